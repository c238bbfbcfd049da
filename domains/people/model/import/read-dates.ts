import type { Epoch } from '#platform/sheets/workbook.ts'
import type { ReleaseDateKind } from '../release-dates.ts'
import { cleanText } from './clean-text.ts'
import type { ImportField } from './fields.ts'
import type { ImportedReleaseDate } from './imported-person.ts'
import type { RowReader } from './row-reader.ts'
import { noDayReasonIn, releaseKindIn } from './value-words.ts'

export type DateOptions = {
  today: Temporal.PlainDate
  epoch?: Epoch
  /** What a column that only says "release date" means in this centre. */
  releaseKind?: ReleaseDateKind
}

export type ImportedBirth = { birthDate: string | null; birthYear: number | null }

const oldest = 110

/** The births of the row's people. One birth date for several people is nobody's. */
export function readBirths(row: RowReader, people: number, options: DateOptions): ImportedBirth[] {
  const text = row.text('birthDate')
  const parts = people > 1 ? dayParts(text) : [text]
  if (people > 1 && parts.length !== people) {
    for (const field of ['birthDate', 'birthYear'] as const)
      if (row.text(field) !== '') row.complain(field, 'which-of-them', { values: { value: row.text(field) } })
    return Array.from({ length: people }, () => ({ birthDate: null, birthYear: null }))
  }
  return parts.map((part) => birthOf(row, people > 1 ? part : undefined, options))
}

const dayParts = (text: string) => text.split(/\s*[\n;&]\s*|\s+\/\s+|\s+(?:og|and|и|și)\s+/iu)

function birthOf(row: RowReader, part: string | undefined, options: DateOptions): ImportedBirth {
  const year = row.has('birthYear') ? yearOf(row, 'birthYear', options) : null
  const written = part ?? row.text('birthDate')
  // In many lists the column for the day holds only the year for some.
  if (/^(19|20)\d{2}\s*(г\.?)?$/.test(written)) {
    return {
      birthDate: null,
      birthYear: sensibleYear(row, 'birthDate', Number(written.slice(0, 4)), options),
    }
  }
  const day = row.day('birthDate', { ...options, past: true }, part)
  if (day === null || day === 'unknown' || !isSensibleBirth(row, 'birthDate', day, options))
    return { birthDate: null, birthYear: year }
  if (year !== null && year !== Number(day.slice(0, 4)))
    row.complain('birthYear', 'said-differently', { values: { value: year } })
  return { birthDate: day, birthYear: null }
}

function yearOf(row: RowReader, field: 'birthYear', options: DateOptions): number | null {
  const text = row.text(field)
  if (text === '' || /^[-–?]+$/.test(text)) return null
  const year = /^(\d{4})(?:\s*г\.?)?$/.exec(text)?.[1] ?? /^(\d{4})-\d{2}-\d{2}$/.exec(text)?.[1]
  if (year) return sensibleYear(row, field, Number(year), options)
  row.complain(field, 'year-not-read', { values: { value: text } })
  return null
}

function sensibleYear(row: RowReader, field: ImportField, year: number, options: DateOptions): number | null {
  return isSensibleBirth(row, field, `${year}-01-01`, options, String(year)) ? year : null
}

function isSensibleBirth(
  row: RowReader,
  field: ImportField,
  day: string,
  { today }: DateOptions,
  value = day,
) {
  const isAhead = day > today.toString()
  const isLongAgo = day < today.subtract({ years: oldest }).toString()
  if (isAhead) row.complain(field, 'birth-in-future', { values: { value } })
  if (isLongAgo) row.complain(field, 'birth-too-long-ago', { values: { value } })
  return !isAhead && !isLongAgo
}

const kindOfColumn = {
  releaseConfirmed: 'confirmed',
  releaseConditional: 'earliest-conditional',
  releaseEm: 'em-eligible',
  releaseFullTerm: 'full-term',
} as const

/** Every release date of the row, with its kind from its column, from the column "kind", or from brackets behind the day. */
export function readReleaseDates(
  row: RowReader,
  birth: ImportedBirth | undefined,
  options: DateOptions,
): ImportedReleaseDate[] {
  const dates = (Object.keys(kindOfColumn) as (keyof typeof kindOfColumn)[]).flatMap(
    (field) => readRelease(row, field, kindOfColumn[field], options) ?? [],
  )
  const plain = row.has('releaseDate')
    ? readRelease(row, 'releaseDate', statedKind(row, options), options)
    : null
  if (plain && !dates.some((date) => date.kind === plain.kind && date.day === plain.day)) dates.unshift(plain)
  return dates.filter((date) => {
    if (date.day === null || !birth?.birthDate || date.day >= birth.birthDate) return true
    row.complain('releaseDate', 'day-before-birth', { values: { value: date.day } })
    return false
  })
}

function statedKind(row: RowReader, options: DateOptions): ReleaseDateKind {
  const usual = options.releaseKind ?? 'expected'
  const words = row.text('releaseKind')
  if (words === '') return usual
  const kind = releaseKindIn(words)
  if (kind === null) row.complain('releaseKind', 'release-kind-not-known', { values: { value: words } })
  return kind ?? usual
}

function readRelease(
  row: RowReader,
  field: 'releaseDate' | keyof typeof kindOfColumn,
  kind: ReleaseDateKind,
  options: DateOptions,
): ImportedReleaseDate | null {
  const written = typeof row.cell(field) === 'string' ? cleanText(row.cell(field)) : ''
  const unknownBecause = written === '' || /\d{3}/.test(written) ? null : noDayReasonIn(written)
  if (unknownBecause) return { kind, day: null, unknownBecause }
  const [, before, bracketed] = /^(.*\d.*?)\s*\(([^()]+)\)$/s.exec(written) ?? []
  const kindInBrackets = bracketed ? releaseKindIn(bracketed) : null
  const day = row.day(field, options, kindInBrackets ? before : undefined)
  if (day === null) return null
  const said = kindInBrackets ?? kind
  return day === 'unknown'
    ? { kind: said, day: null, unknownBecause: 'not-told' }
    : { kind: said, day, unknownBecause: null }
}
