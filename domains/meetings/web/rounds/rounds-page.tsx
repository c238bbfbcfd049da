import { Button } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import {
  Answer,
  Card,
  DayField,
  Dialog,
  EmptyState,
  Form,
  Page,
  Row,
  Rows,
  SelectField,
  useAnswer,
  useForm,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import type { Round } from '../../model/round.ts'
import { Sections } from '../parts/sections.tsx'

/** Visiting days in prisons, before any match: how many were met, and what came of it. */
export default function RoundsPage() {
  const { t } = useTexts()
  const may = useMay()
  const [holding, setHolding] = useState(false)
  const rounds = useAnswer(meetingsApi.rounds, {})
  const hold = may('meetings:write') && (
    <Button onClick={() => setHolding(true)}>{t('meetings.rounds.hold')}</Button>
  )
  return (
    <Page title={t('meetings.rounds.title')} subtitle={t('meetings.rounds.text')} width="text" actions={hold}>
      <Sections />
      <Answer of={rounds}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('meetings.rounds.none.title')} text={t('meetings.rounds.none.text')}>
              {hold}
            </EmptyState>
          ) : (
            <Card>
              <Rows label={t('meetings.rounds.title')}>
                {list.map((round) => (
                  <RoundRow key={round.id} round={round} />
                ))}
              </Rows>
            </Card>
          )
        }
      </Answer>
      {holding && <HoldDialog onClose={() => setHolding(false)} />}
    </Page>
  )
}

function RoundRow({ round }: { round: Round }) {
  const { t, day } = useTexts()
  const may = useMay()
  const { id, prison, unit, heldBy, met, wished, takenUp } = round
  return (
    <Row
      {...(may('meetings:write') ? { to: `/meetings/rounds/${id}` } : {})}
      detail={[unit, heldBy].filter(Boolean).join(' · ')}
      aside={<span className="num">{t('meetings.rounds.numbers', { met, wished, taken: takenUp })}</span>}
    >
      {prison}, {day(round.day, 'near')}
    </Row>
  )
}

function HoldDialog({ onClose }: { onClose(): void }) {
  const { t } = useTexts()
  const choices = useAnswer(meetingsApi.roundChoices, {})
  return (
    <Dialog open onClose={onClose} title={t('meetings.rounds.hold')}>
      <Answer of={choices}>{(data) => <HoldForm choices={data} onClose={onClose} />}</Answer>
    </Dialog>
  )
}

type Named = { id: string; name: string }

function HoldForm({ choices, onClose }: { choices: { units: Named[]; prisons: Named[] }; onClose(): void }) {
  const { t } = useTexts()
  const go = useNavigate()
  const only = choices.units.length === 1 ? choices.units[0]!.id : ''
  const form = useForm(meetingsApi.holdRound, {
    record: 'new',
    initial: { unitId: only, day: Temporal.Now.plainDateISO().toString() },
    onDone: ({ id }) => void go(`/meetings/rounds/${id}`),
  })
  const named = (list: Named[]) => list.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Form form={form} submitText={t('meetings.rounds.hold-save')} onCancel={onClose}>
      {only === '' && (
        <SelectField
          field={form.field('unitId')}
          label={t('meetings.rounds.unit')}
          choices={named(choices.units)}
        />
      )}
      <SelectField
        field={form.field('prisonId')}
        label={t('meetings.field-prison')}
        choices={named(choices.prisons)}
      />
      <DayField field={form.field('day')} label={t('meetings.field-day')} />
    </Form>
  )
}
