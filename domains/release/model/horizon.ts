import type { AwaitedRelease } from './board.ts'
import { dodge, type Interval, type ToPlace } from './dodge.ts'
import { type Group, type Grouping, grouped } from './grouping.ts'
import {
  type HolidayRun,
  holidayRuns,
  monthTicks,
  type Tick,
  type TimeScale,
  timeScale,
  weekTicks,
} from './time-scale.ts'

/** Half of what a mark with its ring covers. */
export const markReach = 12

export type Dated = AwaitedRelease & { day: string }
export type PlacedMark = {
  person: Dated
  x: number
  y: number
  label: 'after' | 'before' | 'none'
  /** How far it may move; an end that lies outside the picture is open. */
  band: (Interval & { opensAtStart: boolean; opensAtEnd: boolean }) | null
}
export type Lane = Omit<Group<Dated>, 'people'> & { top: number; height: number; marks: PlacedMark[] }

export type HorizonInput = {
  people: readonly AwaitedRelease[]
  holidays: readonly { day: string; name: string }[]
  today: string
  until: string
  by: Grouping
  width: number
  /** What is written below those whose date went by. */
  passedName: string
  /** How wide a text will be. */
  measure(text: string): number
  compare(a: string, b: string): number
}

export type Horizon = {
  width: number
  /** Where the ground line lies; the axis is written below it. */
  ground: number
  scale: TimeScale
  lanes: Lane[]
  /** Every mark in order of time. */
  marks: PlacedMark[]
  named: boolean
  /** Where those stand whose date went by without a word. */
  passed: Interval | null
  weeks: Tick[]
  months: Tick[]
  weekends: Interval[]
  holidays: (Interval & HolidayRun & { name: { row: number; side: 'after' | 'before' } | null })[]
}

const rightMargin = 14
// Room for a mark on the first day.
const leftMargin = markReach
const namedRow = 28
const namelessRow = 25
const mostNamedRows = 20
const holidayRow = 17
const todayWidth = 70
const fewestRows = 5
const mostInPassedColumn = 6

export const isDated = (person: AwaitedRelease): person is Dated => person.day !== null

const inTime = (a: Dated, b: Dated) =>
  a.day === b.day ? (a.sortName < b.sortName ? -1 : a.sortName > b.sortName ? 1 : 0) : a.day < b.day ? -1 : 1

/** The whole picture as numbers: nothing is drawn here, so that what it promises can be tested. */
export function horizon(input: HorizonInput): Horizon {
  const dated = input.people
    .filter(isDated)
    .filter(({ day }) => day <= input.until)
    .sort(inTime)
  const named = place(input, dated, true)
  return named.tallest <= mostNamedRows ? named.horizon : place(input, dated, false).horizon
}

function place(input: HorizonInput, dated: Dated[], named: boolean): { horizon: Horizon; tallest: number } {
  const { width, today, until, by, compare, measure } = input
  const laneNames = by === 'week' ? 0 : Math.min(190, Math.max(110, width * 0.17))
  const passed = passedPlaces(
    dated.filter(({ day }) => day < today),
    leftMargin + laneNames,
    named ? measure : null,
    measure(input.passedName),
  )
  const scale = timeScale(today, until, passed.end, width - rightMargin)
  const holidays = namedHolidays(input, scale)
  const top = 10 + holidayRow * Math.max(1, ...holidays.map(({ name }) => (name?.row ?? -1) + 1))
  const row = named ? namedRow : namelessRow

  let above = top
  let tallest = 0
  const groups: Group<Dated>[] =
    by === 'week' ? [{ key: null, name: null, people: dated }] : grouped(dated, by, compare)
  const lanes = groups.map(({ people, ...group }) => {
    const drafts = people.map((person) =>
      draftOf(person, scale, passed.placeOf(person), named ? measure : null),
    )
    const levels = dodge(drafts, by === 'week' ? 12 : 4)
    const rows = Math.max(by === 'week' ? fewestRows : 1, ...levels.map((level) => level + 1))
    tallest = Math.max(tallest, rows)
    const height = rows * row + (by === 'week' ? 6 : 14)
    const ground = above + height
    const marks = drafts.map(({ mark }, index) => ({
      ...mark,
      y: ground - markReach - 3 - levels[index]! * row,
    }))
    const lane: Lane = { ...group, top: above, height, marks }
    above = ground
    return lane
  })
  return {
    tallest,
    horizon: {
      ...{ width, ground: above, scale, lanes, named, holidays },
      marks: lanes.flatMap(({ marks }) => marks).sort((a, b) => inTime(a.person, b.person)),
      passed: passed.end > passed.start ? { start: passed.start, end: passed.end } : null,
      weeks: weekTicks(scale),
      months: monthTicks(scale),
      weekends: scale.dayWidth >= 7 ? weekendsOf(scale) : [],
    },
  }
}

type Draft = ToPlace & { mark: Omit<PlacedMark, 'y'> }

