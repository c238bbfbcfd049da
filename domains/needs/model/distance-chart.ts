import { standing } from './distance-rules.ts'
import type { Distance, SaidBy } from './person-needs.ts'

type Said = Pick<Distance, 'step' | 'saidBy' | 'saidOn' | 'recordedAt'>
type Span = { from: string; to: string }
type Size = { width: number; height: number; margin: number }

export type ChartPoint = { x: number; y: number; step: number; saidOn: string; saidBy: SaidBy }

const daysBetween = (from: string, to: string) =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days

/** One span of time for all areas, so that their pictures can be compared: at least a quarter of a year, until today or later. */
export function spanOf(all: readonly Pick<Said, 'saidOn'>[], today: string): Span {
  const said = all.map(({ saidOn }) => saidOn)
  const to = [...said, today].sort().at(-1)!
  const quarterAgo = Temporal.PlainDate.from(to).subtract({ months: 3 }).toString()
  return { from: [...said, quarterAgo].sort()[0]!, to }
}

/** Where a step lies: the first sentence at the bottom, the fifth at the top. */
export const heightOf = (step: number, { height, margin }: Size): number =>
  height - margin - ((step - 1) / 4) * (height - 2 * margin)

/** The points of an area in one voice, from the first day to the last. */
export function pointsOf(distances: readonly Said[], saidBy: SaidBy, span: Span, size: Size): ChartPoint[] {
  const length = daysBetween(span.from, span.to)
  return standing(distances)
    .filter((one) => one.saidBy === saidBy)
    .map(({ step, saidOn }) => ({
      ...{ step, saidOn, saidBy, y: heightOf(step, size) },
      x: size.margin + (daysBetween(span.from, saidOn) / length) * (size.width - 2 * size.margin),
    }))
}

/** A line that holds each step until the next one was said. */
export const pathThrough = (points: readonly ChartPoint[]): string =>
  points.map(({ x, y }, index) => (index === 0 ? `M${x},${y}` : `H${x}V${y}`)).join('')
