import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import { allowingOn } from '../../model/children/contact-rules.ts'
import type { StayFile, StayGroup, StayPlace, StayRow } from '../../model/stays/stay.ts'
import { listDecisions } from '../children/contacts.ts'
import './tables.ts'

const places = (tx: Tx) =>
  tx
    .selectFrom('stayPlaces')
    .select([
      'id',
      'version',
      'unitId',
      'prisonId',
      'name',
      'kind',
      'door',
      'nights',
      'equipment',
      'retiredOn',
    ])
    .select('stayGroup as group')

export const listPlaces = (tx: Tx, group: StayGroup): Promise<StayPlace[]> =>
  places(tx).where('stayGroup', '=', group).orderBy('name').orderBy('id').execute()

export async function requirePlace(tx: Tx, id: string): Promise<StayPlace> {
  return (await places(tx).where('id', '=', id).executeTakeFirst()) ?? notFound()
}

const stays = (tx: Tx) =>
  tx
    .selectFrom('stays as stay')
    .innerJoin('stayPlaces as place', 'place.id', 'stay.placeId')
    .leftJoin('children as child', 'child.id', 'stay.childId')
    .leftJoin('childAdults as adult', 'adult.id', 'stay.adultId')
    .leftJoin('access.colleagues as reporter', 'reporter.id', 'stay.reportedBy')
    .selectAll('stay')
    .select(['place.name as placeName', 'place.door', 'child.called as childCalled'])
    .select(['adult.called as adultCalled', 'adult.personId as parentId', 'adult.familyMemberId'])
    .select('reporter.name as reportedByName')
    .orderBy('stay.arrivesOn')
    .orderBy('stay.arrivesAt')
    .orderBy('stay.id')

export type StayRecord = Awaited<ReturnType<typeof requireStay>>
export async function requireStay(tx: Tx, id: string) {
  return (await stays(tx).where('stay.id', '=', id).executeTakeFirst()) ?? notFound()
}

const hour = (time: string) => time.slice(0, 5)

export const stayRowOf = (one: StayRecord, today: string): StayRow => ({
  ...{
    id: one.id,
    version: one.version,
    placeId: one.placeId,
    placeName: one.placeName,
    group: one.stayGroup,
  },
  ...{
    childId: one.childId,
    childCalled: one.childCalled,
    adultId: one.adultId,
    adultCalled: one.adultCalled,
  },
  ...{ guestName: one.guestName, kind: one.kind, arrivesOn: one.arrivesOn, arrivesAt: hour(one.arrivesAt) },
  ...{ leavesOn: one.leavesOn, leavesAt: hour(one.leavesAt), state: one.state },
  wantsReport: one.state === 'planned' && one.leavesOn < today,
})

/** Whoever is at the places of one group on one of these days. */
export const listStays = (
  tx: Tx,
  { group, from, until }: { group: StayGroup; from: string; until: string },
) =>
  stays(tx)
    .where('stay.stayGroup', '=', group)
    .where('stay.arrivesOn', '<=', until)
    .where('stay.leavesOn', '>=', from)
    .execute()

export const listStaysOfChild = (tx: Tx, childId: string) =>
  stays(tx).where('stay.childId', '=', childId).execute()

/** Whether nobody of the other group uses this door on these days; who they would be is said to nobody. */
export async function doorIsFree(tx: Tx, placeId: string, { from, until }: { from: string; until: string }) {
  const { rows } = await sql<{
    free: boolean
  }>`select door_is_free(${placeId}, ${from}, ${until}) as free`.execute(tx)
  return rows[0]!.free
}

export async function readStay(tx: Tx, id: string, today: Temporal.PlainDate): Promise<StayFile> {
  const one = await requireStay(tx, id)
  const incidents = await tx
    .selectFrom('stayIncidents as i')
    .leftJoin('access.colleagues as teller', 'teller.id', 'i.recordedBy')
    .select(['i.id', 'i.kind', 'i.happenedOn', 'i.words', 'i.told', 'teller.name as recordedByName'])
    .where('i.stayId', '=', id)
    .orderBy('i.id')
    .execute()
  const { childId, adultId, kind } = one
  const allowed =
    childId === null || adultId === null || kind === null
      ? undefined
      : allowingOn(await listDecisions(tx, childId, adultId), kind, {
          from: one.arrivesOn,
          until: one.leavesOn,
        })
  return {
    ...stayRowOf(one, today.toString()),
    ...{ brings: one.brings, collects: one.collects, reachable: one.reachable },
    ...{ reachablePhone: one.reachablePhone, supervised: one.supervised, supervisor: one.supervisor },
    ...{ programme: one.programme, cancelledBy: one.cancelledBy, cancelWords: one.cancelWords },
    ...{ went: one.went, report: one.report, childSaid: one.childSaid, reportedOn: one.reportedOn },
    ...{ reportedByName: one.reportedByName, incidents, today: today.toString() },
    ...{ conditions: allowed?.conditions ?? null, stopRule: allowed?.stopRule ?? null },
    assessmentId: allowed?.id ?? null,
  }
}

/** Whom a stay is about, for the audit. */
export const aboutStay = (_input: unknown, file: StayFile | undefined): string[] =>
  file?.childId ? [file.childId] : []
