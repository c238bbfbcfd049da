import type { Tx } from '#platform/operations/tx.ts'
import type { CustodyStay } from '../model/custody.ts'
import type { ReleaseDateStatement } from '../model/release-dates.ts'
import type { StatusChange } from '../model/status.ts'

export type Entered = { recordedAt: string; recordedBy: string | null; importId: string | null }

export async function insertStatus(
  tx: Tx,
  personId: string,
  { status, from, source, saidBy, note }: StatusChange,
  entered: Entered,
): Promise<void> {
  await tx
    .insertInto('personStatuses')
    .values({ personId, status, begins: from, source, saidBy, note, ...entered })
    .execute()
}

export async function insertPlace(
  tx: Tx,
  personId: string,
  { prison, wing, from, until, source }: CustodyStay,
  entered: Entered,
): Promise<void> {
  await tx
    .insertInto('personPlaces')
    .values({ personId, prison, wing, begins: from, ends: until, source, ...entered })
    .execute()
}

/** The stay that lasts ends on the day on which the person leaves custody for good. */
export async function endPlace(tx: Tx, placeId: string, day: string): Promise<void> {
  await tx.updateTable('personPlaces').set({ ends: day }).where('id', '=', placeId).execute()
}

export async function insertReleaseDate(
  tx: Tx,
  personId: string,
  statement: ReleaseDateStatement,
  entered: Entered,
): Promise<string> {
  const { id } = await tx
    .insertInto('releaseDates')
    .values({
      personId,
      ...statement,
      supersededBy: null,
      withdrawnAt: null,
      withdrawnBy: null,
      withdrawnWhy: null,
      ...entered,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function setSuperseded(tx: Tx, ids: string[], by: string): Promise<void> {
  if (ids.length === 0) return
  await tx.updateTable('releaseDates').set({ supersededBy: by }).where('id', 'in', ids).execute()
}

/** Takes a date back; what it had replaced stands again. */
export async function setWithdrawn(
  tx: Tx,
  id: string,
  withdrawn: { withdrawnAt: string; withdrawnBy: string; withdrawnWhy: string | null },
): Promise<void> {
  await tx.updateTable('releaseDates').set({ supersededBy: null }).where('supersededBy', '=', id).execute()
  await tx.updateTable('releaseDates').set(withdrawn).where('id', '=', id).execute()
}
