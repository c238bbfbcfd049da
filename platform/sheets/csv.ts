import { parse } from 'csv-parse/sync'
import { newGrid } from './grid.ts'
import { refuseFile } from './refusals.ts'
import { guessEncoding } from './text-encoding.ts'
import { type Delimiter, delimiters, type Limits, type TextEncoding, type Workbook } from './workbook.ts'

export type TextOptions = { encoding?: TextEncoding; delimiter?: Delimiter }

/** Reads a text file with delimiters. Everything stays text: a telephone number keeps its zeros. */
export function readCsv(bytes: Uint8Array, name: string, limits: Limits, chosen: TextOptions): Workbook {
  const guess = chosen.encoding ? { encoding: chosen.encoding, certain: true } : guessEncoding(bytes)
  const decoded = new TextDecoder(guess.encoding).decode(bytes)
  if (looksBinary(decoded)) refuseFile('not-a-spreadsheet')
  // Excel understands a first line "sep=;" and shows it to nobody.
  const told = /^sep=([;,\t])\r?\n/i.exec(decoded)
  const text = told ? decoded.slice(told[0].length) : decoded
  const delimiter = chosen.delimiter ?? (told?.[1] as Delimiter | undefined) ?? guessDelimiter(text)
  const grid = newGrid(limits)
  let row = told ? 1 : 0
  parse(text, {
    ...csvRules(delimiter),
    on_record(record: string[]) {
      record.forEach((field, column) => {
        grid.put(row, column, field)
      })
      row++
      return null
    },
  })
  const sheet = { name, hidden: false, rows: grid.rows, formulasWithoutValue: 0 }
  return { format: 'csv', sheets: [sheet], epoch: 1900, text: { ...guess, delimiter } }
}

const csvRules = (delimiter: Delimiter) => ({
  delimiter,
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: false,
  max_record_size: 1_000_000,
})

function looksBinary(text: string): boolean {
  const start = text.slice(0, 65_536)
  if (/^\s*(<[!?a-z]|%PDF-|\{\\rtf)/i.test(start)) return true
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what text does not have
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(start)
}

/** The delimiter that cuts most rows into the same number of columns, and into the most. */
export function guessDelimiter(text: string): Delimiter {
  const scored = delimiters.map((delimiter) => ({ delimiter, score: evenness(text, delimiter) }))
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
}

function evenness(text: string, delimiter: Delimiter): number {
  const rowsOf = new Map<number, number>()
  let rows = 0
  try {
    for (const record of parse(text, { ...csvRules(delimiter), to: 200 }) as string[][]) {
      if (record.every((field) => field.trim() === '')) continue
      rows++
      rowsOf.set(record.length, (rowsOf.get(record.length) ?? 0) + 1)
    }
  } catch {
    return 0
  }
  return Math.max(0, ...[...rowsOf].map(([columns, times]) => ((columns - 1) * times) / rows))
}
