import { gatheringFields, type ImportField, type Mapping, type SensitiveKind } from './fields.ts'
import { headerWords } from './header-words.ts'
import { sensitiveWords } from './sensitive-words.ts'
import { folded, matcherOf } from './words.ts'

/** One column of the list: what it seems to be, and whether it will be kept unless somebody says otherwise. */
export type ColumnMatch = {
  column: number
  header: string
  field: ImportField | null
  sensitive: SensitiveKind | null
  ticked: boolean
}

/** What an organisation chose last time, by `headerKey`; null for a column that it did not keep. */
export type RememberedColumns = Record<string, ImportField | null>

/** Spellings that differ in capitals, accents or dots are one header. */
export const headerKey = folded

export const fieldOfHeader = matcherOf(headerWords)
export const sensitivityOfHeader = matcherOf(sensitiveWords, 12)

type Guess = { column: number; header: string; field: ImportField | null; score: number }

/** Says for every column what it holds, by its header. A field that can come from one column only goes to the best. */
export function matchColumns(headers: readonly string[], remembered: RememberedColumns = {}): ColumnMatch[] {
  const guesses = namesTogether(headers.map((header, column) => guessOf(header, column, remembered)))
  const taken = new Map<ImportField, Guess>()
  for (const guess of [...guesses].sort((a, b) => b.score - a.score)) {
    if (guess.field && !taken.has(guess.field)) taken.set(guess.field, guess)
  }
  return guesses.map(({ column, header, field }) => {
    const isBest = field !== null && (taken.get(field)?.column === column || gatheringFields.includes(field))
    const kept = isBest ? field : null
    const wasChosen = (remembered[headerKey(header)] ?? null) !== null
    const sensitive = wasChosen ? null : sensitivityOf(header, kept)
    return {
      column,
      header,
      field: sensitive ? null : kept,
      sensitive,
      ticked: kept !== null && sensitive === null,
    }
  })
}

export const mappingOf = (columns: readonly ColumnMatch[]): Mapping =>
  columns.flatMap(({ column, field, ticked }) => (ticked && field ? [{ column, field }] : []))

/** The end of a sentence is a date we need, though the header speaks of a sentence. */
const sensitivityOf = (header: string, field: ImportField | null): SensitiveKind | null =>
  field === 'releaseFullTerm' ? null : (sensitivityOfHeader(header)?.meaning ?? null)

function guessOf(header: string, column: number, remembered: RememberedColumns): Guess {
  const choice = remembered[headerKey(header)]
  if (choice !== undefined && headerKey(header) !== '') return { column, header, field: choice, score: 1000 }
  const both = bothNames(header)
  if (both) return { column, header, field: both, score: 60 }
  const match = fieldOfHeader(header)
  return { column, header, field: match?.meaning ?? null, score: match?.score ?? 0 }
}

const givenWords = ['first', 'given', 'forename', 'fornavn', 'име', 'собствено', 'prenume', 'prenumele']
const familyWords = [
  'last',
  'surname',
  'family',
  'etternavn',
  'familienavn',
  'фамилия',
  'nume',
  'numele',
  'familie',
]

/** A column with both names says in its header which comes first. */
function bothNames(header: string): 'fullName' | 'familyFirst' | null {
  const words = folded(header).split(' ')
  const [given, family] = [givenWords, familyWords].map((kind) =>
    words.findIndex((word) => kind.includes(word)),
  )
  if (given === undefined || family === undefined || given < 0 || family < 0) return null
  return given < family ? 'fullName' : 'familyFirst'
}

/** "Name" beside "Surname" is the given name, and "Nume" beside "Prenume" the family name. */
function namesTogether(guesses: Guess[]): Guess[] {
  const has = (field: ImportField) => guesses.some((guess) => guess.field === field)
  const other = has('given') === has('family') ? null : has('family') ? 'given' : 'family'
  if (!other) return guesses
  return guesses.map((guess) =>
    guess.field === 'fullName' || guess.field === 'familyFirst' ? { ...guess, field: other } : guess,
  )
}
