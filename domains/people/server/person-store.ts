import { type Selectable, sql } from 'kysely'
import { prepared } from '#platform/operations/prepared.ts'
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

/** The person, if something may be written about them: not on a record that belongs to another, or that was forgotten. */
export async function requirePersonForWriting(tx: Tx, id: string): Promise<PersonRecord> {
  const person = await requirePerson(tx, id)
  requireRecordToWriteOn(person)
  return person
}

function requireRecordToWriteOn({ mergedInto, forgottenOn }: PersonRecord): void {
  if (mergedInto !== null) refuse('person-merged')
  if (forgottenOn !== null) refuse('person-forgotten')
}

const askPersonToChange = prepared((tx, { id }: { id: string }) =>
  tx.selectFrom('people').selectAll().where('id', '=', id).forUpdate(),
)

/** The person, held until the transaction ends, so that two changes of their history follow each other. */
export async function requirePersonToChange(tx: Tx, id: string): Promise<PersonRecord> {
  const [person] = await askPersonToChange(tx, { id })
  if (!person) return notFound()
  requireRecordToWriteOn(person)
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

const columnsOfPerson = [
  ...(['id', 'unitId', 'version', 'givenName', 'familyName', 'calledName'] as const),
  ...(['givenNameTransliterated', 'familyNameTransliterated', 'calledNameTransliterated'] as const),
  ...([
    'birthDate',
    'birthYear',
    'sex',
    'languages',
    'interpreterNeeded',
    'contact',
    'offenceGroup',
    'citizenshipGroup',
  ] as const),
] as const

type PersonColumns = Pick<PersonRecord, (typeof columnsOfPerson)[number]>

export const personOf = (row: PersonColumns, keepsOffenceGroup: boolean): Person => ({
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
  citizenshipGroup: row.citizenshipGroup,
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
    citizenshipGroup: details.citizenshipGroup,
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
  const columns = columnsOfDetails(details)
  const [person] = await changeDetails(
    tx,
    { ...columns, id, version: version + 1 },
    Object.keys(columns).join(),
  )
  return person!
}

type DetailColumns = ReturnType<typeof columnsOfDetails>

const changeDetails = prepared((tx, at: DetailColumns & { id: string; version: number }, columns: string) => {
  const details = columns.split(',').map((name) => [name, at[name as keyof DetailColumns]])
  return tx
    .updateTable('people')
    .set({ ...(Object.fromEntries(details) as DetailColumns), version: at.version })
    .where('id', '=', at.id)
    .returning(columnsOfPerson)
})
