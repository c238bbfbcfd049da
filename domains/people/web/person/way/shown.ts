import type { LentMark, LentStretch, Texts, WayLent } from '#platform/web/index.ts'
import type { Way, WayPoint } from '../../../model/way.ts'
import { pointWords, sourceWords } from './way-words.ts'

/** What can be read on the line: the person's own marks, and what other domains lend to it, each with its words. */
export type Shown = { id: string; day: string; words: { short: string; long: string }; source: string } & (
  | { own: WayPoint; mark?: never; stretch?: never }
  | { mark: LentMark; own?: never; stretch?: never }
  | { stretch: LentStretch; own?: never; mark?: never }
)

/** Everything on the way, in the order of its days; on one day the person's own marks stand first. */
export function shownOn(way: Way, lent: WayLent, texts: Texts): Shown[] {
  const own = way.points.map((point): Shown => {
    const said = { words: pointWords(point, texts), source: sourceWords(point, texts) }
    return { id: `${point.kind} ${point.id}`, day: point.day, ...said, own: point }
  })
  const marks = lent.marks.map((mark): Shown => ({ ...lentWords(mark), day: mark.day, mark }))
  const stretches = lent.stretches.map(
    (stretch): Shown => ({ ...lentWords(stretch), day: stretch.from, stretch }),
  )
  return [...own, ...stretches, ...marks].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

const lentWords = ({ id, short, long }: LentMark | LentStretch) => ({
  id,
  words: { short, long },
  source: '',
})

/** What of it lies between the two days; a stretch does where any of its days do. */
export const isBetween = ({ day, stretch }: Shown, from: string, until: string): boolean =>
  day <= until && (stretch ? (stretch.until ?? until) >= from : day >= from)

/** The last day of a way that ends when its last mark does. */
export const withLent = (way: Way, { marks, stretches }: WayLent): Way => {
  const days = [way.from, ...marks.map(({ day }) => day), ...stretches.map(({ from }) => from)].sort()
  const ends = [way.until, ...days].sort()
  return { ...way, from: days[0]!, until: ends.at(-1)! }
}
