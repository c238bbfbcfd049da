import { monthOf } from './months.ts'
import { dayOfSerial } from './serial.ts'
import { type Cell, cellText, type Epoch } from './workbook.ts'

export type DayProblem =
  | 'day-impossible'
  | 'day-not-read'
  | 'day-only-month'
  | 'day-only-year'
  | 'day-too-far'

/** `unknown` is what somebody wrote ("ukjent"); `blank` is what nobody wrote. */
export type DayReading =
  | { day: string }
  | { unknown: true }
  | { blank: true }
  | { problem: DayProblem; value: string }

export type DayOptions = {
  today: Temporal.PlainDate
  /** For days that have been, such as birth dates: a year of two digits is then never ahead of this one. */
  past?: boolean
  epoch?: Epoch
}

/** Reads what people write for a day. Days come before months, as in all our languages; 12/31/2026 is not a day. */
export function readDay(cell: Cell | undefined, options: DayOptions): DayReading {
  if (cell !== null && typeof cell === 'object') return inReach(cell.day, cell.day)
  const value = cellText(cell).trim()
  if (/^[-–—./]*$/.test(value)) return { blank: true }
  if (typeof cell === 'boolean') return { problem: 'day-not-read', value }
  if (/^\d+([.,]\d+)?$/.test(value)) return readNumber(value, options.epoch ?? 1900)
  const text = tidy(value)
  if (isUnknown(text)) return { unknown: true }
  const parts = partsOf(text)
  if (parts === 'only-month') return { problem: 'day-only-month', value }
  if (parts === null) return { problem: 'day-not-read', value }
  const year = parts.year.length === 2 ? fullYear(Number(parts.year), options) : Number(parts.year)
  return realDay(year, parts.month, parts.day, value)
}

/**
 * The rule for years of two digits: the year nearest to now among those from 79 years back to 20 ahead; for days that
 * have been, from 99 years back to this year. In 2026, 46 is 2046 and 47 is 1947; for a birth 26 is 2026 and 27 is 1927.
 */
function fullYear(twoDigits: number, { today, past = false }: DayOptions): number {
  const last = today.year + (past ? 0 : 20)
  const year = last - (last % 100) + twoDigits
  return year > last ? year - 100 : year
}

const unknownWords = [
  ...['unknown', 'not known', 'not yet known', 'uncertain', 'tbd', 'tbc', 'n/a'],
  ...['ukjent', 'ikke kjent', 'vet ikke', 'uviss', 'uavklart', 'ikke avklart', 'ikke fastsatt'],
  ...['неизвестна', 'неизвестен', 'неизвестно', 'не е известна', 'не е известно', 'не се знае', 'няма данни'],
  ...['неясна', 'неясно', 'неизв', 'не е определена'],
  ...[
    'necunoscut',
    'necunoscută',
    'necunoscuta',
    'nu se știe',
    'nu se stie',
    'nu se cunoaște',
    'nu se cunoaste',
  ],
  ...['nestabilit', 'nestabilită', 'nestabilita', 'neprecizat', 'neprecizată', 'neprecizata'],
]
const unknown = new Set(unknownWords)

const isUnknown = (text: string) => /^[?？\s]+$/.test(text) || unknown.has(text.replace(/[.?!\s]+$/, ''))

const tidy = (value: string) =>
  value
    .normalize('NFKC')
    .replace(/[\u200b\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replaceAll('ş', 'ș')
    .replaceAll('ţ', 'ț')
    .replace(/(\d)(t| )\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?z?$/, '$1')
    .replace(/ ?(г\.?|год\.?|година)$/, '')

type Parts = { year: string; month: number; day: number }

function partsOf(text: string): Parts | 'only-month' | null {
  const iso = /^(\d{4}) ?[-./] ?(\d{1,2}) ?[-./] ?(\d{1,2})\.?$/.exec(text)
  if (iso) return { year: iso[1]!, month: Number(iso[2]), day: Number(iso[3]) }
  const numeric = /^(\d{1,2}) ?[-./, ] ?(\d{1,2}) ?[-./, ] ?(\d{4}|\d{2})\.?$/.exec(text)
  if (numeric) return { year: numeric[3]!, month: Number(numeric[2]), day: Number(numeric[1]) }
  const named =
    /^(\d{1,2})(?:st|nd|rd|th)?[-./ ]{0,2}(?:of |de )?(\p{L}+)[-./, ]{0,2}(\d{4}|\d{2})\.?$/u.exec(text)
  if (named) return withMonth(named[2]!, named[3]!, Number(named[1]))
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text)
  if (monthFirst) return withMonth(monthFirst[1]!, monthFirst[3]!, Number(monthFirst[2]))
  if (/^(0?[1-9]|1[0-2]) ?[-./] ?\d{4}$/.test(text)) return 'only-month'
  const month = /^(\p{L}+)\.?[-./ ]{0,2}(\d{4}|\d{2})$/u.exec(text)
  return monthOf(month?.[1] ?? text) > 0 ? 'only-month' : null
}

function withMonth(word: string, year: string, day: number): Parts | null {
  const month = monthOf(word)
  return month === 0 ? null : { year, month, day }
}

/** A bare number: a spreadsheet's day count, a year, or a day written as 20261201. */
function readNumber(value: string, epoch: Epoch): DayReading {
  const packed = /^((?:19|20|21)\d{2})(\d{2})(\d{2})$/.exec(value)
  if (packed) return realDay(Number(packed[1]), Number(packed[2]), Number(packed[3]), value)
  const number = Number(value.replace(',', '.'))
  // 12.2026 is a month; a count that small would be a day of 1900.
  if (/^(0?[1-9]|1[0-2])\.\d{4}$/.test(value)) return { problem: 'day-only-month', value }
  if (Number.isInteger(number) && number >= 1900 && number <= 2199) return { problem: 'day-only-year', value }
  // Below 10000 (1927) it is more likely something else that slipped into the column.
  const day = number >= 10_000 ? dayOfSerial(number, epoch) : null
  return day === null ? { problem: 'day-not-read', value } : { day }
}

function realDay(year: number, month: number, day: number, value: string): DayReading {
  try {
    return inReach(Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString(), value)
  } catch {
    return { problem: 'day-impossible', value }
  }
}

const inReach = (day: string, value: string): DayReading =>
  day >= '1900-01-01' && day <= '2199-12-31' ? { day } : { problem: 'day-too-far', value }
