import { recordsOf } from '#domains/people/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, type Reason, refuseIfAny } from '#platform/problem.ts'
import { mySharedPlanApi, sharedPlanApi } from '../model/shared-plan.ts'
import { togetherStates } from '../model/steps.ts'
import { requireMatchRecord } from './match-store.ts'
import { isAmong, listMySharedPlans, readSharedPlan } from './shared-plan-store.ts'

/** Whom it is about goes into the audit, not into the answer. */
const personOf = (output: unknown) => (output as { personId?: string } | undefined)?.personId ?? null

async function readFor(tx: Tx, matchId: string) {
  const match = await requireMatchRecord(tx, matchId)
  const plan = await readSharedPlan(tx, matchId, await recordsOf(tx, match.standsFor))
  return { match, plan, personId: match.personId }
}

const showSharedPlan = handle(sharedPlanApi.show, {
  permission: 'matches:read',
  concerns: (_input, output) => personOf(output),
  async run({ tx }, { matchId }) {
    const { plan, personId } = await readFor(tx, matchId)
    return { ...plan, personId }
  },
})

/** One thing of the plan, ticked for the volunteer as the participant agreed. */
const sharePlanItem = handle(sharedPlanApi.share, {
  permission: 'matches:write',
  concerns: (_input, output) => personOf(output),
  async run({ tx, today }, { matchId, itemKind, itemId, withOwnWords, agreedOn, agreedHow }) {
    const { match, plan, personId } = await readFor(tx, matchId)
    if (!isAmong(plan, { itemKind, itemId })) notFound()
    const reasons: Reason[] = []
    if (!togetherStates.includes(match.state)) reasons.push({ code: 'share-needs-two' })
    if (agreedOn > today.toString()) reasons.push({ code: 'agreed-in-future', field: 'agreedOn' })
    if (withOwnWords && itemKind !== 'goal')
      reasons.push({ code: 'own-words-of-goals', field: 'withOwnWords' })
    refuseIfAny(reasons)
    const shared = { withOwnWords, agreedOn, agreedHow, sharedOn: today.toString() }
    await tx
      .insertInto('planShares')
      .values({ matchId, personId, itemKind, itemId, ...shared })
      .onConflict((conflict) => conflict.columns(['matchId', 'itemKind', 'itemId']).doUpdateSet(shared))
      .execute()
    return { id: itemId, personId }
  },
  again: async (_context, { itemId }) => ({ id: itemId }),
})

const unsharePlanItem = handle(sharedPlanApi.unshare, {
  permission: 'matches:write',
  concerns: (_input, output) => personOf(output),
  async run({ tx }, { matchId, itemKind, itemId }) {
    const { personId } = await requireMatchRecord(tx, matchId)
    await tx
      .deleteFrom('planShares')
      .where('matchId', '=', matchId)
      .where('itemKind', '=', itemKind)
      .where('itemId', '=', itemId)
      .execute()
    return { id: itemId, personId }
  },
  again: async (_context, { itemId }) => ({ id: itemId }),
})

const showMySharedPlan = handle(mySharedPlanApi.mySharedPlan, {
  permission: 'field:read',
  concerns: (_input, output) => (output?.plans ?? []).map((plan) => personOf(plan)),
  run: async ({ tx }) => ({ plans: await listMySharedPlans(tx) }),
})

export const sharedPlanHandlers = [showSharedPlan, sharePlanItem, unsharePlanItem, showMySharedPlan]
