import type { Day } from './day.ts'

const dayNumber = (day: Day) => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)

export type Scale = {
  x(day: Day): number
  /** Where older years are drawn closer together; null if the whole way fits on one scale. */
  brokenAt: { day: Day; x: number } | null
}

// A life of ten years in custody would leave the last year, which matters today, no room.
const recentDays = 730
const longDays = 1100
const olderShare = 0.24

/** Days as distances from the left edge. A way of many years keeps a quarter of the width for what is long ago. */
export function wayScale(
  { from, until, today }: { from: Day; until: Day; today: Day },
  width: number,
): Scale {
  const [first, last] = [dayNumber(from), Math.max(dayNumber(until), dayNumber(from) + 30)]
  const breakDay = Math.min(dayNumber(today), last) - recentDays
  if (last - first <= longDays || breakDay <= first)
    return { x: (day) => between(dayNumber(day), first, last, 0, width), brokenAt: null }
  const brokenX = width * olderShare
  return {
    x: (day) => {
      const number = dayNumber(day)
      return number < breakDay
        ? between(number, first, breakDay, 0, brokenX)
        : between(number, breakDay, last, brokenX, width)
    },
    brokenAt: { day: dayOf(breakDay), x: brokenX },
  }
}

const dayOf = (number: number): Day => new Date(number * 86_400_000).toISOString().slice(0, 10)

const between = (value: number, from: number, to: number, start: number, end: number) =>
  start + Math.min(1, Math.max(0, (value - from) / (to - from))) * (end - start)

export type Tick = { day: Day; x: number; step: 'month' | 'year' }

const monthSteps = [1, 2, 3, 6, 12, 24, 60]

/** Firsts of months (of years, where months have no room), at least `gap` apart and clear of the right edge. */
export function wayTicks(
  { from, until }: { from: Day; until: Day },
  scale: Scale,
  { width, gap }: { width: number; gap: number },
): Tick[] {
  const edge = scale.brokenAt?.day ?? from
  const recent = ticksBetween(edge, until, scale, gap)
  const older = scale.brokenAt ? ticksBetween(from, edge, scale, gap, 12) : []
  const clear = older.filter((tick) => tick.x + gap <= (recent[0]?.x ?? width))
  return [...clear, ...recent].filter((tick) => tick.x + gap * 0.7 <= width)
}

function ticksBetween(from: Day, until: Day, scale: Scale, gap: number, least = 1): Tick[] {
  const width = scale.x(until) - scale.x(from)
  const months = (dayNumber(until) - dayNumber(from)) / 30.44
  const fits = (step: number) => step >= least && width / (months / step) >= gap
  const step = monthSteps.find(fits) ?? 120
  const [year, month] = from.split('-').map(Number) as [number, number]
  const ticks: Tick[] = []
  for (let at = month - 1; ; at++) {
    const day = new Date(Date.UTC(year, at, 1)).toISOString().slice(0, 10)
    if (day > until) return ticks
    const since = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
    if (day >= from && since % step === 0)
      ticks.push({ day, x: scale.x(day), step: step >= 12 ? 'year' : 'month' })
  }
}

/** Lifts marks that would lie on each other, each to the lowest lane that is free there. */
export function laneOf(xs: readonly number[], room: number): number[] {
  const lanes: number[] = []
  return xs.map((x) => {
    const free = lanes.findIndex((last) => x - last >= room)
    const lane = free === -1 ? lanes.length : free
    lanes[lane] = x
    return lane
  })
}

/** `at`: what the label speaks of; `anchor`: where it would like to stand. Lower rank is placed first. */
export type Label = {
  id: string
  at: number
  width: number
  rank: number
  anchor?: 'start' | 'middle' | 'end'
  /** True unless the label lies beside the line itself, without a stem up from it. */
  hasStem?: boolean
}
export type PlacedLabel = { id: string; left: number; level: number }

/**
 * Gives each label a level (0 is nearest to the line) and a left edge, so that no two overlap and no stem from the line
 * up to a label runs through another. What finds no room is left out: the point itself still says it.
 */
export function placeLabels(
  labels: readonly Label[],
  { width, levels, gap }: { width: number; levels: number; gap: number },
): PlacedLabel[] {
  const placed: Placed[] = []
  for (const label of labels.toSorted((a, b) => a.rank - b.rank || a.at - b.at)) {
    if (label.width > width) continue
    const found = wishes(label, { width, levels }).find((wish) =>
      placed.every((other) => agree(wish, other, gap)),
    )
    if (found) placed.push(found)
  }
  return placed.map(({ id, left, level }) => ({ id, left, level }))
}

type Placed = PlacedLabel & Label

/** Everywhere a label may stand, the best place first. */
function wishes(label: Label, { width, levels }: { width: number; levels: number }): Placed[] {
  const { at, anchor = 'middle' } = label
  const lefts = { middle: at - label.width / 2, start: at, end: at - label.width }
  const order = anchor === 'middle' ? [lefts.middle, lefts.start, lefts.end] : [lefts[anchor]]
  const inside = order.map((left) => Math.min(Math.max(0, left), width - label.width))
  return Array.from({ length: levels }, (_, level) =>
    inside.map((left) => ({ ...label, left, level })),
  ).flat()
}

function agree(one: Placed, other: Placed, gap: number): boolean {
  if (one.level === other.level)
    return one.left + one.width + gap <= other.left || other.left + other.width + gap <= one.left
  const [high, low] = one.level > other.level ? [one, other] : [other, one]
  const stem = high.hasStem !== false
  return !stem || high.at <= low.left - gap / 2 || high.at >= low.left + low.width + gap / 2
}
