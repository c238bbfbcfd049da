import { sql } from 'kysely'
import { recordsOf, requirePerson } from '#domains/people/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import { type MeetingsWay, silencesIn } from '../model/way.ts'
import { listPauses, silenceHouse } from './silence-store.ts'

type Logged = MeetingsWay['meetings'][number] & { matchId: string }

const listLogged = async (tx: Tx, records: string[]): Promise<Logged[]> => {
  const { rows } =
    await sql<Logged>`select m.id, m.match_id, m.day, m.place_kind, m.made, v.display_name as volunteer
      from meetings m left join volunteers v on v.id = m.volunteer_id
      where m.person_id = any (${records}::uuid[]) and m.state = 'logged' order by m.day, m.id`.execute(tx)
  return rows
}

const listEnds = async (tx: Tx, records: string[]) => {
  const { rows } = await sql<{ id: string; unitId: string; until: string | null }>`select m.id, p.unit_id,
      case when m.state in ('ended', 'withdrawn', 'paused') then coalesce(m.ends, m.state_since) end as until
      from matches m join people p on p.id = m.person_id where m.person_id = any (${records}::uuid[])`.execute(
    tx,
  )
  return rows
}

export const showWay = handle(meetingsApi.way, {
  permission: 'meetings:read',
  concerns: ({ personId }) => personId,
  async run({ tx, today }, { personId }) {
    await requirePerson(tx, personId)
    const records = await recordsOf(tx, personId)
    const [logged, matches] = await Promise.all([listLogged(tx, records), listEnds(tx, records)])
    const met = Map.groupBy(
      logged.filter(({ made }) => made),
      ({ matchId }) => matchId,
    )
    const ids = matches.map(({ id }) => id)
    const pauses = Map.groupBy(await listPauses(tx, ids), ({ matchId }) => matchId)
    const units = matches.map(({ unitId }) => unitId)
    const houses = await silenceHouse(tx, units, today.toString())
    const silences = matches.flatMap(({ id, unitId, until }) => {
      const days = (met.get(id) ?? []).map(({ day }) => day)
      const together = { met: days, until, pauses: pauses.get(id) ?? [] }
      const found = silencesIn(together, today.toString(), houses.get(unitId)!.alarm)
      return found.map((silence) => ({ id, ...silence }))
    })
    return { meetings: logged.map(({ matchId: _, ...meeting }) => meeting), silences }
  },
})
