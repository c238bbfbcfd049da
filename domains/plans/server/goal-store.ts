import { type Selectable, sql } from 'kysely'
import type { Compartment } from '#domains/journal/model/index.ts'
import type { Tables, Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { FormerWords, Goal } from '../model/goal.ts'
import type { Step } from '../model/step.ts'
import { byUrgency, dueOf } from '../model/step-rules.ts'
import './tables.ts'

const goals = (tx: Tx) =>
  tx
    .selectFrom('goals as g')
    .leftJoin('access.colleagues as writer', 'writer.id', 'g.ownWrittenBy')
    .selectAll('g')
    .select('writer.name as writtenBy')
    .select(
      sql<number>`(select count(*)::integer from goal_former_words f where f.goal_id = g.id)`.as('former'),
    )

export type GoalRow = Awaited<ReturnType<typeof findGoal>> & object
const findGoal = (tx: Tx, id: string) => goals(tx).where('g.id', '=', id).executeTakeFirst()

export async function requireGoal(tx: Tx, id: string): Promise<GoalRow> {
  return (await findGoal(tx, id)) ?? notFound()
}

export const listGoalRows = (tx: Tx, planId: string): Promise<GoalRow[]> =>
  goals(tx).where('g.planId', '=', planId).orderBy('g.recordedAt').orderBy('g.id').execute()

const steps = (tx: Tx) =>
  tx
    .selectFrom('steps as s')
    .leftJoin('access.colleagues as c', 'c.id', 's.ownerId')
    .selectAll('s')
    .select('c.name as owner')

type StepRow = Selectable<Tables['steps']> & { owner: string | null }

export const listStepRows = (tx: Tx, goalIds: string[]): Promise<StepRow[]> =>
  goalIds.length === 0
    ? Promise.resolve([])
    : steps(tx).where('s.goalId', 'in', goalIds).orderBy('s.recordedAt').orderBy('s.id').execute()

export async function requireStep(tx: Tx, id: string): Promise<StepRow> {
  return (await steps(tx).where('s.id', '=', id).executeTakeFirst()) ?? notFound()
}

export const stepOf = (row: StepRow, releaseDay: string | null): Step => ({
  ...row,
  due: dueOf(row, releaseDay),
})

/** The goal as this reader may treat it. */
export const goalOf = (
  row: GoalRow,
  stepRows: StepRow[],
  reader: { userId: string; mayWrite: readonly Compartment[]; releaseDay: string | null },
): Goal => {
  const mayWrite = reader.mayWrite.includes(row.compartment)
  const { ownWords, ownSaidOn, ownSaidHow } = row
  const said = ownWords !== null && ownSaidOn !== null && ownSaidHow !== null
  const own = said && {
    ...{ words: ownWords, saidOn: ownSaidOn, how: ownSaidHow, writtenBy: row.writtenBy },
    mayMend: mayWrite && row.ownWrittenBy === reader.userId,
  }
  return {
    ...row,
    own: own || null,
    mayWrite,
    steps: stepRows
      .filter(({ goalId }) => goalId === row.id)
      .map((step) => stepOf(step, reader.releaseDay))
      .sort(byUrgency),
  }
}

/** The newest first; whom they are about goes into the audit, not into the answer. */
export const listFormerWords = (tx: Tx, goalId: string): Promise<(FormerWords & { personId: string })[]> =>
  tx
    .selectFrom('goalFormerWords as f')
    .leftJoin('access.colleagues as writer', 'writer.id', 'f.writtenBy')
    .leftJoin('access.colleagues as replacer', 'replacer.id', 'f.replacedBy')
    .select(['f.id', 'f.personId', 'f.voice', 'f.words', 'f.saidOn', 'f.mended', 'f.replacedAt'])
    .select(['writer.name as writtenBy', 'replacer.name as replacedBy'])
    .where('f.goalId', '=', goalId)
    .orderBy('f.replacedAt', 'desc')
    .orderBy('f.id', 'desc')
    .execute()
