import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import { type GatePlan, type GateWord, nothingAsked } from '../../model/gate/gate.ts'
import '../countdown/tables.ts'
import './tables.ts'

export type ReleaseRecord = {
  id: string
  personId: string
  personName: string
  unitId: string
  state: 'ahead' | 'happened' | 'called-off'
  /** The day on which it happened, or is to happen. */
  day: string | null
  prison: string | null
  unplanned: boolean
}

/** A release whose person the actor may see; somebody else's is not found. */
export async function requireRelease(tx: Tx, id: string): Promise<ReleaseRecord> {
  const { rows } =
    await sql<ReleaseRecord>`select r.id, r.person_id, q.display_name as person_name, r.unit_id, r.state,
      coalesce(r.day, r.planned_day) as day, r.prison, r.unplanned
    from releases r join people p on p.id = r.person_id join people q on q.id = coalesce(p.merged_into, p.id)
    where r.id = ${id}`.execute(tx)
  return rows[0] ?? notFound()
}

const columns = [
  ...(['version', 'meets', 'matchId', 'userId', 'meetsName', 'meetsPhone', 'place', 'fromHour'] as const),
  ...(['untilHour', 'items', 'stops', 'ifNotReleased', 'ifArrested', 'ifEarly'] as const),
] as const

const blank: GatePlan = {
  ...{ version: 0, meets: null, matchId: null, userId: null, meetsName: null, meetsPhone: null, place: null },
  ...{ fromHour: null, untilHour: null, items: nothingAsked, stops: [], ifNotReleased: null },
  ...{ ifArrested: null, ifEarly: null },
}

/** The plan as it stands; one that nobody has begun has version 0. What it does not say was not asked. */
export async function readPlan(tx: Tx, releaseId: string): Promise<GatePlan> {
  const found = await tx
    .selectFrom('gatePlans')
    .select(columns)
    .where('releaseId', '=', releaseId)
    .executeTakeFirst()
  return found ? { ...found, items: { ...nothingAsked, ...found.items } } : blank
}

export type Confirmed = {
  userId: string
  name: string
  planVersion: number
  forDay: string
  confirmedAt: string
}

export const listConfirmations = (tx: Tx, releaseId: string): Promise<Confirmed[]> =>
  tx
    .selectFrom('gateConfirmations as g')
    .innerJoin('access.colleagues as c', 'c.id', 'g.userId')
    .select(['g.userId', 'c.name', 'g.planVersion', 'g.forDay', 'g.confirmedAt'])
    .where('g.releaseId', '=', releaseId)
    .orderBy('g.confirmedAt')
    .execute()

/** Everything that was said about how it went, the latest first. */
export async function listWords(tx: Tx, releaseId: string): Promise<GateWord[]> {
  const { rows } =
    await sql<GateWord>`select w.id, w.day, w.met, w.met_by, w.because, w.words, w.said_as, c.name as said_by, w.said_at
    from gate_words w left join access.colleagues c on c.id = w.said_by
    where w.release_id = ${releaseId} order by w.said_at desc, w.id desc`.execute(tx)
  return rows
}

/** Whose match could bring somebody to the gate: those that go on, of any record of the person. */
export async function listMatches(tx: Tx, personId: string, language: string) {
  const { rows } = await sql<{ matchId: string; volunteerId: string; name: string; kind: string }>`
    select m.id as match_id, m.volunteer_id, coalesce(v.display_name, '') as name, k.names ->> ${language} as kind
    from people p join people s on coalesce(s.merged_into, s.id) = coalesce(p.merged_into, p.id)
      join matches m on m.person_id = s.id join relation_kinds k on k.id = m.kind_id left join volunteers v on v.id = m.volunteer_id
    where p.id = ${personId} and m.state in ('accepted', 'active', 'paused') and m.volunteer_id is not null
    order by name, m.id`.execute(tx)
  return rows
}

/** Colleagues of a unit who could meet somebody or keep in touch. */
export async function listColleagues(tx: Tx, unitId: string, today: string) {
  const { rows } = await sql<{ id: string; name: string }>`select distinct c.id, c.name
    from access.role_assignments a join access.colleagues c on c.id = a.user_id and not c.ended
    where a.unit_id = ${unitId} and a.role not in ('volunteer', 'participant', 'partner', 'family-member') and a.begins <= ${today}
      and (a.ends is null or a.ends > ${today}) order by c.name, c.id`.execute(tx)
  return rows
}
