import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import type { ContactOfMatch } from '../model/agenda.ts'
import { type Pause, silenceOf } from '../model/silence.ts'
import type { Reader } from './meeting-store.ts'
import { listPauses, silenceHouse } from './silence-store.ts'

type Row = Pick<
  ContactOfMatch,
  'matchId' | 'kind' | 'state' | 'lastContact' | 'lastLog' | 'made' | 'notMade'
> & {
  unitId: string
  personId: string
  personName: string
  volunteerId: string | null
  volunteerName: string | null
  activeSince: string | null
}

/** For each match that fits (as `m`, its row as `x`), how often they met and how long it has been quiet. */
export async function contactsOf(
  tx: Tx,
  fits: RawBuilder<unknown>,
  { language, today }: Reader,
): Promise<ContactOfMatch[]> {
  const { rows } =
    await sql<Row>`select x.id as match_id, k.names ->> ${language} as kind, x.state, p.unit_id,
      p.id as person_id, p.display_name as person_name, v.id as volunteer_id, v.display_name as volunteer_name,
      c.active_since, c.last_contact, c.last_log, coalesce(n.made, 0) as made, coalesce(n.not_made, 0) as not_made
    from matches x join matches m on m.id = x.id join relation_kinds k on k.id = x.kind_id join people p on p.id = x.person_id
      left join volunteers v on v.id = x.volunteer_id left join match_contacts c on c.match_id = x.id
      left join lateral (select count(*) filter (where made) as made, count(*) filter (where not made or state = 'cancelled') as not_made
        from meetings where match_id = x.id) n on true
    where ${fits} and x.state not in ('requested', 'proposed', 'withdrawn') order by x.state_since desc, x.id limit 50`.execute(
      tx,
    )
  const pauses = Map.groupBy(
    await listPauses(
      tx,
      rows.map(({ matchId }) => matchId),
    ),
    ({ matchId }) => matchId,
  )
  const houses = await silenceHouse(
    tx,
    rows.map(({ unitId }) => unitId),
    today,
  )
  return rows.map(({ unitId, personId, personName, volunteerId, volunteerName, activeSince, ...row }) => {
    const own: Pause[] = pauses.get(row.matchId) ?? []
    const silence =
      activeSince === null
        ? null
        : silenceOf({ ...row, activeSince, pauses: own }, today, houses.get(unitId)!)
    return {
      ...row,
      person: { id: personId, name: personName },
      volunteer: volunteerId === null ? null : { id: volunteerId, name: volunteerName ?? '' },
      contactDays: silence?.contactDays ?? null,
      level: silence?.level ?? 'none',
      pauses: own,
    }
  })
}
