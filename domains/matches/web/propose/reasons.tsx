import type { SpokenNever, SpokenPoint } from '../../model/proposal.ts'
import { usePairWords } from '../words.ts'

const marks = { for: '+', against: '−', open: '?' } as const

/** What speaks for two people, what against, and what nobody has asked yet. In words; no number says how good anybody is. */
export function Reasons({ points }: { points: SpokenPoint[] }) {
  const { point } = usePairWords()
  return (
    <ul className="match-reasons">
      {points.map((one) => (
        <li key={one.code} data-side={one.side}>
          <span className="match-reason-mark" aria-hidden>
            {marks[one.side]}
          </span>
          {point(one)}
        </li>
      ))}
    </ul>
  )
}

export function Nevers({ reasons }: { reasons: SpokenNever[] }) {
  const { never } = usePairWords()
  return (
    <ul className="match-reasons">
      {reasons.map((one) => (
        <li key={one.code} data-side="never">
          <span className="match-reason-mark" aria-hidden>
            ✕
          </span>
          {never(one)}
        </li>
      ))}
    </ul>
  )
}
