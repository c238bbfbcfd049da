import { isBlank } from '#platform/sheets/workbook.ts'
import type { Answer } from '../person.ts'
import type { PersonStatus } from '../status.ts'
import type { Mapping } from './fields.ts'
import type { Table } from './guess-table.ts'
import type { ImportedPerson, ImportProblem, SkippedRow } from './imported-person.ts'
import { languageNamed, languagesIn } from './language-names.ts'
import { type DateOptions, readBirths, readReleaseDates } from './read-dates.ts'
import { readNames } from './read-names.ts'
import { type RowReader, rowReader } from './row-reader.ts'
import { whySkipped } from './skipped-rows.ts'
import { statusIn, yesOrNo } from './value-words.ts'

export type ImportReading = { people: ImportedPerson[]; problems: ImportProblem[]; skipped: SkippedRow[] }

/** Reads a whole list: everybody in it, and everything that is wrong in it at once, each with row, column and reason. */
export function readRows(table: Table, mapping: Mapping, options: DateOptions): ImportReading {
  const reading: ImportReading = { people: [], problems: [], skipped: [] }
  for (const line of table.rows) {
    if (line.cells.every(isBlank)) continue
    const isNothingKept = mapping.every(({ column }) => isBlank(line.cells[column]))
    const why = whySkipped(line.cells, table) ?? (isNothingKept ? 'nothing-kept' : null)
    if (why) reading.skipped.push({ row: line.row, why })
    else
      reading.people.push(...readPeople(rowReader(line, mapping, table.headers, reading.problems), options))
  }
  return reading
}

function readPeople(row: RowReader, options: DateOptions): ImportedPerson[] {
  const names = readNames(row)
  if (names.length === 0) {
    const field = (['fullName', 'familyFirst', 'family', 'given'] as const).find((name) => row.has(name))
    row.complain(field ?? 'fullName', 'row-without-name', { effect: 'row-left-out' })
    return []
  }
  const births = readBirths(row, names.length, options)
  const shared = readShared(row)
  const releaseDates = readReleaseDates(row, names.length === 1 ? births[0] : undefined, options)
  return names.map((name, at) => {
    if (name.family === '' || name.given === '')
      row.complain(
        row.has('fullName') ? 'fullName' : row.has('familyFirst') ? 'familyFirst' : 'family',
        'family-name-missing',
        {
          effect: 'look',
        },
      )
    return {
      row: row.row,
      part: at + 1,
      offeredAsTwo: names.length > 1,
      ...{ ...name, given: name.given || name.family, family: name.given ? name.family : '' },
      ...(births[at] ?? { birthDate: null, birthYear: null }),
      releaseDates,
      ...shared,
    }
  })
}

function readShared(row: RowReader) {
  const { languages, interpreterNeeded } = readLanguages(row)
  return {
    prison: row.text('prison'),
    wing: row.text('wing'),
    status: readStatus(row),
    languages,
    interpreterNeeded,
    phone: row.texts('phone').join(', '),
    email: readEmail(row),
    contact: row.texts('contact').join('\n'),
    responsible: row.text('responsible'),
    unit: row.text('unit'),
    note: row.texts('note').join('\n'),
  }
}

function readStatus(row: RowReader): PersonStatus | null {
  const text = row.text('status')
  if (text === '' || /^[-–?]+$/.test(text)) return null
  const status = statusIn(text)
  if (status === null) row.complain('status', 'status-not-known', { values: { value: text } })
  return status
}

/** The column for the interpreter often names the language instead of saying yes. */
function readLanguages(row: RowReader): { languages: string[]; interpreterNeeded: Answer } {
  const { languages, unknown } = languagesIn(row.texts('languages').join(', '))
  for (const value of unknown) row.complain('languages', 'language-not-known', { values: { value } })
  const text = row.text('interpreter')
  if (text === '' || /^[-–?]+$/.test(text)) return { languages, interpreterNeeded: 'not-asked' }
  const [firstWord = '', ...others] = text.split(/[\s,:(]+/)
  const answer = yesOrNo(text) ?? yesOrNo(firstWord)
  const named = languageNamed(text) ?? languageNamed(others.join(' ').replace(')', ''))
  if (answer === null && named === null)
    row.complain('interpreter', 'yes-or-no-not-read', { values: { value: text } })
  const all = named && answer !== false ? [...new Set([...languages, named])] : languages
  const needed = answer ?? (named === null ? null : true)
  return { languages: all, interpreterNeeded: needed === null ? 'not-asked' : needed ? 'yes' : 'no' }
}

function readEmail(row: RowReader): string {
  const text = row.text('email').replace(/^mailto:/i, '')
  if (text === '' || /^[-–]+$/.test(text)) return ''
  if (/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text)) return text
  row.complain('email', 'email-not-read', { values: { value: text } })
  return ''
}
