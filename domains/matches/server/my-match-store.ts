import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import './tables.ts'

/** What a volunteer's own transaction reads of a match itself; everything about the participant comes through the shares. */
const own = (tx: Tx) =>
  tx
    .selectFrom('matches as m')
    .innerJoin('participantsOfVolunteer as p', 'p.matchId', 'm.id')
    .innerJoin('relationKinds as k', 'k.id', 'm.kindId')
    .select(['m.id', 'm.personId', 'm.volunteerId', 'm.state', 'm.stateSince', 'm.begins', 'm.outsideSince'])
    .select(['k.id as kindId', 'k.names', 'k.endsWithCustody', 'k.familyInvolvement'])
    .select(['p.calledName', 'p.fullName', 'p.phone', 'p.prison', 'p.releaseDay', 'p.releaseCertainty'])
    .select(['p.languages', 'p.goals', 'p.handover'])

export type MyMatchRecord = Awaited<ReturnType<typeof listMyMatches>>[number]

export const listMyMatches = (tx: Tx) => own(tx).orderBy('m.stateSince').orderBy('m.id').execute()

/** The volunteer's own match while it holds; otherwise there is no such match. For operations of volunteers. */
export async function requireMyMatch(tx: Tx, id: string): Promise<MyMatchRecord> {
  return (await own(tx).where('m.id', '=', id).executeTakeFirst()) ?? notFound()
}
