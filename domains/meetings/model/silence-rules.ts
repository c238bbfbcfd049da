import type { Reason } from '#platform/problem.ts'
import type { Span } from './silence.ts'

/** How far back an absence may still be said: what nobody knew then was a silence all the same. */
const furthestBack = { days: 60 }

/** Why two people cannot be said to be apart for that time. */
export function obstaclesToPause({ begins, ends }: Span, today: string): Reason[] {
  const reasons: Reason[] = []
  if (ends !== null && ends <= begins) reasons.push({ code: 'pause-ends-before-it-begins', field: 'ends' })
  if (begins < Temporal.PlainDate.from(today).subtract(furthestBack).toString())
    reasons.push({ code: 'pause-too-long-ago', field: 'begins' })
  return reasons
}

/** Why an absence cannot end on this day: it ends earlier or later than was said, but not before it began. */
export function obstaclesToEndingPause({ begins, ends }: Span, before: string | null): Reason[] {
  const reasons: Reason[] = []
  if (ends !== null && ends < begins) reasons.push({ code: 'pause-ends-before-it-begins', field: 'ends' })
  if (before !== null && ends !== null && before < ends)
    reasons.push({ code: 'pause-is-over', field: 'ends' })
  return reasons
}
