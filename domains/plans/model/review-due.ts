import { dayNumber, dayOfNumber, type ReviewClock, readClock, type Standing } from './review-clock.ts'
import { type ReviewTable, tableOn, weeksIn } from './review-table.ts'
import { type Histories, standingsOf } from './standing.ts'

export type ReviewFacts = Histories & {
  begunOn: string
  lastHeldOn: string | null
  pauses: readonly { begins: string; ends: string }[]
}

export type House = {
  tables: readonly ReviewTable[]
  unitId: string | null
  country: string
  heldWithin: number
  today: string
}

export type NextReview = Omit<ReviewClock, 'due'> & {
  due: string | null
  /** What is asked of a day like today, and the table that says so. */
  standing: Standing
  weeks: number | null
  table: ReviewTable | null
}

/** When somebody's plan is next looked at, and how it stands today. */
export function nextReview(facts: ReviewFacts, house: House): NextReview {
  const { tables, unitId, country, heldWithin } = house
  const today = dayNumber(house.today)
  const standing = standingsOf(facts)
  const isFirst = facts.lastHeldOn === null
  const since = dayNumber(facts.lastHeldOn ?? facts.begunOn)
  const tableAt = tablesByDay(tables, { unitId, country })
  const weeksOn = (day: number): number | null => {
    const stands = standing(day)
    const lines = tableAt(day)?.lines
    if (stands === null || lines === undefined) return null
    const weeks = weeksIn(lines, stands.situation, stands.days)
    const first = isFirst ? weeksIn(lines, 'first') : null
    return first !== null && weeks !== null ? Math.min(first, weeks) : weeks
  }
  const pauses = facts.pauses.map(({ begins, ends }) => ({
    begins: dayNumber(begins),
    ends: dayNumber(ends),
  }))
  const clock = readClock({ since, pauses, weeksOn }, { today, heldWithin })
  return {
    ...clock,
    due: clock.due === null ? null : dayOfNumber(clock.due),
    ...{ standing: standing(today), weeks: weeksOn(today), table: tableAt(today) },
  }
}

/** Which table holds changes only on the days on which one begins. */
function tablesByDay(tables: readonly ReviewTable[], of: { unitId: string | null; country: string }) {
  const begins = tables
    .map(({ validFrom }) => ({
      from: dayNumber(validFrom),
      table: tableOn(tables, { ...of, day: validFrom }),
    }))
    .sort((a, b) => a.from - b.from)
  return (day: number): ReviewTable | null => begins.findLast(({ from }) => from <= day)?.table ?? null
}
