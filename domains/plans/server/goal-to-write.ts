import type { Context } from '#platform/operations/handler.ts'
import { type ReasonCode, refuse, requireVersion } from '#platform/problem.ts'
import type { Goal } from '../model/goal.ts'
import { type GoalRow, goalOf, listStepRows, requireGoal } from './goal-store.ts'
import { type Reach, requireReach } from './reach-store.ts'

type Asked = { id: string; version?: number }

/** The goal as its reader sees it, with its steps. */
export async function readGoal({ tx, actor }: Pick<Context, 'tx' | 'actor'>, id: string): Promise<Goal> {
  const row = await requireGoal(tx, id)
  const reach = await requireReach(tx, row.personId)
  return goalOf(row, await listStepRows(tx, [id]), { userId: actor.userId, ...reach })
}

/** A goal that may be changed: seen, writable, of a plan that has not ended; an older version is handed what stands. */
export async function requireGoalToWrite(
  context: Pick<Context, 'tx' | 'actor'>,
  { id, version }: Asked,
  { alsoClosed = false }: { alsoClosed?: boolean } = {},
): Promise<{ goal: GoalRow; reach: Reach }> {
  const { tx } = context
  const goal = await requireGoal(tx, id)
  const reach = await requireReach(tx, goal.personId)
  if (version !== undefined && goal.version !== version) requireVersion(await readGoal(context, id), version)
  const obstacles: ReasonCode[] = []
  if (!reach.mayWrite.includes(goal.compartment)) obstacles.push('compartment-read-only')
  const plan = await tx.selectFrom('plans').select('endedOn').where('id', '=', goal.planId).executeTakeFirst()
  if (plan?.endedOn) obstacles.push('plan-ended')
  else if (goal.state !== 'open' && !alsoClosed) obstacles.push('goal-closed')
  if (obstacles.length > 0) refuse(...obstacles)
  return { goal, reach }
}
