import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { dayText } from '#platform/texts/days.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format, type TextKey, type TextValues } from '#platform/texts/text.ts'
import { askedInLetter } from '../../model/countdown/asks.ts'
import type { LetterContent, NewLetter } from '../../model/countdown/letter.ts'
import type { requireItem } from './item-store.ts'
import type { ReleaseRecord } from './release-store.ts'

type Item = Awaited<ReturnType<typeof requireItem>>
type Writer = { name: string; email: string }
export type Ground = { consentOn: string } | { law: string } | null
type Writing = {
  language: Language
  today: string
  item: Item
  release: ReleaseRecord
  due: string | null
  writer: Writer
  ground: Ground
} & Pick<NewLetter, 'sentTo' | 'words'>

async function houseOf(tx: Tx, { person }: ReleaseRecord) {
  const { rows } = await sql<{
    house: string
    unit: string
    place: string | null
    born: string | null
  }>`select o.name as house, u.name as unit, u.place, p.birth_date as born
    from access.organisation o, people p join units u on u.id = p.unit_id where p.id = ${person.id}`.execute(
    tx,
  )
  return rows[0]!
}

/** The letter in the language of the agency: what is known, what is asked, and under which right we tell it. */
export async function writeLetter(tx: Tx, writing: Writing): Promise<LetterContent> {
  const { language, today, item, release, writer, sentTo } = writing
  const { house, unit, place, born } = await houseOf(tx, release)
  const t = (key: TextKey, values?: TextValues) => format(language, key, values)
  const day = (of: string, style: 'long' | 'weekday' = 'long') => dayText(of, language, style)
  const name = release.person.name
  return {
    from: [house, ...(unit === house ? [] : [unit]), ...(place === null ? [] : [place]), writer.email],
    to: sentTo
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    placeAndDay: [place ?? unit, day(today)].join(', '),
    about: t('release.letter.about', { name, what: item.name }),
    greeting: t('release.letter.greeting'),
    paragraphs: paragraphsOf(writing, { t, day }),
    facts: [
      { label: t('release.letter.name'), value: name },
      ...(born === null ? [] : [{ label: t('release.letter.born'), value: day(born) }]),
      {
        label: t('release.letter.day'),
        value: release.counted === null ? t('release.letter.day-unknown') : day(release.counted, 'weekday'),
      },
      ...(release.prison === null ? [] : [{ label: t('release.letter.prison'), value: release.prison }]),
      { label: t('release.letter.what'), value: item.name },
    ],
    closing: t('release.letter.closing'),
    signature: { name: writer.name, label: `${unit}, ${house}` },
    foot: house,
  }
}

type Say = {
  t(key: TextKey, values?: TextValues): string
  day(of: string, style?: 'long' | 'weekday'): string
}

function paragraphsOf({ item, release, due, today, words, ground }: Writing, { t, day }: Say): string[] {
  const name = release.person.name
  const asked = askedInLetter(item.code)
  return [
    opening(release, { t, day }),
    asked === null ? t('release.letter.ask-own', { what: item.name }) : t(asked),
    ...(words === null ? [] : [words]),
    ...(item.officeBasis === null ? [] : [t(`release.letter.basis.${item.officeBasis}`)]),
    due !== null && due > today
      ? t('release.letter.answer-by', { day: day(due) })
      : t('release.letter.answer-soon'),
    ...(ground === null
      ? []
      : [
          'law' in ground
            ? t('release.letter.by-law', { law: ground.law })
            : t('release.letter.by-consent', { name, day: day(ground.consentOn) }),
        ]),
  ]
}

function opening({ state, counted, kind, person: { name } }: ReleaseRecord, { t, day }: Say): string {
  if (counted === null) return t('release.letter.opening-unknown', { name })
  const on = day(counted, 'weekday')
  if (state === 'happened') return t('release.letter.opening-out', { name, day: on })
  return t(kind === 'confirmed' ? 'release.letter.opening-confirmed' : 'release.letter.opening-expected', {
    name,
    day: on,
  })
}
