import type { Generated } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, type Reason } from '#platform/problem.ts'
import type { NewUnit, Unit, UnitChange } from '../model/unit.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    units: Omit<Unit, 'id' | 'version'> & { id: Generated<string>; version: Generated<number> }
  }
}

export const listUnits = (tx: Tx): Promise<Unit[]> =>
  tx.selectFrom('units').selectAll().orderBy('name').execute()

export async function requireUnit(tx: Tx, id: string): Promise<Unit> {
  return (await tx.selectFrom('units').selectAll().where('id', '=', id).executeTakeFirst()) ?? notFound()
}

/** Why nothing new begins in this unit: it is not there, or it is closed. No unit (the whole organisation) is always open. */
export async function obstacleToUnit(tx: Tx, id: string | null, field: string): Promise<Reason[]> {
  if (id === null) return []
  const unit = await tx.selectFrom('units').select('closedOn').where('id', '=', id).executeTakeFirst()
  if (!unit) return [{ code: 'not-found', field }]
  return unit.closedOn === null ? [] : [{ code: 'unit-closed', field }]
}

export async function insertUnit(
  tx: Tx,
  unit: Omit<NewUnit, 'iCoordinate'>,
  openedOn: string,
): Promise<Unit> {
  return tx
    .insertInto('units')
    .values({ ...unit, openedOn, closedOn: null })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export const setUnit = (
  tx: Tx,
  change: UnitChange | { id: string; version: number; closedOn: string },
): Promise<Unit> => setVersioned(tx, 'units', change)
