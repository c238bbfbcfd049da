import { sql } from 'kysely'
import type { Party } from '#domains/restrictions/model/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import { dayOfPhotos, mayBePhotographed } from '../../model/gatherings/gathering-rules.ts'
import type { Guest } from '../../model/gatherings/guest.ts'
import { requireGathering } from './gathering-store.ts'
import './tables.ts'

/** A guest with what the server needs to know beside what is shown. */
export type FoundGuest = Guest & { gatheringId: string; party: Party }

const guests = (tx: Tx) =>
  tx
    .selectFrom('gatheringGuests as g')
    .leftJoin('gatheringGuests as w', 'w.id', 'g.comesWith')
    .select(['g.id', 'g.version', 'g.gatheringId', 'g.kind', 'g.personId', 'g.familyMemberId', 'g.childId'])
    .select(['g.volunteerId', 'g.name', 'g.language', 'g.comesWith', 'w.name as withName', 'g.state'])
    .select(['g.offBecause', 'g.invitedAt', 'g.photos', 'g.ride', 'g.rideSeats', 'g.rideFrom'])
    .orderBy('g.name')
    .orderBy('g.id')

type Row = Awaited<ReturnType<ReturnType<typeof guests>['executeTakeFirstOrThrow']>>

async function shaped(tx: Tx, rows: Row[], day: string): Promise<FoundGuest[]> {
  const [first] = rows
  if (!first) return []
  const ids = rows.map(({ id }) => id)
  const marks = await tx
    .selectFrom('gatheringAttendance')
    .select(['guestId', 'gatheringDayId as dayId', 'mark'])
    .where('guestId', 'in', ids)
    .execute()
  const { rows: consents } = await sql<{ id: string }>`
    select id from gathering_photo_consents(${first.gatheringId}, ${day}::date) id`.execute(tx)
  const consented = new Set(consents.map(({ id }) => id))
  const byGuest = Map.groupBy(marks, ({ guestId }) => guestId)
  return rows.map(({ familyMemberId, childId, volunteerId, comesWith, withName, ...guest }) => ({
    ...guest,
    party: { kind: guest.kind, id: (guest.personId ?? familyMemberId ?? childId ?? volunteerId)! },
    comesWith: comesWith === null ? null : { id: comesWith, name: withName! },
    mayBePhotographed: mayBePhotographed(guest, consented.has(guest.id)),
    marks: (byGuest.get(guest.id) ?? []).map(({ dayId, mark }) => ({ dayId, mark })),
  }))
}

/** Everybody on the list by name, whoever was taken off it last; photos as they are on the day. */
export async function listGuests(tx: Tx, gatheringId: string, day: string): Promise<FoundGuest[]> {
  const rows = await guests(tx).where('g.gatheringId', '=', gatheringId).execute()
  return shaped(
    tx,
    [...rows.filter(({ state }) => state !== 'off'), ...rows.filter(({ state }) => state === 'off')],
    day,
  )
}

export async function requireGuest(tx: Tx, id: string, day: string): Promise<FoundGuest> {
  const row = await guests(tx).where('g.id', '=', id).executeTakeFirst()
  return (await shaped(tx, row ? [row] : [], day))[0] ?? notFound()
}

/** Who is expected: what the check compares. */
export async function listParties(
  tx: Tx,
  gatheringId: string,
): Promise<(Party & { guestId: string; name: string })[]> {
  const rows = await guests(tx)
    .where('g.gatheringId', '=', gatheringId)
    .where('g.state', 'not in', ['off', 'declined'])
    .execute()
  return rows.map((row) => ({
    ...{ guestId: row.id, name: row.name, kind: row.kind },
    id: (row.personId ?? row.familyMemberId ?? row.childId ?? row.volunteerId)!,
  }))
}

/** A guest as it is shown after something about them was done. */
export async function showGuest(tx: Tx, id: string, today: string): Promise<Guest> {
  const { gatheringId } = await requireGuest(tx, id, today)
  const day = dayOfPhotos(await requireGathering(tx, gatheringId), today)
  const { gatheringId: _, party: __, ...guest } = await requireGuest(tx, id, day)
  return guest
}
