import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Chip,
  Dialog,
  Form,
  RadioField,
  Row,
  TextArea,
  useForm,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { movesApi, type VolunteerAway } from '../../model/moves.ts'
import { useMatchWords } from '../words.ts'

/** Volunteers of ours whose participant is in another unit by now, each with what is still to be said. */
export function AwayRows({ away }: { away: VolunteerAway[] }) {
  const { t, day } = useTexts()
  const { inMine } = useMatchWords()
  const may = useMay()
  const [asked, setAsked] = useState<VolunteerAway | null>(null)
  return (
    <>
      {away.map((one) => (
        <Row
          key={one.id}
          detail={<Said of={one} />}
          aside={
            one.settledOn === null && may('matches:write') ? (
              <Button variant="default" onClick={() => setAsked(one)}>
                {t('matches.away.answer')}
              </Button>
            ) : undefined
          }
        >
          {t('matches.away.waits', {
            ...{ name: one.volunteer.name, kind: inMine(one.kind), unit: one.unit },
            day: day(one.movedOn, 'near'),
          })}
        </Row>
      ))}
      {asked && (
        <Dialog open onClose={() => setAsked(null)} title={t('matches.away.title')}>
          <AnswerMove of={asked} onClose={() => setAsked(null)} />
        </Dialog>
      )}
    </>
  )
}

function Said({ of: { settledOn, unit, unitAnswer, volunteerUnitAnswer } }: { of: VolunteerAway }) {
  const { t } = useTexts()
  if (settledOn !== null) return <Chip tone="moss">{t('matches.away.kept', { unit })}</Chip>
  return (
    <span className="match-chips">
      {unitAnswer === 'keeps' && <Chip tone="fjord">{t('matches.away.asks', { unit })}</Chip>}
      {volunteerUnitAnswer === 'agrees' && <Chip tone="moss">{t('matches.away.answered')}</Chip>}
      {volunteerUnitAnswer === 'declines' && <Chip tone="plain">{t('matches.away.declined')}</Chip>}
    </span>
  )
}

const answers = ['agrees', 'declines'] as const

function AnswerMove({
  of: { id, version, volunteer, unit },
  onClose,
}: {
  of: VolunteerAway
  onClose(): void
}) {
  const { t } = useTexts()
  const { choices } = useMatchWords()
  const form = useForm(movesApi.answer, {
    record: id,
    initial: { id, version, answer: '', words: '' } as never,
    onDone: onClose,
  })
  return (
    <>
      <p>{t('matches.away.explain', { name: volunteer.name, unit })}</p>
      <Form form={form} onCancel={onClose}>
        <RadioField
          field={form.field('answer')}
          label={t('matches.away.answer')}
          choices={choices(answers, 'away.answer')}
        />
        <TextArea field={form.field('words')} label={t('matches.away.words')} rows={2} />
      </Form>
    </>
  )
}