function draftOf(
  person: Dated,
  scale: TimeScale,
  passedPlace: { x: number; isNamed: boolean } | null,
  measure: HorizonInput['measure'] | null,
): Draft {
  const x = passedPlace?.x ?? scale.middleOf(person.day)
  const nameWidth = measure && (passedPlace?.isNamed ?? true) ? measure(person.shortName) + 6 : 0
  const fitsAfter = x + markReach + nameWidth <= scale.end + rightMargin - 2
  const claim = fitsAfter
    ? { start: x - markReach, end: x + markReach + nameWidth }
    : { start: x - markReach - nameWidth, end: x + markReach }
  const band = passedPlace ? null : bandOf(person, scale)
  const label = nameWidth === 0 ? 'none' : fitsAfter ? 'after' : 'before'
  return { claim, band, mark: { person, x, label, band } }
}

function bandOf({ day, earliest, latest, certainty }: Dated, scale: TimeScale): PlacedMark['band'] {
  const isSettled = certainty === 'certain' || (earliest === null && latest === null)
  const from = earliest ?? day
  const until = latest ?? day
  if (isSettled || from >= until) return null
  const dayAfter = Temporal.PlainDate.from(until).add({ days: 1 }).toString()
  return {
    ...{ start: scale.edgeOf(from), end: scale.edgeOf(dayAfter) },
    ...{ opensAtStart: from < scale.first, opensAtEnd: until > scale.last },
  }
}

/** Dates gone by stand in front of today, oldest first, in columns: how long ago is a matter for the table. */
function passedPlaces(
  people: Dated[],
  start: number,
  measure: HorizonInput['measure'] | null,
  titleWidth: number,
) {
  const isNamed = measure !== null && people.length <= mostInPassedColumn
  const perColumn = isNamed ? people.length : Math.max(mostInPassedColumn, Math.ceil(people.length / 8))
  const columns = Math.ceil(people.length / Math.max(1, perColumn))
  const widestName = isNamed ? Math.max(0, ...people.map(({ shortName }) => measure(shortName) + 6)) : 0
  const end =
    people.length === 0 ? start : start + Math.max(columns * 2 * markReach + widestName, titleWidth) + 10
  const places = new Map(
    people.map(({ personId }, index) => [
      personId,
      { x: start + markReach + Math.floor(index / perColumn) * 2 * markReach, isNamed },
    ]),
  )
  return { start, end, placeOf: ({ personId }: Dated) => places.get(personId) ?? null }
}

function weekendsOf(scale: TimeScale): Interval[] {
  return weekTicks(scale).map(({ x }) => ({ start: Math.max(scale.start, x - 2 * scale.dayWidth), end: x }))
}

/** Runs of holidays with the row in which the name finds room; without one it is told by pointing and by the table. */
function namedHolidays({ holidays, measure }: HorizonInput, scale: TimeScale): Horizon['holidays'] {
  // The first row begins with the word for today.
  const taken: number[] = [scale.start + todayWidth, 0]
  return holidayRuns(holidays.filter(({ day }) => day >= scale.first && day <= scale.last)).map((run) => {
    const start = scale.edgeOf(run.first)
    const end = scale.edgeOf(Temporal.PlainDate.from(run.last).add({ days: 1 }).toString())
    const nameWidth = measure(holidayLabel(run)) + 3
    const side = start + nameWidth <= scale.end + rightMargin ? 'after' : 'before'
    const nameStart = side === 'after' ? start : end - nameWidth
    const row = taken.findIndex((until) => until <= nameStart)
    if (row >= 0) taken[row] = nameStart + nameWidth + 10
    return { ...run, start, end, name: row < 0 ? null : { row, side } }
  })
}

const longestName = 30

export const holidayLabel = ({ names }: HolidayRun): string =>
  names.length === 1 ? shortened(names[0]!) : `${shortened(names[0]!)} – ${shortened(names.at(-1)!)}`

const shortened = (name: string) =>
  name.length <= longestName ? name : `${name.slice(0, longestName).replace(/\s+\S*$/u, '')} …`

const toward: Record<string, (from: PlacedMark, to: PlacedMark) => boolean> = {
  ArrowUp: (from, to) => to.y < from.y - 1,
  ArrowDown: (from, to) => to.y > from.y + 1,
}

/** Where a key leads from a mark: left and right in order of time, up and down to the nearest, Home and End to the ends. */
export function markAfterKey(marks: readonly PlacedMark[], current: number, key: string): number | null {
  const last = marks.length - 1
  if (key === 'ArrowRight') return Math.min(last, current + 1)
  if (key === 'ArrowLeft') return Math.max(0, current - 1)
  if (key === 'Home') return 0
  if (key === 'End') return last
  const from = marks[current]
  const leads = toward[key]
  if (!leads || !from) return null
  const distance = (to: PlacedMark) => Math.abs(to.x - from.x) + 3 * Math.abs(to.y - from.y)
  const nearest = marks
    .map((mark, index) => ({ mark, index }))
    .filter(({ mark }) => leads(from, mark))
    .sort((a, b) => distance(a.mark) - distance(b.mark))[0]
  return nearest?.index ?? current
}
