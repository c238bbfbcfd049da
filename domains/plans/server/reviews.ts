import { sql } from 'kysely'
import { houseValues } from '#domains/organisation/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { refuse, refuseIfAny, requireVersion } from '#platform/problem.ts'
import { obstaclesToPause, sideOf } from '../model/pause.ts'
import { reviewsApi } from '../model/reviews-api.ts'
import { readReviews } from './next-review.ts'
import { findOpenPlan } from './plan-store.ts'
import { requireHelp, requireReach, requireReachForWriting } from './reach-store.ts'
import { requirePause, requireReview } from './review-store.ts'

const holdReview = handle(reviewsApi.hold, {
  permission: 'plans:write',
  concerns: ({ personId }) => personId,
  async run(context, { personId, heldOn, how, words, ownWords }) {
    const { tx, today } = context
    const reach = await requireReachForWriting(tx, personId)
    requireHelp(reach)
    const plan = await findOpenPlan(tx, reach.records)
    if (!plan) return refuse('no-plan-yet')
    const [stands] = await readReviews(context, sql`p.id = ${personId}`)
    refuseIfAny([
      ...(heldOn > today.toString() ? [{ code: 'review-in-future' as const, field: 'heldOn' }] : []),
      ...(heldOn < (stands?.lastHeldOn ?? plan.begunOn)
        ? [{ code: 'review-before-last' as const, field: 'heldOn' }]
        : []),
    ])
    const { id } = await tx
      .insertInto('planReviews')
      .values({
        ...{ planId: plan.id, personId, dueOn: stands?.due ?? null, heldOn, how },
        ...{ words: words?.trim() || null, ownWords: ownWords?.trim() || null },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return requireReview(tx, id)
  },
  again: ({ tx }, _input, id) => requireReview(tx, id),
})

const pauseReviews = handle(reviewsApi.pause, {
  permission: 'plans:write',
  concerns: ({ personId }) => personId,
  async run({ tx, today }, { personId, begins, ends, reason, words }) {
    const reach = await requireReachForWriting(tx, personId)
    requireHelp(reach)
    const day = today.toString()
    const house = await houseValues(tx, ['plan-pause-longest'], { unitId: reach.unitId, day })
    refuseIfAny(obstaclesToPause({ begins, ends }, { today: day, longestWeeks: house['plan-pause-longest'] }))
    const { id } = await tx
      .insertInto('reviewPauses')
      .values({ personId, begins, ends, whose: sideOf(reason), reason, words: words?.trim() || null })
      .returning('id')
      .executeTakeFirstOrThrow()
    return requirePause(tx, id)
  },
  again: ({ tx }, _input, id) => requirePause(tx, id),
})

/** Ends a pause before its time: the clock goes again from that day. */
const endPause = handle(reviewsApi.endPause, {
  permission: 'plans:write',
  concerns: (_input, pause) => (pause as { personId?: string } | undefined)?.personId ?? null,
  async run({ tx, today }, { id, version, ends }) {
    const pause = await requirePause(tx, id)
    requireVersion(pause, version)
    requireHelp(await requireReach(tx, pause.personId))
    if (ends > pause.ends) refuse({ code: 'pause-not-longer', field: 'ends' })
    if (ends < pause.begins || pause.ends <= today.toString()) refuse({ code: 'pause-over', field: 'ends' })
    await tx
      .updateTable('reviewPauses')
      .set({ ends, version: version + 1 })
      .where('id', '=', id)
      .execute()
    return requirePause(tx, id)
  },
  again: ({ tx }, { id }) => requirePause(tx, id),
})

export const reviewHandlers = [holdReview, pauseReviews, endPause]
