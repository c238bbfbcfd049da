import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import type { Plan, PlanFile } from '../model/plan.ts'
import './tables.ts'

/** The open plan of somebody; of two records that were put together, the one that began first. */
export const findOpenPlan = (tx: Tx, records: string[]): Promise<Plan | undefined> =>
  tx
    .selectFrom('plans')
    .select(['id', 'version', 'begunOn'])
    .where('personId', 'in', records)
    .where('endedOn', 'is', null)
    .orderBy('begunOn')
    .orderBy('id')
    .executeTakeFirst()

/** Begins a plan on a day, unless one is open. */
export async function beginPlan(
  tx: Tx,
  person: { id: string; records: string[] },
  begunOn: string,
): Promise<string> {
  const open = await findOpenPlan(tx, person.records)
  if (open) return open.id
  const { rows } = await sql<{
    id: string
  }>`insert into plans (person_id, begun_on) values (${person.id}, ${begunOn})
    on conflict (person_id) where ended_on is null do nothing returning id`.execute(tx)
  return rows[0]?.id ?? (await findOpenPlan(tx, person.records))!.id
}

export async function listFormerPlans(tx: Tx, records: string[]): Promise<PlanFile['formerPlans']> {
  const { rows } = await sql<PlanFile['formerPlans'][number]>`
    select l.id, l.begun_on, l.ended_on, l.end_words as words, (select count(*)::integer from goals g where g.plan_id = l.id) as goals
    from plans l where l.person_id = any (${records}::uuid[]) and l.ended_on is not null order by l.ended_on desc, l.id`.execute(
    tx,
  )
  return rows
}
