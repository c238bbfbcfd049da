import { useState } from 'react'
import { worryKinds } from '#domains/safeguarding/model/index.ts'
import type { TextKey } from '#platform/texts/text.ts'
import {
  ChecksField,
  DayField,
  Dialog,
  type Field,
  Form,
  Notice,
  NumberField,
  RadioField,
  SelectField,
  TextArea,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { type Boundary, boundaries, type MeetingLog, topics } from '../../model/log.ts'
import { cancellers, type Meeting, placeKinds } from '../../model/meeting.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import { asWords, TimeField } from '../parts/fields.tsx'
import { boundaryOf, cancellerOf, placeOf, topicOf } from '../words.ts'

type LogForm = ReturnType<typeof useForm<typeof meetingsApi.log>>

/** A colleague writes down how a meeting went, for a volunteer who told it by telephone. */
export function LogDialog({ meeting, onClose }: { meeting: Meeting; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(meetingsApi.log, {
    record: meeting.id,
    initial: {
      ...{ meetingId: meeting.id, matchId: meeting.matchId, day: meeting.day, starts: meeting.starts },
      ...{ cancelledBy: null, placeKind: meeting.placeKind, minutes: meeting.minutes, travelMinutes: null },
      ...{ topics: [], steps: [], boundaries: null, text: null, worry: null },
    },
    onDone: onClose,
  })
  const names = { person: meeting.person.name, volunteer: meeting.volunteer.name }
  return (
    <Dialog open onClose={onClose} title={t('meetings.log.title')}>
      <p className="soft">{t('meetings.two-plain', names)}</p>
      <Form form={form} submitText={t('meetings.log.save')} onCancel={onClose}>
        <HowItWent form={form} />
        <Boundaries field={form.field('boundaries') as Field<Boundary[] | null>} />
        <Worry form={form} />
      </Form>
    </Dialog>
  )
}

/** A meeting that nobody had planned, told by a colleague. */
export function LogUnplannedDialog({ matchId, onClose }: { matchId: string; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(meetingsApi.log, {
    record: `new-${matchId}`,
    initial: {
      ...{ meetingId: null, matchId, starts: null, cancelledBy: null, minutes: 60, travelMinutes: null },
      ...{ topics: [], steps: [], boundaries: null, text: null, worry: null, placeKind: '' },
    },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('meetings.log.title')}>
      <Form form={form} submitText={t('meetings.log.save')} onCancel={onClose}>
        <HowItWent form={form} />
        <Boundaries field={form.field('boundaries') as Field<Boundary[] | null>} />
        <Worry form={form} />
      </Form>
    </Dialog>
  )
}

/** What was written down by mistake is mended. */
export function CorrectLogDialog({ log, onClose }: { log: MeetingLog; onClose(): void }) {
  const { t } = useTexts()
  const { id, version, day, starts, made, cancelledBy, placeKind, minutes, travelMinutes } = log
  const form = useForm(meetingsApi.correctLog, {
    record: id,
    initial: {
      ...{ id, version, day, starts, made, cancelledBy, placeKind, minutes, travelMinutes },
      ...{ topics: log.topics, steps: log.steps, boundaries: log.boundaries, text: log.text },
    },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('meetings.log.correct')}>
      <Form form={form} submitText={t('meetings.log.save')} onCancel={onClose}>
        <HowItWent form={form as never as LogForm} />
      </Form>
    </Dialog>
  )
}

function HowItWent({ form }: { form: LogForm }) {
  const { t } = useTexts()
  const made = form.field('made') as Field<boolean>
  const met = asWords(
    made,
    (value) => (value === true ? 'yes' : value === false ? 'no' : ''),
    (word) => word === 'yes',
  )
  const set: typeof met.set = (word) => {
    met.set(word)
    if (word === 'yes') form.set('cancelledBy', null)
  }
  return (
    <>
      <DayField field={form.field('day')} label={t('meetings.field-day')} />
      <TimeField field={form.field('starts') as never} label={t('meetings.field-starts')} />
      <RadioField
        field={{ ...met, set }}
        label={t('meetings.log.met')}
        choices={[
          { value: 'yes', label: t('meetings.log.yes') },
          { value: 'no', label: t('meetings.log.no') },
        ]}
      />
      {form.values.made === false && (
        <RadioField
          field={form.field('cancelledBy') as never}
          label={t('meetings.off.who')}
          choices={cancellers.map((value) => ({ value, label: cancellerOf(t, value) }))}
        />
      )}
      {form.values.made !== false && (
        <>
          <SelectField
            field={form.field('placeKind') as never}
            label={t('meetings.field-place-kind')}
            choices={placeKinds.map((value) => ({ value, label: placeOf(t, value) }))}
          />
          <NumberField
            field={form.field('minutes') as never}
            label={t('meetings.field-minutes')}
            unit={t('meetings.unit-minutes')}
          />
          <ChecksField
            field={form.field('topics') as never}
            label={t('meetings.log.topics')}
            columns={3}
            choices={topics.map((value) => ({ value, label: topicOf(t, value) }))}
          />
        </>
      )}
      <NumberField
        field={form.field('travelMinutes') as never}
        label={t('meetings.log.travel')}
        unit={t('meetings.unit-minutes')}
      />
      <TextArea
        field={form.field('text') as never}
        label={t('meetings.log.text')}
        hint={t('meetings.log.text-hint')}
      />
    </>
  )
}

/** Not asked, none of these, or which: three answers, of which the first is no "no". */
function Boundaries({ field }: { field: Field<Boundary[] | null> }) {
  const { t } = useTexts()
  const [some, setSome] = useState((field.value ?? []).length > 0)
  const word = some ? 'some' : field.value === null || field.value === undefined ? 'not-asked' : 'none'
  const choose = (chosen: string | '' | null) => {
    setSome(chosen === 'some')
    field.set(chosen === 'not-asked' || chosen === null || chosen === '' ? null : [])
  }
  return (
    <>
      <RadioField
        field={{ ...(field as Field<never>), value: word, set: choose } as Field<string>}
        label={t('meetings.log.boundaries')}
        hint={t('meetings.log.boundaries-hint')}
        columns={3}
        choices={[
          { value: 'not-asked', label: t('meetings.log.not-asked') },
          { value: 'none', label: t('meetings.log.none-of-these') },
          { value: 'some', label: t('meetings.log.some') },
        ]}
      />
      {some && (
        <>
          <ChecksField
            field={field as never}
            label={t('meetings.log.which')}
            choices={boundaries.map((value) => ({ value, label: boundaryOf(t, value) }))}
          />
          <Notice>{t('meetings.log.boundaries-calm')}</Notice>
        </>
      )}
    </>
  )
}

function Worry({ form }: { form: LogForm }) {
  const { t } = useTexts()
  const worry = form.values.worry as { kind?: string; words?: string | null } | null | undefined
  const field = form.field('worry') as Field
  const kind = { ...field, value: worry?.kind ?? '' } as Field<string>
  return (
    <>
      <SelectField
        field={{
          ...kind,
          set: (value) => field.set(value ? { kind: value, words: worry?.words ?? null } : null),
        }}
        label={t('meetings.log.worry')}
        hint={t('meetings.log.worry-hint')}
        choices={worryKinds.map((value) => ({ value, label: t(`safeguarding.kind.${value}` as TextKey) }))}
      />
      {worry && (
        <TextArea
          field={form.field('worry.words' as never) as never}
          label={t('meetings.log.worry-words')}
          rows={2}
        />
      )}
    </>
  )
}
