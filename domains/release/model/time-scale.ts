import { mondayOf } from './grouping.ts'

/** Days as places on a line: a day is as wide as every other, and its mark stands in its middle. */
export type TimeScale = {
  first: string
  last: string
  start: number
  end: number
  dayWidth: number
  /** Where a day begins; days outside the line are held at its ends. */
  edgeOf(day: string): number
  middleOf(day: string): number
}

export function timeScale(first: string, last: string, start: number, end: number): TimeScale {
  const origin = Temporal.PlainDate.from(first)
  const days = origin.until(last).days + 1
  const dayWidth = (end - start) / days
  const held = (x: number) => Math.min(end, Math.max(start, x))
  const after = (day: string) => origin.until(day).days
  return {
    ...{ first, last, start, end, dayWidth },
    edgeOf: (day) => held(start + after(day) * dayWidth),
    middleOf: (day) => held(start + (after(day) + 0.5) * dayWidth),
  }
}

export type Tick = { day: string; x: number; labelled: boolean }

const narrowestLabel = 27

/** Mondays; where weeks are narrow, only every second or fourth has its number. */
export function weekTicks(scale: TimeScale): Tick[] {
  const step = Math.ceil(narrowestLabel / (scale.dayWidth * 7))
  const ticks: Tick[] = []
  const monday = Temporal.PlainDate.from(mondayOf(scale.first))
  for (let week = 0; ; week++) {
    const day = monday.add({ weeks: week }).toString()
    if (day > scale.last) return ticks
    if (day >= scale.first) ticks.push({ day, x: scale.edgeOf(day), labelled: week % step === 0 })
  }
}

const narrowestMonth = 52

/** Where months begin; the first one is named at the start of the line, unless the next follows too closely. */
export function monthTicks(scale: TimeScale): Tick[] {
  const begins: Tick[] = []
  const first = Temporal.PlainDate.from(scale.first).with({ day: 1 })
  for (let month = 0; ; month++) {
    const day = first.add({ months: month }).toString()
    if (day > scale.last) break
    begins.push({ day, x: scale.edgeOf(day), labelled: true })
  }
  const next = (index: number) => begins[index + 1]?.x ?? scale.end
  return begins.map((tick, index) => ({ ...tick, labelled: next(index) - tick.x >= narrowestMonth }))
}

/** A run of holidays with at most a weekend between them; two names where it begins and ends differently. */
export type HolidayRun = { first: string; last: string; names: string[] }

export function holidayRuns(holidays: readonly { day: string; name: string }[]): HolidayRun[] {
  const runs: HolidayRun[] = []
  for (const { day, name } of holidays.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const run = runs.at(-1)
    if (run && Temporal.PlainDate.from(run.last).until(day).days <= 2) {
      run.last = day
      if (!run.names.includes(name)) run.names.push(name)
    } else runs.push({ first: day, last: day, names: [name] })
  }
  return runs
}
