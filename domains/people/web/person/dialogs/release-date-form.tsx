import { useEffect } from 'react'
import { DayField, Form, RadioField, SelectField, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import { isDay } from '../../../model/day.ts'
import { peopleApi } from '../../../model/people-api.ts'
import type { ReleaseDate } from '../../../model/release-dates.ts'
import type { PersonStatus } from '../../../model/status.ts'
import { todayHere, useChoices } from '../../words.ts'
import { DayWarnings } from './day-warnings.tsx'
import type { PersonDialogProps } from './person-dialog.ts'

/** Of whom a date is stated, and what holds until now. */
export type ReleaseDateFormProps = {
  person: {
    id: string
    unitId: string
    name: string
    status: PersonStatus | null
    current: Pick<ReleaseDate, 'kind' | 'day' | 'unknownBecause' | 'certainty'> | null
  }
  onClose(): void
}

export const StateDate = ({ person: file, onClose }: PersonDialogProps) => (
  <ReleaseDateForm
    person={{
      ...{ id: file.id, unitId: file.person.unitId, name: file.name },
      ...{ status: file.status?.status ?? null, current: file.releaseDate },
    }}
    onClose={onClose}
  />
)

/** What somebody says about the release: another candidate; which one counts is decided by the rule. */
export function ReleaseDateForm({ person, onClose }: ReleaseDateFormProps) {
  const { t, day } = useTexts()
  const { kinds, certainties, sources, unknownReasons } = useChoices()
  const { id, unitId, status, current } = person
  const form = useForm(peopleApi.stateReleaseDate, {
    record: id,
    initial: {
      ...{ id, kind: current?.kind ?? 'expected', day: '', unknownBecause: null },
      ...{ certainty: current?.certainty ?? 'likely', earliest: null, latest: null, unplanned: false },
      ...{ source: '', statedOn: todayHere(), why: null },
    },
    onDone: onClose,
  })
  const { day: typed, certainty } = form.values
  const hasBand = certainty !== 'certain' || !typed
  const typedDay = typeof typed === 'string' && isDay(typed) ? typed : null
  const { set } = form
  useEffect(() => {
    if (hasBand) return
    // What is certain does not move: a band that is out of sight is not sent along either.
    set('earliest', null)
    set('latest', null)
  }, [hasBand, set])
  return (
    <Form form={form} submitText={t('people.date-submit')} onCancel={onClose}>
      {current && (
        <p className="soft">
          {t('people.date-now', {
            kind: t(`people.release-kind.${current.kind}`),
            when: current.day
              ? day(current.day, 'weekday')
              : t('people.unknown-because', {
                  why: t(`people.release-unknown.${current.unknownBecause ?? 'other'}`),
                }),
          })}
        </p>
      )}
      <DayField
        field={{ ...form.field('day'), required: true }}
        label={t('people.field.release-day')}
        unknown={{ field: form.field('unknownBecause'), choices: unknownReasons }}
      />
      {typedDay && <DayWarnings day={typedDay} unitId={unitId} status={status} />}
      <SelectField
        field={form.field('kind')}
        label={t('people.column.release-kind')}
        hint={t('people.date-kind-hint')}
        choices={kinds}
        width="full"
      />
      <RadioField
        field={form.field('certainty')}
        label={t('people.column.release-certainty')}
        columns={3}
        choices={certainties}
      />
      {hasBand && (
        <div className="people-two">
          <DayField field={form.field('earliest')} label={t('people.field.earliest')} />
          <DayField field={form.field('latest')} label={t('people.field.latest')} />
        </div>
      )}
      <div className="people-two">
        <SelectField
          field={form.field('source')}
          label={t('people.field.source')}
          choices={sources}
          width="full"
        />
        <DayField field={form.field('statedOn')} label={t('people.field.stated-on')} />
      </div>
      <TextArea
        field={{ ...form.field('why'), required: current !== null }}
        label={t('people.field.why')}
        hint={t('people.field.why-hint')}
        rows={2}
      />
    </Form>
  )
}
