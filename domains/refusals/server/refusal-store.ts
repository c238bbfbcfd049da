import { sql, type Updateable } from 'kysely'
import { recordsOf } from '#domains/people/server/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound } from '#platform/problem.ts'
import type { Refusal, RefusalFilter } from '../model/refusal.ts'
import type { RefusalsTable } from './refusal-tables.ts'

/** With the colleague who decided, which an answer shows by name alone. */
export type RefusalRecord = Omit<Refusal, 'isOwn'> & { deciderId: string | null; sourceId: string | null }

const refusals = (tx: Tx) =>
  tx
    .selectFrom('refusals as refusal')
    .innerJoin('units as unit', 'unit.id', 'refusal.unitId')
    .leftJoin('people as person', 'person.id', 'refusal.personId')
    .leftJoin('access.colleagues as decider', (join) =>
      join.onRef('decider.id', '=', 'refusal.deciderId').on('refusal.deciderKind', '=', 'centre'),
    )
    .leftJoin('access.colleagues as reviewer', 'reviewer.id', 'refusal.reviewerId')
    .leftJoin('access.colleagues as looked', 'looked.id', 'refusal.reviewedBy')

const columns = (tx: Tx) =>
  refusals(tx)
    .select(['refusal.id', 'refusal.version', 'refusal.personId', 'refusal.unitId', 'refusal.deciderKind'])
    .select(['refusal.reason', 'refusal.basis', 'refusal.words', 'refusal.decidedAt', 'refusal.source'])
    .select(['refusal.alternative', 'refusal.alternativeWords', 'refusal.reviewOn', 'refusal.reviewerId'])
    .select(['refusal.reviewedAt', 'refusal.reviewOutcome', 'refusal.reviewWords', 'unit.name as unitName'])
    .select(['refusal.answerToAlternative', 'refusal.answeredAlternativeOn', 'refusal.wishSignedOn'])
    .select(['refusal.liftedOn', 'refusal.liftedWhy', 'refusal.liftedWords', 'refusal.sourceId'])
    .select([
      'person.displayName as personName',
      'reviewer.name as reviewerName',
      'looked.name as reviewedByName',
    ])
    .select('decider.id as deciderId')
    .select(
      sql<string | null>`coalesce(decider.name, refusal.decider_name,
        case when refusal.decider_kind = 'volunteer' then name_of_decider(refusal.decider_id) end)`.as(
        'deciderName',
      ),
    )

type Filter = RefusalFilter & { personIds?: string[]; sourceId?: string; exceptId?: string; ids?: string[] }

/** The conditions of `wantsAlternative` and `isReviewDue` in the words of the database; a test holds the two together. */
function matching(tx: Tx, { unitId, deciderKind, reason, view, ...named }: Filter, today: string) {
  let query = refusals(tx)
  if (unitId) query = query.where('refusal.unitId', '=', unitId)
  if (deciderKind) query = query.where('refusal.deciderKind', '=', deciderKind)
  if (reason) query = query.where('refusal.reason', '=', reason)
  const { personIds, sourceId, exceptId, ids } = named
  if (personIds) query = query.where('refusal.personId', 'in', personIds)
  if (sourceId) query = query.where('refusal.sourceId', '=', sourceId)
  if (exceptId) query = query.where('refusal.id', '<>', exceptId)
  if (ids) query = query.where('refusal.id', '=', sql<string>`any(${ids}::uuid[])`)
  if (view === 'without-alternative')
    query = query
      .where('refusal.personId', 'is not', null)
      .where('refusal.deciderKind', '<>', 'participant')
      .where('refusal.alternative', 'is', null)
      .where('refusal.liftedOn', 'is', null)
  if (view === 'objection-open')
    query = query.where('refusal.id', 'in', (eb) =>
      eb.selectFrom('objections').select('refusalId').where('answeredOn', 'is', null),
    )
  if (view === 'review-due' || view === 'review-ahead')
    query = query
      .where('refusal.reviewedAt', 'is', null)
      .where('refusal.liftedOn', 'is', null)
      .where('refusal.reviewOn', view === 'review-due' ? '<=' : '>', today)
  return query.select('refusal.id')
}

/** The newest first, at most so many. */
export const listRefusals = (tx: Tx, filter: Filter, today: string, most: number): Promise<RefusalRecord[]> =>
  columns(tx)
    .where('refusal.id', 'in', matching(tx, filter, today))
    .orderBy('refusal.decidedAt', 'desc')
    .orderBy('refusal.id', 'desc')
    .limit(most)
    .execute()

export async function countRefusals(tx: Tx, filter: Filter, today: string): Promise<number> {
  const { total } = await tx
    .selectFrom(matching(tx, filter, today).as('found'))
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

export const listRefusalsOf = async (tx: Tx, personId: string, today: string): Promise<RefusalRecord[]> =>
  listRefusals(tx, { personIds: await recordsOf(tx, personId) }, today, 1000)

export async function requireRefusal(tx: Tx, id: string): Promise<RefusalRecord> {
  return (await columns(tx).where('refusal.id', '=', id).executeTakeFirst()) ?? notFound()
}

type Change = Omit<Updateable<RefusalsTable>, 'id' | 'version'> & { id: string; version: number }

export async function setRefusal(tx: Tx, change: Change): Promise<RefusalRecord> {
  await setVersioned(tx, 'refusals', change)
  return requireRefusal(tx, change.id)
}

/** Who decides in a unit and looks at decisions again: the coordinators and managers who hold their role on the day. */
export const listReviewers = (tx: Tx, unitId: string, day: string): Promise<{ id: string; name: string }[]> =>
  tx
    .selectFrom('access.colleagues as user')
    .select(['user.id', 'user.name'])
    .where('user.ended', '=', false)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('access.roleAssignments as held')
          .select('held.id')
          .whereRef('held.userId', '=', 'user.id')
          .where('held.unitId', '=', unitId)
          .where('held.role', 'in', ['coordinator', 'manager'])
          .where('held.begins', '<=', day)
          .where(({ eb, or }) => or([eb('held.ends', 'is', null), eb('held.ends', '>', day)])),
      ),
    )
    .orderBy('user.name')
    .execute()
