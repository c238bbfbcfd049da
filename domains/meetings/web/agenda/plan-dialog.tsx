import {
  Answer,
  DayField,
  Dialog,
  EmptyState,
  Form,
  NumberField,
  SelectField,
  TextField,
  useAnswer,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import type { PlanChoices } from '../../model/agenda.ts'
import { type Meeting, placeKinds, sideOf } from '../../model/meeting.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import { TimeField } from '../parts/fields.tsx'
import { placeOf } from '../words.ts'

/** Plans a meeting of two who go together; what hinders it is said beside the fields, all at once. */
export function PlanDialog({ matchId, onClose }: { matchId?: string; onClose(): void }) {
  const { t } = useTexts()
  const choices = useAnswer(meetingsApi.planChoices, {})
  return (
    <Dialog open onClose={onClose} title={t('meetings.plan.title')}>
      <Answer of={choices}>
        {(data) =>
          data.matches.length === 0 ? (
            <EmptyState title={t('meetings.plan.none.title')} text={t('meetings.plan.none.text')} />
          ) : (
            <PlanForm choices={data} matchId={matchId} onClose={onClose} />
          )
        }
      </Answer>
    </Dialog>
  )
}

type PlanFormProps = { choices: PlanChoices; matchId: string | undefined; onClose(): void }

function PlanForm({ choices, matchId, onClose }: PlanFormProps) {
  const { t } = useTexts()
  const first = choices.matches.find((one) => one.matchId === matchId)
  const form = useForm(meetingsApi.plan, {
    record: matchId ? `new-${matchId}` : 'new',
    initial: {
      ...{ ...(first ? { matchId: first.matchId } : {}), minutes: 60, prisonId: first?.prisonId ?? null },
      ...{ placeKind: first ? (first.inside ? 'prison' : 'public-place') : '', place: null, backBy: null },
    },
    onDone: onClose,
  })
  const match = form.field('matchId')
  const choose = (id: string | '' | null) => {
    match.set(id)
    const chosen = choices.matches.find((one) => one.matchId === id)
    if (!chosen) return
    form.set('placeKind', chosen.inside ? 'prison' : 'public-place')
    form.set('prisonId', chosen.inside ? chosen.prisonId : null)
  }
  return (
    <Form form={form} submitText={t('meetings.plan.action')} onCancel={onClose}>
      {matchId === undefined && (
        <SelectField
          field={{ ...match, set: choose }}
          label={t('meetings.plan.who')}
          width="full"
          choices={choices.matches.map(({ matchId: id, person, volunteer, kind }) => ({
            value: id,
            label: `${person.name} · ${volunteer.name} (${kind})`,
          }))}
        />
      )}
      <WhenAndWhere form={form} prisons={choices.prisons} />
    </Form>
  )
}

/** The same plan on another day; it is held against everything again. */
export function MoveDialog({ meeting, onClose }: { meeting: Meeting; onClose(): void }) {
  const { t } = useTexts()
  const prisons = useAnswer(meetingsApi.planChoices, {}).data?.prisons ?? []
  const { id, version, day, starts, minutes, placeKind, prisonId, place, backBy } = meeting
  const form = useForm(meetingsApi.move, {
    record: id,
    initial: {
      ...{ id, version, day, starts: starts ?? '', minutes: minutes ?? 60, placeKind: placeKind ?? '' },
      ...{ prisonId, place, backBy },
    },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('meetings.move.title')}>
      <Form form={form} submitText={t('meetings.move.action')} onCancel={onClose}>
        <WhenAndWhere form={form as never} prisons={prisons} />
      </Form>
    </Dialog>
  )
}

type PlanningForm = ReturnType<typeof useForm<typeof meetingsApi.plan>>

function WhenAndWhere({ form, prisons }: { form: PlanningForm; prisons: PlanChoices['prisons'] }) {
  const { t } = useTexts()
  const kind = form.values.placeKind
  const isInside = typeof kind === 'string' && kind !== '' && sideOf(kind as never) === 'inside'
  const place = form.field('placeKind')
  return (
    <>
      <DayField field={form.field('day')} label={t('meetings.field-day')} />
      <TimeField field={form.field('starts')} label={t('meetings.field-starts')} />
      <NumberField
        field={form.field('minutes')}
        label={t('meetings.field-minutes')}
        unit={t('meetings.unit-minutes')}
      />
      <SelectField
        field={{
          ...(place as never as ReturnType<typeof form.field<'place'>>),
          value: (place.value ?? '') as string,
          set: (value) => {
            place.set(value as never)
            if (value !== 'prison') form.set('prisonId', null)
          },
        }}
        label={t('meetings.field-place-kind')}
        choices={placeKinds.map((value) => ({ value, label: placeOf(t, value) }))}
      />
      {isInside && (
        <SelectField
          field={form.field('prisonId') as never}
          label={t('meetings.field-prison')}
          choices={prisons.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField
        field={form.field('place') as never}
        label={t('meetings.field-place')}
        hint={t('meetings.field-place-hint')}
      />
      <TimeField
        field={form.field('backBy') as never}
        label={t('meetings.field-back-by')}
        hint={t('meetings.field-back-by-hint')}
      />
    </>
  )
}
