import { houseValues } from '#domains/organisation/server/index.ts'
import type { Context } from '#platform/operations/handler.ts'

type Asking = Pick<Context, 'tx' | 'today'>

/** How long the house waits between reviews, in a unit. */
export const reviewRhythm = ({ tx, today }: Asking, unitId: string) =>
  houseValues(tx, ['review-first-weeks', 'review-outside', 'review-regular', 'ending-talk-within'], {
    ...{ unitId, day: today.toString() },
  })

/** From when on the house wants a match looked at. */
export const attentionHouse = ({ tx, today }: Asking, unitId: string | null) =>
  houseValues(tx, ['waiting-long', 'declines-before-staff-pair', 'proposal-answer-within'], {
    ...{ unitId, day: today.toString() },
  })
