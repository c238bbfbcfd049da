import type { Tx } from '#platform/operations/tx.ts'
import type { Language } from '#platform/texts/languages.ts'
import type { DayOff } from '../model/closing-day.ts'
import { closingDaysBetween } from './closing-day-store.ts'
import { holidaysIn } from './holidays.ts'
import { readHouse } from './organisation-store.ts'

type Span = { from: string; until: string; language: Language }

/** The country's public holidays and the organisation's own closing days between two days, both included. */
export async function daysOff(tx: Tx, { from, until, language }: Span): Promise<DayOff[]> {
  const { country } = await readHouse(tx)
  const years = yearsBetween(from, until)
  const listed = await Promise.all(years.map((year) => holidaysIn(country, year, language)))
  const holidays = listed.flat().filter(({ day }) => day >= from && day <= until)
  const own = await closingDaysBetween(tx, from, until)
  const all: DayOff[] = [...holidays.map((holiday) => ({ ...holiday, id: null, unitId: null })), ...own]
  return all.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function yearsBetween(from: string, until: string): number[] {
  const first = Number(from.slice(0, 4))
  return Array.from({ length: Number(until.slice(0, 4)) - first + 1 }, (_, index) => first + index)
}
