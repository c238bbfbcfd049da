import { sql } from 'kysely'
import { isInCustody } from '#domains/people/model/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { Match } from '../model/match.ts'
import './tables.ts'

/** A match with everybody it names, and where the person is: read through the record that stands for them. */
const matches = (tx: Tx) =>
  tx
    .selectFrom('matches as m')
    .innerJoin('people as p', 'p.id', 'm.personId')
    .innerJoin('people as q', (join) => join.on(sql<boolean>`q.id = coalesce(p.merged_into, p.id)`))
    .innerJoin('relationKinds as k', 'k.id', 'm.kindId')
    .leftJoin('volunteers as v', 'v.id', 'm.volunteerId')
    .leftJoin('access.colleagues as c', 'c.id', 'm.coordinatorId')
    .leftJoin('access.colleagues as talker', 'talker.id', 'm.talkedBy')

const read = (tx: Tx) =>
  matches(tx)
    .selectAll('m')
    .select(['q.id as standsFor', 'q.unitId', 'q.displayName', 'q.status', 'q.prison as heldIn'])
    .select(['q.releaseDay', 'q.releaseKind', 'q.releaseCertainty', 'q.offenceGroup', 'q.searchKey'])
    .select(['k.names as kindNames', 'k.endsWithCustody', 'k.familyInvolvement'])
    .select(['v.displayName as volunteerName', 'c.name as coordinatorName', 'talker.name as talkedByName'])
    .select(
      sql<number>`(select count(*) from match_proposals o where o.match_id = m.id and o.volunteer_answer = 'no')`.as(
        'declines',
      ),
    )

export type MatchRecord = Awaited<ReturnType<typeof findOne>> & object
const findOne = (tx: Tx, id: string) => read(tx).where('m.id', '=', id).executeTakeFirst()

/** The match as the pages know it. */
export const matchOf = (row: MatchRecord): Match => ({
  id: row.id,
  version: row.version,
  unitId: row.unitId,
  person: { id: row.standsFor, name: row.displayName },
  kind: {
    id: row.kindId,
    names: row.kindNames,
    endsWithCustody: row.endsWithCustody,
    familyInvolvement: row.familyInvolvement,
  },
  volunteer: row.volunteerId === null ? null : { id: row.volunteerId, name: row.volunteerName ?? '' },
  coordinator: row.coordinatorId === null ? null : { id: row.coordinatorId, name: row.coordinatorName ?? '' },
  state: row.state,
  stateSince: row.stateSince,
  pausedBecause: row.pausedBecause,
  requestedOn: row.requestedOn,
  yesOn: row.yesOn,
  yesHow: row.yesHow,
  wish: row.wish,
  goals: row.goals,
  talkedOn: row.talkedOn,
  talkedBy: row.talkedByName,
  shares: row.shares,
  sharesAgreedOn: row.sharesAgreedOn,
  sharesAgreedHow: row.sharesAgreedHow,
  prison: row.prison,
  begins: row.begins,
  outsideSince: row.outsideSince,
  metAtGate: row.metAtGate,
  ends: row.ends,
  endReason: row.endReason,
  endWords: row.endWords,
  handover: row.handover,
  alternative: row.alternative,
  alternativeOn: row.alternativeOn,
  alternativeWords: row.alternativeWords,
  convertedFrom: row.convertedFrom,
  reducedOn: row.reducedOn,
  declines: row.declines,
  whereabouts: {
    status: row.status,
    inCustody: row.status !== null && isInCustody(row.status),
    prison: row.heldIn,
    releaseDay: row.releaseDay,
    releaseKind: row.releaseKind,
    releaseCertainty: row.releaseCertainty,
  },
})

/** The match, if the actor may see its participant; otherwise there is no such match. */
export async function requireMatchRecord(tx: Tx, id: string): Promise<MatchRecord> {
  return (await findOne(tx, id)) ?? notFound()
}

export const requireMatch = async (tx: Tx, id: string): Promise<Match> =>
  matchOf(await requireMatchRecord(tx, id))

/** The match, held until the transaction ends, so that two steps follow each other. */
export async function requireMatchToChange(tx: Tx, id: string): Promise<MatchRecord> {
  const held = tx.selectFrom('matches').select('id').where('id', '=', id).forUpdate()
  if (!(await held.executeTakeFirst())) return notFound()
  return requireMatchRecord(tx, id)
}
