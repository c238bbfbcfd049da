import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { LibraryNeed, LifeArea } from '../model/life-area.ts'

/** Every area of life, also those out of use and those of other units. */
export const listAreas = (tx: Tx): Promise<LifeArea[]> =>
  tx.selectFrom('lifeAreas').selectAll().orderBy('position').orderBy('id').execute()

export async function requireArea(tx: Tx, id: string): Promise<LifeArea> {
  const found = tx.selectFrom('lifeAreas').selectAll().where('id', '=', id)
  return (await found.executeTakeFirst()) ?? notFound()
}

export const listLibrary = (tx: Tx): Promise<LibraryNeed[]> =>
  tx.selectFrom('needLibrary').selectAll().orderBy('areaId').orderBy('position').orderBy('id').execute()

export async function findLibraryNeed(tx: Tx, id: string | null): Promise<LibraryNeed | null> {
  if (id === null) return null
  return (await tx.selectFrom('needLibrary').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

export const requireLibraryNeed = async (tx: Tx, id: string): Promise<LibraryNeed> =>
  (await findLibraryNeed(tx, id)) ?? notFound()
