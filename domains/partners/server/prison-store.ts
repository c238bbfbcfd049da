import type { ColumnType, Generated } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound } from '#platform/problem.ts'
import type { NewPrison, Prison, PrisonChange, VisitorsPrison } from '../model/prison.ts'
import { nameLikePrison } from './directory/partner-store.ts'

type Json<Value> = ColumnType<Value, string, string>

declare module '#platform/operations/tx.ts' {
  interface Tables {
    prisons: Omit<Prison, 'id' | 'version' | 'partnerId' | 'visitingHours' | 'contacts' | 'closedDays'> & {
      id: Generated<string>
      version: Generated<number>
      partnerId: Generated<string>
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

const namesOf = ({ name, nameInOtherScript }: NewPrison) => ({ name, otherName: nameInOtherScript })

/** Adds a prison; with it goes its entry in the directory. */
export async function insertPrison(tx: Tx, prison: NewPrison): Promise<Prison> {
  const added = tx.insertInto('prisons').values(columnsOf(prison)).returningAll()
  const entered = await added.executeTakeFirstOrThrow()
  await nameLikePrison(tx, entered.partnerId, namesOf(prison))
  return entered
}

export async function setPrison(tx: Tx, { id, version, ...prison }: PrisonChange): Promise<Prison> {
  const changed = await setVersioned(tx, 'prisons', { id, version, ...columnsOf(prison) })
  await nameLikePrison(tx, changed.partnerId, namesOf(prison))
  return changed
}

type EntryNames = { name: string; otherName: string | null }

/** The record for visits of an organisation that is entered as a prison. */
export const addPrisonOf = (tx: Tx, partnerId: string, { name, otherName }: EntryNames) =>
  tx
    .insertInto('prisons')
    .values({ ...blank, partnerId, name, nameInOtherScript: otherName })
    .execute()

const blank = {
  ...{ address: null, wayThere: null, visitingHours: '[]', visitingNotes: null, mayBeBrought: null },
  ...{ contacts: '[]', listEmail: null, noticeDays: null, closedDays: '[]', notes: null },
  listBy: 'not-known' as const,
}

/** Carries the names of an entry into the prison's own record. */
export const namePrison = (tx: Tx, id: string, { name, otherName }: EntryNames) =>
  tx
    .updateTable('prisons')
    .set(({ eb }) => ({ name, nameInOtherScript: otherName, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where(({ or, eb }) =>
      or([eb('name', '<>', name), eb('nameInOtherScript', 'is distinct from', otherName)]),
    )
    .execute()

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
