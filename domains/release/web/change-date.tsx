import { useEffect } from 'react'
import {
  informationSources,
  peopleApi,
  releaseCertainties,
  releaseDateKinds,
  releaseWarnings,
  unknownReleaseReasons,
} from '#domains/people/model/index.ts'
import {
  DayField,
  Dialog,
  Form,
  Notice,
  RadioField,
  SelectField,
  TextArea,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import type { AwaitedRelease } from '../model/board.ts'
import { kindWords, unknownWords, warningsInWords } from '../model/board-words.ts'

export type ChangeDateProps = {
  person: AwaitedRelease
  holidays: readonly { day: string; name: string }[]
  today: string
  onClose(): void
}

/** Asks what is said now about a release: kind, day or why it is not known, how certain, who says so, and why it changed. */
export function ChangeDate({ person, holidays, today, onClose }: ChangeDateProps) {
  const { t } = useTexts()
  return (
    <Dialog open onClose={onClose} title={t('release.change-of', { name: person.name })}>
      <DateForm person={person} holidays={holidays} today={today} onClose={onClose} />
    </Dialog>
  )
}

function DateForm({ person, holidays, today, onClose }: ChangeDateProps) {
  const texts = useTexts()
  const { t, day, list } = texts
  const form = useForm(peopleApi.stateReleaseDate, {
    record: person.personId,
    initial: {
      ...{ id: person.personId, kind: person.kind ?? 'expected' },
      ...{ day: person.day, unknownBecause: person.unknownBecause, certainty: person.certainty ?? 'likely' },
      // The band belongs to the former day: another day begins without one.
      ...{ earliest: null, latest: null, unplanned: false },
      ...{ source: '', statedOn: today, why: '' },
    },
    onDone: onClose,
  })
  const { day: typed, certainty } = form.values
  const typedDay = typeof typed === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : null
  const isSettled = certainty === 'certain' && typedDay !== null
  const { set } = form
  useEffect(() => {
    if (!isSettled) return
    // What is certain does not move: a band that is out of sight is not sent along either.
    set('earliest', null)
    set('latest', null)
  }, [isSettled, set])
  const next = asTyped(person, typedDay, holidays, today)
  const now = person.day === null ? unknownWords(person, texts) : day(person.day, 'weekday')
  return (
    <Form form={form} submitText={t('release.form.save')} onCancel={onClose}>
      {(person.kind !== null || person.day !== null) && (
        <p className="soft">
          {t('release.form.now', { words: [now, kindWords(person, texts)].filter(Boolean).join(', ') })}
        </p>
      )}
      <SelectField
        field={form.field('kind')}
        label={t('release.form.kind')}
        choices={releaseDateKinds.map((value) => ({ value, label: t(`people.release-kind.${value}`) }))}
      />
      <DayField
        field={{ ...form.field('day'), required: true }}
        label={t('release.form.day')}
        unknown={{
          field: form.field('unknownBecause'),
          choices: unknownReleaseReasons.map((value) => ({
            value,
            label: t(`people.release-unknown.${value}`),
          })),
        }}
      />
      {next && next.warnings.length > 0 && (
        <Notice tone="lamp">
          <p>{t('release.form.warning', { words: list(warningsInWords(next, texts)) })}</p>
        </Notice>
      )}
      <RadioField
        field={form.field('certainty')}
        label={t('release.form.certainty')}
        columns={3}
        choices={releaseCertainties.map((value) => ({ value, label: t(`people.certainty.${value}`) }))}
      />
      {!isSettled && (
        <div className="change-date-band">
          <DayField field={form.field('earliest')} label={t('release.form.earliest')} />
          <DayField field={form.field('latest')} label={t('release.form.latest')} />
        </div>
      )}
      <SelectField
        field={form.field('source')}
        label={t('release.form.source')}
        choices={informationSources
          .filter((value) => value !== 'import')
          .map((value) => ({ value, label: t(`people.source.${value}`) }))}
      />
      <DayField field={form.field('statedOn')} label={t('release.form.stated-on')} />
      <TextArea
        field={{ ...form.field('why'), required: person.kind !== null }}
        label={t('release.form.why')}
        hint={t('release.form.why-hint')}
        rows={2}
      />
    </Form>
  )
}

/** The person as the board would show them with the day that has just been typed; null while there is none. */
function asTyped(
  person: AwaitedRelease,
  day: string | null,
  holidays: ChangeDateProps['holidays'],
  today: string,
): AwaitedRelease | null {
  if (day === null || day < today) return null
  const warnings = releaseWarnings(
    { day },
    { today, holidays, status: person.status, lastSeenDay: undefined },
  )
  const named = (asked: string) => holidays.find((holiday) => holiday.day === asked)?.name ?? null
  const dayAfter = Temporal.PlainDate.from(day).add({ days: 1 }).toString()
  return { ...person, day, warnings, holiday: named(day) ?? named(dayAfter) }
}
