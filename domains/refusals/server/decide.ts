import { requirePersonForWriting } from '#domains/people/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { type Reason, refuse, refuseIfAny, requireVersion } from '#platform/problem.ts'
import type { NewRefusal, Refusal } from '../model/refusal.ts'
import { obstaclesToAlternative, obstaclesToRefusal, obstaclesToReviewPlan } from '../model/refusal-rules.ts'
import { refusalsApi } from '../model/refusals-api.ts'
import { makeDefaultPackage } from './default-package.ts'
import { liftedBy } from './lift.ts'
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
  async run(context, { decidedOn, package: made = null, ...refusal }) {
    const { tx, actor, today } = context
    const { unitId } = await requirePersonForWriting(tx, refusal.personId)
    const reviewers = idsOf(await listReviewers(tx, unitId, today.toString()))
    const isOurs = refusal.deciderKind === 'centre'
    const deciderId = isOurs ? (refusal.deciderId ?? actor.userId) : null
    const known = { today: today.toString(), deciderId, reviewers }
    refuseIfAny([
      ...obstaclesToRefusal({ ...refusal, decidedOn, package: made }, known),
      ...obstacleToDecider(refusal, reviewers),
    ])
    const decidedAt = momentOf(decidedOn, context)
    const deciderName = isOurs ? null : refusal.deciderName
    const said = { ...refusal, deciderId, deciderName, decidedAt, unitId, source: 'by-hand' as const }
    const id = await recordRefusal(tx, said)
    if (made !== null) await makeDefaultPackage(tx, { ...made, refusalId: id, personId: refusal.personId })
    return readAgain(context, null, id)
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
  async run({ tx, actor }, { package: made = null, ...offer }) {
    const refusal = await requireRefusal(tx, offer.id)
    requireVersion(shownTo(actor)(refusal), offer.version)
    refuseIfAny(obstaclesToAlternative({ ...offer, package: made }))
    if (made !== null && refusal.personId !== null)
      await makeDefaultPackage(tx, { ...made, refusalId: offer.id, personId: refusal.personId })
    // Another offer has not been answered yet.
    const unanswered = { answerToAlternative: null, answeredAlternativeOn: null }
    return shownTo(actor)(await setRefusal(tx, { ...offer, ...unanswered }))
  },
  again: readAgain,
})

function requireNoReview({ reviewedAt, liftedOn }: RefusalRecord): void {
  if (reviewedAt !== null) refuse('refusal-reviewed')
  if (liftedOn !== null) refuse('refusal-lifted-already')
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
  async run(context, { id, version, outcome, words }) {
    const { tx, actor, now } = context
    const refusal = await requireRefusal(tx, id)
    requireVersion(shownTo(actor)(refusal), version)
    requireNoReview(refusal)
    if (refusal.deciderId === actor.userId) refuse('reviewer-is-decider')
    const looked = { reviewedAt: now.toString(), reviewedBy: actor.userId }
    const change = { id, version, ...looked, reviewOutcome: outcome, reviewWords: words }
    const lifted = outcome === 'lifted' ? liftedBy(context, refusal, { why: 'review', words }) : {}
    return shownTo(actor)(await setRefusal(tx, { ...change, ...lifted }))
  },
  again: readAgain,
})

export const decidingHandlers = [record, offerAlternative, planReview, review]
