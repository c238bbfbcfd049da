import type { Generated } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import type { SaidHow } from '../model/shapes.ts'
import type { ItemKind, MySharedPlan, SharedPlan } from '../model/shared-plan.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    planShares: {
      matchId: string
      personId: string
      itemKind: ItemKind
      itemId: string
      withOwnWords: boolean
      agreedOn: string
      agreedHow: SaidHow
      sharedOn: string
      sharedBy: Generated<string | null>
    }
  }
}

const share = (kind: ItemKind, item: string, matchId: string) =>
  sql`(select json_build_object('withOwnWords', o.with_own_words, 'agreedOn', o.agreed_on, 'agreedHow', o.agreed_how, 'sharedOn', o.shared_on)
    from plan_shares o where o.match_id = ${matchId} and o.item_kind = ${kind} and o.item_id = ${sql.ref(item)})`

/** What of the plan could be shared with a match, and what is: of an open plan, as far as the colleague reads it. */
export async function readSharedPlan(tx: Tx, matchId: string, records: string[]): Promise<SharedPlan> {
  const { rows } = await sql<SharedPlan>`select
    coalesce((select json_agg(json_build_object('id', g.id, 'ownWords', g.own_words, 'workerWords', g.worker_words,
        'share', ${share('goal', 'g.id', matchId)},
        'steps', coalesce((select json_agg(json_build_object('id', s.id, 'words', s.words, 'state', s.state,
            'share', ${share('step', 's.id', matchId)}) order by s.recorded_at, s.id)
          from steps s where s.goal_id = g.id and s.state <> 'dropped'), '[]')) order by g.recorded_at, g.id)
      from goals g join plans l on l.id = g.plan_id and l.ended_on is null
      where g.person_id = any (${records}::uuid[]) and g.state <> 'set-aside'), '[]') as goals,
    coalesce((select json_agg(json_build_object('id', n.id, 'names', b.names, 'words', n.words,
        'share', ${share('need', 'n.id', matchId)}) order by n.since, n.id)
      from needs n left join need_library b on b.id = n.library_id
      where n.person_id = any (${records}::uuid[]) and n.status in ('not-started', 'in-progress')), '[]') as needs`.execute(
    tx,
  )
  return rows[0]!
}

/** Whether the item is one of those; what is not seen is not shared. */
export const isAmong = (
  { goals, needs }: SharedPlan,
  { itemKind, itemId }: { itemKind: ItemKind; itemId: string },
) =>
  (itemKind === 'goal' ? goals : itemKind === 'need' ? needs : goals.flatMap(({ steps }) => steps)).some(
    ({ id }) => id === itemId,
  )

type Row = {
  matchId: string
  personId: string
  itemKind: ItemKind
  itemId: string
  goalId: string | null
  words: string | null
  ownWords: string | null
  names: MySharedPlan['needs'][number]['names']
  areaNames: MySharedPlan['needs'][number]['areaNames']
  state: string
  ownerKind: MySharedPlan['steps'][number]['ownerKind'] | null
  dueDay: string | null
  doneOn: string | null
}

/** What was ticked for the volunteer who asks, match by match. */
export async function listMySharedPlans(tx: Tx): Promise<(MySharedPlan & { personId: string })[]> {
  const { rows } = await sql<Row>`select * from my_shared_plan() order by due_day, item_id`.execute(tx)
  const byMatch = Map.groupBy(rows, ({ matchId }) => matchId)
  return [...byMatch].map(([matchId, items]) => {
    const of = (kind: ItemKind) =>
      items.filter(({ itemKind }) => itemKind === kind).map((row) => ({ ...row, id: row.itemId }))
    return {
      ...{ matchId, personId: items[0]!.personId },
      goals: of('goal') as never,
      steps: of('step').map((row) => ({ ...row, due: row.dueDay })) as never,
      needs: of('need'),
    }
  })
}
