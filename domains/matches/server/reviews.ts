import { type Context, handle } from '#platform/operations/handler.ts'
import { notFound, type Reason, refuse, refuseIfAny, requireVersion } from '#platform/problem.ts'
import { matchesApi } from '../model/matches-api.ts'
import { outcomesOf, reviewAfter } from '../model/reviews.ts'
import { reviewRhythm } from './house.ts'
import { requireMatchRecord } from './match-store.ts'
import { listReviews, planReviews } from './review-store.ts'

async function requireOpenReview({ tx }: Context, { id, version }: { id: string; version: number }) {
  const held = tx.selectFrom('matchReviews').selectAll().where('id', '=', id).forUpdate()
  const review = (await held.executeTakeFirst()) ?? notFound()
  requireVersion(review, version)
  if (review.doneOn !== null || review.excusedWhy !== null) refuse('review-closed')
  return review
}

async function requireReview(tx: Context['tx'], id: string) {
  const found = tx.selectFrom('matchReviews').select(['id', 'version', 'personId']).where('id', '=', id)
  return (await found.executeTakeFirst()) ?? notFound()
}

type OpenReview = Awaited<ReturnType<typeof requireOpenReview>>

/** While the two go together, the next review is planned when one is behind them. */
async function planNext(context: Context, review: OpenReview, day: string): Promise<void> {
  const match = await requireMatchRecord(context.tx, review.matchId)
  if (match.state !== 'active' && match.state !== 'paused') return
  const open = (await listReviews(context.tx, match.id)).filter(
    ({ id, doneOn, excusedWhy }) => id !== review.id && doneOn === null && excusedWhy === null,
  )
  const next = reviewAfter(
    review.kind,
    { day, openKinds: open.map(({ kind }) => kind) },
    await reviewRhythm(context, match.unitId),
  )
  if (next) await planReviews(context, match, [next])
}

const logReview = handle(matchesApi.logReview, {
  permission: 'matches:write',
  concerns: (_input, review) => review?.personId ?? null,
  async run(context, { day, outcome, words, ...which }) {
    const { tx, actor, today } = context
    const review = await requireOpenReview(context, which)
    const reasons: Reason[] = []
    if (day > today.toString()) reasons.push({ code: 'day-in-future', field: 'day' })
    if (!outcomesOf(review.kind).includes(outcome))
      reasons.push({ code: 'outcome-of-other-review', field: 'outcome' })
    refuseIfAny(reasons)
    const version = review.version + 1
    await tx
      .updateTable('matchReviews')
      .set({ doneOn: day, doneBy: actor.userId, outcome, words, version })
      .where('id', '=', review.id)
      .execute()
    await planNext(context, review, day)
    return { id: review.id, version, personId: review.personId }
  },
  again: ({ tx }, _input, id) => requireReview(tx, id),
})

const excuseReview = handle(matchesApi.excuseReview, {
  permission: 'matches:write',
  concerns: (_input, review) => review?.personId ?? null,
  async run(context, { why, ...which }) {
    const review = await requireOpenReview(context, which)
    const version = review.version + 1
    await context.tx
      .updateTable('matchReviews')
      .set({ excusedWhy: why, version })
      .where('id', '=', review.id)
      .execute()
    await planNext(context, review, context.today.toString())
    return { id: review.id, version, personId: review.personId }
  },
  again: ({ tx }, _input, id) => requireReview(tx, id),
})

export const reviewHandlers = [logReview, excuseReview]
