import type { Judgement, NeverCode } from '../model/pair.ts'
import type { PairPoint, PointValues } from '../model/pair-shapes.ts'
import type { SpokenNever, SpokenPoint } from '../model/proposal.ts'

/** A reason as the page says it: the weight stays here. */
export const spoken = ({ code, weight, values = {} }: PairPoint): SpokenPoint => ({
  code: code as never,
  side: weight > 0 ? 'for' : weight < 0 ? 'against' : 'open',
  values,
})

/** What speaks for a pair first, the weightiest first; then what speaks against it, then what nobody has asked. */
export const spokenPoints = ({ points }: Judgement): SpokenPoint[] => {
  const rank = ({ weight }: PairPoint) => (weight > 0 ? 0 : weight < 0 ? 1 : 2)
  return points.toSorted((a, b) => rank(a) - rank(b) || Math.abs(b.weight) - Math.abs(a.weight)).map(spoken)
}

export const spokenNever = ({
  code,
  values = {},
}: {
  code: NeverCode
  values?: PointValues
}): SpokenNever => ({
  code,
  values,
})
