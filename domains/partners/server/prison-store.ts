import type { ColumnType, Generated } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound } from '#platform/problem.ts'
import type { NewPrison, Prison, VisitorsPrison } from '../model/prison.ts'

type Json<Value> = ColumnType<Value, string, string>

declare module '#platform/operations/tx.ts' {
  interface Tables {
    prisons: Omit<Prison, 'id' | 'version' | 'visitingHours' | 'contacts' | 'closedDays'> & {
      id: Generated<string>
      version: Generated<number>
      visitingHours: Json<Prison['visitingHours']>
      contacts: Json<Prison['contacts']>
      closedDays: Json<Prison['closedDays']>
    }
  }
}

/** The prison, for colleagues and background work. */
export async function requirePrison(tx: Tx, id: string): Promise<Prison> {
  return (await tx.selectFrom('prisons').selectAll().where('id', '=', id).executeTakeFirst()) ?? notFound()
}

/** The prison that a person's record means by its name. */
export async function findPrisonNamed(tx: Tx, name: string): Promise<Prison | null> {
  return (await tx.selectFrom('prisons').selectAll().where('name', '=', name).executeTakeFirst()) ?? null
}

export const listPrisons = (tx: Tx): Promise<Prison[]> =>
  tx.selectFrom('prisons').selectAll().orderBy('name').execute()

const columnsOf = ({ visitingHours, contacts, closedDays, ...rest }: NewPrison) => ({
  ...rest,
  visitingHours: JSON.stringify(visitingHours),
  contacts: JSON.stringify(contacts),
  closedDays: JSON.stringify(closedDays.toSorted((a, b) => (a.day < b.day ? -1 : 1))),
})

export const insertPrison = (tx: Tx, prison: NewPrison): Promise<Prison> =>
  tx.insertInto('prisons').values(columnsOf(prison)).returningAll().executeTakeFirstOrThrow()

export const setPrison = (tx: Tx, { id, version, ...prison }: Prison): Promise<Prison> =>
  setVersioned(tx, 'prisons', { id, version, ...columnsOf(prison) })

const forVisitors = [
  ...(['id', 'name', 'nameInOtherScript', 'address', 'wayThere', 'visitingHours', 'visitingNotes'] as const),
  ...(['mayBeBrought', 'contacts', 'listBy', 'noticeDays', 'closedDays'] as const),
] as const

/** What a visitor may read of a prison: `landfall_volunteer` has no right to the other columns. */
export async function findVisitorsPrison(
  tx: Tx,
  by: { column: 'id' | 'name'; value: string },
): Promise<VisitorsPrison | null> {
  const found = tx.selectFrom('prisons').select(forVisitors).where(by.column, '=', by.value)
  return (await found.executeTakeFirst()) ?? null
}

/** The names on the records of people followed now that no prison here has. */
export const listNamedPrisons = (tx: Tx): Promise<{ name: string; people: number }[]> =>
  tx
    .selectFrom('people')
    .leftJoin('prisons', 'prisons.name', 'people.prison')
    .where('people.prison', 'is not', null)
    .where('people.active', '=', true)
    .where('people.mergedInto', 'is', null)
    .where('prisons.id', 'is', null)
    .select(({ fn }) => [
      fn.coalesce('people.prison').$castTo<string>().as('name'),
      fn.countAll<number>().as('people'),
    ])
    .groupBy('people.prison')
    .orderBy('people', 'desc')
    .orderBy('name')
    .execute()
