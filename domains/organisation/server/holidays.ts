import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Language } from '#platform/texts/languages.ts'
import type { Holiday } from '../model/calendar.ts'
import { daysInLieu } from '../model/calendar-in-lieu.ts'

type ListedHoliday = Holiday & { isEaster: boolean; names: Record<Language, string> }

const program = fileURLToPath(new URL('./list-holidays-program.ts', import.meta.url))
const known = new Map<string, Promise<ListedHoliday[]>>()

/** The public holidays of a country (ISO code) in a year, by day; a name without a translation stays in the country's own words. */
export async function holidaysIn(country: string, year: number, language: Language): Promise<Holiday[]> {
  const holidays = await listed(country, year)
  return holidays.map(({ day, names }) => ({ day, name: names[language] }))
}

function listed(country: string, year: number): Promise<ListedHoliday[]> {
  const key = `${country} ${year}`
  const before = known.get(key)
  if (before) return before
  const asked = askLibrary(country, year)
  known.set(key, asked)
  // What failed once is asked again the next time.
  asked.catch(() => known.delete(key))
  return asked
}

async function askLibrary(country: string, year: number): Promise<ListedHoliday[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, country, String(year)])
  const holidays: ListedHoliday[] = JSON.parse(stdout)
  return [...holidays, ...daysInLieu(country, year, holidays)].sort((a, b) => (a.day < b.day ? -1 : 1))
}
