import { useMemo } from 'react'
import type { TextKey } from '#platform/texts/text.ts'
import { type Choice, type Texts, useTexts } from '#platform/web/index.ts'
import type { PersonRow } from '../model/person.ts'
import { releaseCertainties, releaseDateKinds, unknownReleaseReasons } from '../model/release-dates.ts'
import { informationSources } from '../model/source.ts'
import { personStatuses } from '../model/status.ts'

const answers = ['yes', 'no', 'not-said', 'not-asked'] as const
const sexes = ['woman', 'man', 'other', 'not-said', 'not-asked'] as const
const levels = ['mother-tongue', 'fluent', 'everyday', 'a-little'] as const
const offenceGroups = [
  ...(['property', 'economic', 'drugs', 'traffic'] as const),
  ...(['violence', 'sexual', 'public-order', 'other'] as const),
]

const citizenshipGroups = ['own', 'eea', 'other'] as const

/** What the forms about people let one choose from, in the reader's words. */
export function useChoices() {
  const { t } = useTexts()
  return useMemo(() => {
    const named = <Value extends string>(values: readonly Value[], group: string): Choice<Value>[] =>
      values.map((value) => ({ value, label: t(`people.${group}.${value}` as TextKey) }))
    return {
      statuses: named(personStatuses, 'status'),
      // Only an import itself may say that an import was the source.
      sources: named(
        informationSources.filter((source) => source !== 'import'),
        'source',
      ),
      kinds: named(releaseDateKinds, 'release-kind'),
      certainties: named(releaseCertainties, 'certainty'),
      unknownReasons: named(unknownReleaseReasons, 'release-unknown'),
      answers: named(answers, 'answer'),
      sexes: named(sexes, 'sex'),
      levels: named(levels, 'language-level'),
      offenceGroups: named(offenceGroups, 'offence-group'),
      citizenshipGroups: named(citizenshipGroups, 'citizenship-group'),
    }
  }, [t])
}

/** The day of a release, or why it is not known; nothing where nobody is asked for one. */
export function releaseWords(
  { releaseDay, releaseUnknownBecause }: Pick<PersonRow, 'releaseDay' | 'releaseUnknownBecause'>,
  { t, day }: Texts,
): string {
  if (releaseDay) return day(releaseDay, 'short')
  return releaseUnknownBecause
    ? t('people.unknown-because', { why: t(`people.release-unknown.${releaseUnknownBecause}`) })
    : ''
}

/** The reader's own day: what "today" means at the place where the form is filled in. */
export const todayHere = (): string => Temporal.Now.plainDateISO().toString()

/** Whole days from one to the other; negative if the other is earlier. */
export const daysBetween = (from: string, until: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), { largestUnit: 'day' }).days
