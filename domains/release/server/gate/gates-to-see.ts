import { sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import type { GateToSee } from '../../model/gate/gate.ts'
import { gateApi } from '../../model/gate/gate-api.ts'
import { confirmationsWanted, standingOf } from '../../model/gate/gate-rules.ts'
import { daysOfGate } from './gate-file.ts'
import '../countdown/tables.ts'
import './tables.ts'

type Row = Omit<GateToSee, 'standing'> & {
  unitId: string
  state: 'ahead' | 'happened'
  planVersion: number
  hasWord: boolean
}

const daysAhead = 14
const daysBehind = 7

/** The gates of the next days that nobody has planned, or that want a confirmation; and those of the last days nobody has closed. */
export const listGatesToSee = handle(gateApi.toSee, {
  permission: 'release:read',
  concerns: (_input, gates) => gates?.map(({ personId }) => personId) ?? null,
  async run({ tx, today: date, actor }) {
    const today = date.toString()
    const { rows } =
      await sql<Row>`select r.id as release_id, r.person_id, q.display_name as name, r.unit_id, r.state,
        coalesce(r.day, r.planned_day) as day, r.prison, coalesce(g.version, 0) as plan_version,
        (select count(distinct c.user_id)::int from gate_confirmations c where c.release_id = r.id and c.plan_version = g.version
          and c.for_day = coalesce(r.day, r.planned_day)) as confirmed,
        exists (select from gate_confirmations c where c.release_id = r.id and c.plan_version = g.version
          and c.for_day = coalesce(r.day, r.planned_day) and c.user_id = ${actor.userId}) as mine,
        exists (select from gate_words w where w.release_id = r.id and w.because is distinct from 'not-released') as has_word
      from releases r join people p on p.id = r.person_id join people q on q.id = coalesce(p.merged_into, p.id)
        left join gate_plans g on g.release_id = r.id
      where r.state = 'ahead' and q.release_kind = 'confirmed' and r.planned_day between ${today}::date - 1 and ${today}::date + ${daysAhead}::int
        or r.state = 'happened' and r.day between ${today}::date - ${daysBehind}::int and ${today}
      order by day, name, r.id limit 200`.execute(tx)
    const gates: GateToSee[] = []
    for (const { unitId, state, planVersion, hasWord, ...row } of rows) {
      const missing = Math.max(0, confirmationsWanted - row.confirmed)
      const days = await daysOfGate(tx, { unitId, day: row.day }, today)
      const standing = standingOf({ state, day: row.day, today, planVersion, missing, days, hasWord })
      if (standing === 'no-plan' || standing === 'wants-confirming' || standing === 'not-closed')
        gates.push({ ...row, standing })
    }
    return gates
  },
})
