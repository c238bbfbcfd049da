import { requirePersonForWriting } from '#domains/people/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { type Reason, refuse, refuseIfAny, requireVersion } from '#platform/problem.ts'
import type { NewRefusal, Refusal } from '../model/refusal.ts'
import { obstaclesToAlternative, obstaclesToRefusal, obstaclesToReviewPlan } from '../model/refusal-rules.ts'
import { refusalsApi } from '../model/refusals-api.ts'
import { shownTo } from './read-refusals.ts'
import { recordRefusal } from './record-refusal.ts'
import { listReviewers, type RefusalRecord, requireRefusal, setRefusal } from './refusal-store.ts'

const idsOf = (colleagues: { id: string }[]) => colleagues.map(({ id }) => id)
const readAgain = async ({ tx, actor }: Context, _input: unknown, id: string): Promise<Refusal> =>
  shownTo(actor)(await requireRefusal(tx, id))
const concerns = (_input: unknown, refusal: Refusal | undefined) => refusal?.personId ?? null

/** A day written down afterwards stands for its noon; today for now. */
function momentOf(day: string, { now, today, site }: Context): string {
  if (day === today.toString()) return now.toString()
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: site.zone, plainTime: '12:00' })
    .toInstant()
    .toString()
}

const record = handle(refusalsApi.record, {
  permission: 'refusals:write',
  concerns: ({ personId }) => personId,
  async run(context, { decidedOn, ...refusal }) {
    const { tx, actor, today } = context
    const { unitId } = await requirePersonForWriting(tx, refusal.personId)
    const reviewers = idsOf(await listReviewers(tx, unitId, today.toString()))
    const isOurs = refusal.deciderKind === 'centre'
    const deciderId = isOurs ? (refusal.deciderId ?? actor.userId) : null
    const known = { today: today.toString(), deciderId, reviewers }
    refuseIfAny([
      ...obstaclesToRefusal({ ...refusal, decidedOn }, known),
      ...obstacleToDecider(refusal, reviewers),
    ])
    const decidedAt = momentOf(decidedOn, context)
    const deciderName = isOurs ? null : refusal.deciderName
    const said = { ...refusal, deciderId, deciderName, decidedAt, unitId, source: 'by-hand' as const }
    return readAgain(context, null, await recordRefusal(tx, said))
  },
  again: readAgain,
})

const obstacleToDecider = (
  { deciderKind, deciderId }: Omit<NewRefusal, 'decidedOn'>,
  able: string[],
): Reason[] =>
  deciderKind === 'centre' && deciderId !== null && !able.includes(deciderId)
    ? [{ code: 'decider-not-able', field: 'deciderId' }]
    : []

const offerAlternative = handle(refusalsApi.offerAlternative, {
  permission: 'refusals:write',
  concerns,
  async run({ tx, actor }, offer) {
    requireVersion(shownTo(actor)(await requireRefusal(tx, offer.id)), offer.version)
    refuseIfAny(obstaclesToAlternative(offer))
    return shownTo(actor)(await setRefusal(tx, offer))
  },
  again: readAgain,
})

function requireNoReview({ reviewedAt }: RefusalRecord): void {
  if (reviewedAt !== null) refuse('refusal-reviewed')
}

const planReview = handle(refusalsApi.planReview, {
  permission: 'refusals:write',
  concerns,
  async run({ tx, actor, today }, plan) {
    const refusal = await requireRefusal(tx, plan.id)
    requireVersion(shownTo(actor)(refusal), plan.version)
    requireNoReview(refusal)
    const reviewers = idsOf(await listReviewers(tx, refusal.unitId, today.toString()))
    const { deciderId } = refusal
    refuseIfAny(obstaclesToReviewPlan(plan, { today: today.toString(), deciderId, reviewers }))
    return shownTo(actor)(await setRefusal(tx, plan))
  },
  again: readAgain,
})

const review = handle(refusalsApi.review, {
  permission: 'refusals:review',
  concerns,
  async run({ tx, actor, now }, { id, version, outcome, words }) {
    const refusal = await requireRefusal(tx, id)
    requireVersion(shownTo(actor)(refusal), version)
    requireNoReview(refusal)
    if (refusal.deciderId === actor.userId) refuse('reviewer-is-decider')
    const looked = { reviewedAt: now.toString(), reviewedBy: actor.userId }
    const change = { id, version, ...looked, reviewOutcome: outcome, reviewWords: words }
    return shownTo(actor)(await setRefusal(tx, change))
  },
  again: readAgain,
})

export const decidingHandlers = [record, offerAlternative, planReview, review]
