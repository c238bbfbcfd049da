import { sql } from 'kysely'
import { type Context, handle } from '#platform/operations/handler.ts'
import { notFound, refuse, requireVersion } from '#platform/problem.ts'
import type { PlanFile } from '../model/plan.ts'
import { plansApi } from '../model/plans-api.ts'
import { goalOf, listGoalRows, listStepRows } from './goal-store.ts'
import { listBeside } from './needs-beside.ts'
import { readReviews } from './next-review.ts'
import { findOpenPlan, listFormerPlans } from './plan-store.ts'
import { requireReach } from './reach-store.ts'
import { listPauses, listReviews } from './review-store.ts'

/** The whole of somebody's plan, as far as the reader may open it. */
export async function readPlan(context: Context, personId: string): Promise<PlanFile> {
  const { tx, actor, today } = context
  const reach = await requireReach(tx, personId)
  const { id, name, records, mayWrite, releaseDay } = reach
  const day = today.toString()
  const plan = (await findOpenPlan(tx, records)) ?? null
  const goalRows = plan === null ? [] : await listGoalRows(tx, plan.id)
  const stepRows = await listStepRows(
    tx,
    goalRows.map((goal) => goal.id),
  )
  const pauses = await listPauses(tx, records)
  const [review] = plan === null ? [] : await readReviews(context, sql`p.id = ${id}`)
  return {
    person: { id, name },
    today: day,
    ...{ plan, releaseDay, mayWrite, pauses },
    ...(await listBeside(tx, reach, day)),
    goals: goalRows.map((goal) => goalOf(goal, stepRows, { userId: actor.userId, mayWrite, releaseDay })),
    formerPlans: await listFormerPlans(tx, records),
    next: review
      ? { ...review, pause: pauses.find(({ begins, ends }) => begins <= day && day < ends) ?? null }
      : null,
    reviews: await listReviews(tx, records),
  }
}

const showPlan = handle(plansApi.show, {
  permission: 'plans:read',
  concerns: ({ personId }) => personId,
  run: (context, { personId }) => readPlan(context, personId),
})

async function requirePlan({ tx }: Context, id: string) {
  const plan = await tx.selectFrom('plans').selectAll().where('id', '=', id).executeTakeFirst()
  return plan ?? notFound()
}

/** What was is kept; whoever comes back begins anew. */
const endPlan = handle(plansApi.end, {
  permission: 'plans:write',
  concerns: (_input, plan) => (plan as { personId?: string } | undefined)?.personId ?? null,
  async run(context, { id, version, endedOn, words }) {
    const plan = await requirePlan(context, id)
    requireVersion(plan, version)
    if (plan.endedOn !== null) refuse('plan-ended')
    if (endedOn > context.today.toString()) refuse({ code: 'closed-in-future', field: 'endedOn' })
    if (endedOn < plan.begunOn) refuse({ code: 'plan-ends-before', field: 'endedOn' })
    await context.tx
      .updateTable('plans')
      .set({ endedOn, endWords: words?.trim() || null, version: version + 1 })
      .where('id', '=', id)
      .execute()
    return requirePlan(context, id)
  },
  again: (context, { id }) => requirePlan(context, id),
})

export const planHandlers = [showPlan, endPlan]
