import { type Selectable, sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, refuse } from '#platform/problem.ts'
import type { Person, PersonDetails } from '../model/person.ts'
import {
  displayName,
  displayNameTransliterated,
  type PersonNames,
  searchKeyOfNames,
  sortName,
  withTransliterations,
} from '../model/person-names.ts'
import type { PeopleTable } from './people-tables.ts'

export type PersonRecord = Selectable<PeopleTable>

/** The person, if the actor may see them; otherwise there is no such person. */
export async function requirePerson(tx: Tx, id: string): Promise<PersonRecord> {
  return (await tx.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()) ?? notFound()
}

/** The person, held until the transaction ends, so that two changes of their history follow each other. */
export async function requirePersonToChange(tx: Tx, id: string): Promise<PersonRecord> {
  const person = await tx.selectFrom('people').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!person) return notFound()
  if (person.mergedInto !== null) refuse('person-merged')
  return person
}

/** The records that are read as one person: the record itself, and those that point to it. */
export async function recordsOf(tx: Tx, id: string): Promise<string[]> {
  const merged = await tx
    .selectFrom('people')
    .select('id')
    .where('mergedInto', '=', id)
    .orderBy('id')
    .execute()
  return [id, ...merged.map((record) => record.id)]
}

type NameColumns = Pick<
  PersonRecord,
  | 'givenName'
  | 'familyName'
  | 'calledName'
  | 'givenNameTransliterated'
  | 'familyNameTransliterated'
  | 'calledNameTransliterated'
>

export const namesOf = (row: NameColumns): PersonNames => ({
  given: row.givenName,
  family: row.familyName,
  called: row.calledName,
  givenTransliterated: row.givenNameTransliterated,
  familyTransliterated: row.familyNameTransliterated,
  calledTransliterated: row.calledNameTransliterated,
})

export const personOf = (row: PersonRecord, keepsOffenceGroup: boolean): Person => ({
  id: row.id,
  unitId: row.unitId,
  version: row.version,
  names: namesOf(row),
  birthDate: row.birthDate,
  birthYear: row.birthYear,
  sex: row.sex,
  languages: row.languages,
  interpreterNeeded: row.interpreterNeeded,
  contact: row.contact,
  // A choice that was taken back hides at once what was kept under it.
  offenceGroup: keepsOffenceGroup ? row.offenceGroup : null,
})

/** The details as the table keeps them, with everything that follows from the names. */
export function columnsOfDetails(details: PersonDetails) {
  const names = withTransliterations(details.names)
  return {
    givenName: names.given,
    familyName: names.family,
    calledName: names.called,
    givenNameTransliterated: names.givenTransliterated,
    familyNameTransliterated: names.familyTransliterated,
    calledNameTransliterated: names.calledTransliterated,
    displayName: displayName(names),
    displayNameTransliterated: displayNameTransliterated(names),
    sortName: sortName(names),
    searchKey: searchKeyOfNames(names),
    birthDate: details.birthDate,
    birthYear: details.birthYear,
    sex: details.sex,
    languages: JSON.stringify(details.languages),
    interpreterNeeded: details.interpreterNeeded,
    contact: JSON.stringify(details.contact),
    offenceGroup: details.offenceGroup,
  }
}

type Entered = { recordedAt: string; recordedBy: string | null }

export async function insertPerson(
  tx: Tx,
  unitId: string,
  details: PersonDetails,
  { recordedAt, recordedBy }: Entered,
): Promise<string> {
  // The unit is the actor's own, which the policy says again: somewhere else there is nothing to add to.
  const reach = await sql<{
    within: boolean
  }>`select ${unitId}::uuid = any (access.units()) as within`.execute(tx)
  if (!reach.rows[0]!.within) return notFound()
  const { id } = await tx
    .insertInto('people')
    .values({ unitId, ...columnsOfDetails(details), recordedAt, recordedBy, importId: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function setDetails(tx: Tx, id: string, version: number, details: PersonDetails) {
  return tx
    .updateTable('people')
    .set({ ...columnsOfDetails(details), version: version + 1 })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}
