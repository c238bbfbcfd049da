import type { DeciderKind } from '../reasons.ts'
import { deciderKinds } from '../reasons.ts'
import type { DeciderChoice, Dimension, Rate, ReportPart, ReportRow } from './report.ts'
import { type Counted, type Figure, type Shown, suppressed } from './suppression.ts'
import { wilson } from './wilson.ts'

/** Below ten a percentage says more than is known. */
const leastForRate = 10

export const decidersIn = (choice: DeciderChoice): readonly DeciderKind[] =>
  choice === 'anybody'
    ? deciderKinds
    : choice === 'others'
      ? deciderKinds.filter((kind) => kind !== 'participant')
      : [choice]

/** The rate of "no" among all answers with its interval, where both numbers are shown and there are enough of them. */
export function rateOf({ n, noes }: Shown): Rate | null {
  if (typeof n !== 'number' || typeof noes !== 'number' || n < leastForRate) return null
  return { share: noes / n, ...wilson(noes, n) }
}

/** Against the rate of everybody: a difference is said only where the interval of the group leaves that rate out. */
export function comparedWith(rate: Rate | null, whole: Rate | null): Pick<ReportRow, 'comparison' | 'ratio'> {
  if (rate === null || whole === null || whole.share === 0) return { comparison: null, ratio: null }
  const ratio = Math.round((rate.share / whole.share) * 10) / 10
  if (whole.share >= rate.low && whole.share <= rate.high) return { comparison: 'no-clear', ratio }
  return { comparison: rate.share > whole.share ? 'more' : 'less', ratio }
}

export type Group = Counted & { value: string | null; name: string | null }

/** What may be shown of one way to look at it, in the order given. */
export function partOf(
  dimension: Dimension,
  groups: readonly Group[],
  { threshold, opens }: { threshold: number; opens: boolean },
): ReportPart {
  const { whole, rows } = suppressed(groups, threshold)
  const wholeRate = rateOf(whole)
  return {
    ...{ dimension, opens },
    rows:
      rows?.map((shown, index) => {
        const { value, name } = groups[index]!
        const rate = rateOf(shown)
        return { value, name, ...shown, rate, ...comparedWith(rate, wholeRate) }
      }) ?? null,
  }
}

/** A number that stands alone. */
export const figureOf = (count: number, threshold: number): Figure =>
  count > 0 && count < threshold ? 'few' : count
