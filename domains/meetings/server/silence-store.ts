import { sql } from 'kysely'
import { houseValues } from '#domains/organisation/server/index.ts'
import { supervisionOf } from '#domains/volunteers/server/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { type ContactFacts, type Pause, type Silence, silenceOf } from '../model/silence.ts'
import type { SilentMatch } from '../model/silence-api.ts'
import './tables.ts'

type FactsRow = ContactFacts & {
  matchId: string
  personId: string
  volunteerId: string
  unitId: string
}
export type SilenceOfMatch = FactsRow & Silence
export type House = { reminder: number; alarm: number }

/** What each unit calls a silence. */
export async function silenceHouse(
  tx: Tx,
  unitIds: readonly (string | null)[],
  day: string,
): Promise<Map<string | null, House>> {
  const found = new Map<string | null, House>()
  for (const unitId of new Set(unitIds)) {
    const house = await houseValues(tx, ['silence-reminder', 'silence-alarm'], { unitId, day })
    found.set(unitId, { reminder: house['silence-reminder'], alarm: house['silence-alarm'] })
  }
  return found
}

type Wanted = {
  today: string
  least: number
  unitId?: string | undefined
  volunteerIds?: readonly string[]
  matchIds?: readonly string[]
  limit?: number
}

/**
 * Active matches of which nothing was heard for at least so many days, the longest silence first, each judged by the one rule. Pauses only
 * ever shorten a silence, so whatever the database leaves out is none.
 */
export async function listSilences(
  tx: Tx,
  { today, least, unitId, volunteerIds, matchIds, limit = 5000 }: Wanted,
): Promise<SilenceOfMatch[]> {
  const before = Temporal.PlainDate.from(today).subtract({ days: least }).toString()
  const only = [
    ...(volunteerIds === undefined ? [] : [sql`and s.volunteer_id = any (${volunteerIds}::uuid[])`]),
    ...(matchIds === undefined ? [] : [sql`and s.match_id = any (${matchIds}::uuid[])`]),
    ...(unitId === undefined
      ? []
      : [sql`and exists (select from people u where u.id = s.person_id and u.unit_id = ${unitId})`]),
  ]
  // The longest are taken off the index one by one, so that it costs no more where there are ten thousand.
  const { rows } = await sql<FactsRow>`with longest as materialized (
      select s.* from silences s where s.counted_from <= ${before} ${sql.join(only, sql` `)}
      order by s.counted_from, s.match_id limit ${limit})
    select l.match_id, l.person_id, l.volunteer_id, p.unit_id, l.active_since, l.last_contact, l.last_log, l.pauses
    from longest l join people p on p.id = l.person_id order by l.counted_from, l.match_id`.execute(tx)
  const houses = await silenceHouse(
    tx,
    rows.map((row) => row.unitId),
    today,
  )
  return rows
    .map((row) => ({ ...row, ...silenceOf(row, today, houses.get(row.unitId)!) }))
    .filter(({ level }) => level !== 'none')
    .sort((a, b) => b.contactDays - a.contactDays)
}

type Shown = {
  matchId: string
  kind: string
  personName: string
  volunteerName: string
  nextMeeting: string | null
  remindedOn: string | null
  toldOn: string | null
}

/** The names, the next meeting and what was said so far of the silences that are shown. */
export async function withNames(
  tx: Tx,
  silences: readonly SilenceOfMatch[],
  { language, today }: { language: string; today: string },
): Promise<SilentMatch[]> {
  const ids = silences.map(({ matchId }) => matchId)
  if (ids.length === 0) return []
  const { rows } =
    await sql<Shown>`select m.id as match_id, k.names ->> ${language} as kind, p.display_name as person_name,
      coalesce(v.display_name, '') as volunteer_name,
      (select min(n.day) from meetings n where n.match_id = m.id and n.state = 'planned' and n.day >= ${today}) as next_meeting,
      (select max(r.reached_on) from silence_reminders r where r.match_id = m.id and r.level = 'reminder' and r.reached_on >= c.counted_from) as reminded_on,
      (select max(r.reached_on) from silence_reminders r where r.match_id = m.id and r.level = 'alarm' and r.reached_on >= c.counted_from) as told_on
    from matches m join match_contacts c on c.match_id = m.id join relation_kinds k on k.id = m.kind_id
      join people p on p.id = m.person_id left join volunteers v on v.id = m.volunteer_id
    where m.id = any (${ids}::uuid[])`.execute(tx)
  const names = new Map(rows.map((row) => [row.matchId, row]))
  const pauses = Map.groupBy(await listPauses(tx, ids), ({ matchId }) => matchId)
  const watched = await supervisionOf(tx, [...new Set(silences.map(({ volunteerId }) => volunteerId))])
  return silences.flatMap((silence) => {
    const shown = names.get(silence.matchId)
    if (!shown) return []
    const { personId, volunteerId, unitId: _unit, since: _since, pauses: _pauses, ...rest } = silence
    const { personName, volunteerName, ...more } = shown
    const supervision = watched.get(volunteerId)
    return {
      ...rest,
      ...more,
      person: { id: personId, name: personName },
      volunteer: { id: volunteerId, name: volunteerName },
      supervisorId: supervision?.supervisorId ?? null,
      supervisor: supervision?.name ?? null,
      standsInFor: supervision?.standsInFor ?? null,
      pause: pauses.get(silence.matchId)?.find((one) => isNow(one, today)) ?? null,
    }
  })
}

const isNow = ({ begins, ends }: Pause, today: string) => begins <= today && (ends === null || today < ends)

export const listPauses = (tx: Tx, matchIds: readonly string[]): Promise<Pause[]> =>
  tx
    .selectFrom('contactPauses')
    .select(['id', 'version', 'matchId', 'whose', 'why', 'begins', 'ends'])
    .where(sql<boolean>`match_id = any (${matchIds}::uuid[])`)
    .orderBy('begins', 'desc')
    .execute()
