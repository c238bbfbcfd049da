import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import {
  Answer,
  Card,
  Dialog,
  EmptyState,
  Form,
  Page,
  SelectField,
  Stack,
  TextField,
  useAnswer,
  useForm,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { type StayGroup, type StayPlace, type StayRow, stayGroups } from '../../model/stays/stay.ts'
import { staysApi } from '../../model/stays/stays-api.ts'
import { useChildWords } from '../children/child-words.ts'
import { PlacesCard } from './places-card.tsx'
import { WhenFields } from './stay-fields.tsx'
import { StayGrid } from './stay-grid.tsx'
import { StayLines } from './stay-lines.tsx'

const shown = 14

/** Two weeks of places and nights, one group at a time. */
export default function StaysPage() {
  const { t, day } = useTexts()
  const { stay } = useChildWords()
  const [params, setParams] = useSearchParams()
  const group: StayGroup = params.get('group') === 'shelter' ? 'shelter' : 'contact'
  const from = params.get('from') ?? Temporal.Now.plainDateISO().toString()
  const first = Temporal.PlainDate.from(from)
  const until = first.add({ days: shown - 1 }).toString()
  const answer = useAnswer(staysApi.calendar, { group, from, until })
  const at = (days: number) => `?group=${group}&from=${first.add({ days })}`
  return (
    <Page title={t('family.stay.title')} subtitle={t('family.stay.subtitle')} width="wide">
      <Stack>
        <label className="stay-group">
          {t('family.stay.group')}{' '}
          <select
            className="input"
            data-width="half"
            value={group}
            onChange={(event) => setParams({ group: event.currentTarget.value, from })}
          >
            {stayGroups.map((one) => (
              <option key={one} value={one}>
                {stay('group', one)}
              </option>
            ))}
          </select>
        </label>
        <Answer of={answer}>
          {({ places, stays }) => (
            <>
              <Card
                title={t('family.stay.calendar', { from: day(from, 'long') })}
                aside={
                  <>
                    <Link to={at(-shown)}>{t('family.stay.earlier')}</Link> ·{' '}
                    <Link to={at(shown)}>{t('family.stay.later')}</Link>
                  </>
                }
              >
                <Calendar {...{ group, from, places, stays }} />
              </Card>
              <PlacesCard group={group} />
            </>
          )}
        </Answer>
      </Stack>
    </Page>
  )
}

type CalendarProps = { group: StayGroup; from: string; places: StayPlace[]; stays: StayRow[] }

function Calendar({ group, from, places, stays }: CalendarProps) {
  const { t } = useTexts()
  const may = useMay()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      {places.length > 0 && <StayGrid {...{ from, places, stays }} days={shown} />}
      {stays.length === 0 ? (
        <EmptyState
          title={t('family.stay.none')}
          text={t(group === 'contact' ? 'family.stay.none-text' : 'family.stay.none-shelter')}
        />
      ) : (
        <StayLines of={stays} label={t('family.stay.title')} />
      )}
      {group === 'shelter' && places.length > 0 && may('children:write') && (
        <div className="child-buttons">
          <Button onClick={() => setOpen(true)}>{t('family.stay.shelter-add')}</Button>
        </div>
      )}
      {isOpen && <ShelterDialog {...{ places, from }} onClose={() => setOpen(false)} />}
    </>
  )
}

type ShelterProps = { places: StayPlace[]; from: string; onClose(): void }

function ShelterDialog({ places, from, onClose }: ShelterProps) {
  const { t } = useTexts()
  const form = useForm(staysApi.shelter, {
    record: 'new',
    initial: {
      ...{ placeId: places.length === 1 ? places[0]!.id : '', guestName: '', arrivesOn: from },
      ...{ arrivesAt: '10:00', leavesOn: '', leavesAt: '12:00' },
    },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.stay.shelter-add')}>
      <Form form={form} onCancel={onClose}>
        <TextField field={form.field('guestName')} label={t('family.stay.guest')} width="half" />
        <SelectField
          field={form.field('placeId')}
          label={t('family.stay.place')}
          choices={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <WhenFields field={form.field as never} />
      </Form>
    </Dialog>
  )
}
