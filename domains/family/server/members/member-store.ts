import { type Selectable, sql } from 'kysely'
import {
  displayName,
  displayNameTransliterated,
  searchKey,
  searchKeyOfNames,
  sortName,
  withTransliterations,
} from '#domains/people/model/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, refuse } from '#platform/problem.ts'
import type { Language } from '#platform/texts/languages.ts'
import type { FamilyMember, FamilyMemberDetails, FamilyMemberRow } from '../../model/members/family-member.ts'
import type { FamilyMembersTable } from './tables.ts'

export type FamilyMemberRecord = Selectable<FamilyMembersTable>

/** The relative, if the actor may see them; otherwise there is no such person. */
export async function requireFamilyMember(tx: Tx, id: string): Promise<FamilyMemberRecord> {
  const found = await tx.selectFrom('familyMembers').selectAll().where('id', '=', id).executeTakeFirst()
  return found ?? notFound()
}

/** The relative, if something may be written about them: not after they were forgotten. */
export async function requireFamilyMemberForWriting(tx: Tx, id: string): Promise<FamilyMemberRecord> {
  const member = await requireFamilyMember(tx, id)
  if (member.forgottenOn !== null) refuse('relative-forgotten')
  return member
}

/** Something was done for this relative that day: the time of keeping is counted from the last of these. */
export async function noteServed(tx: Tx, id: string, day: string): Promise<void> {
  await tx
    .updateTable('familyMembers')
    .set({ servedOn: day })
    .where('id', '=', id)
    .where('servedOn', '<', day)
    .execute()
}

export const familyMemberOf = (row: FamilyMemberRecord): FamilyMember => ({
  id: row.id,
  unitId: row.unitId,
  version: row.version,
  name: row.displayName,
  nameTransliterated: row.displayNameTransliterated,
  names: {
    given: row.givenName,
    family: row.familyName,
    called: row.calledName,
    givenTransliterated: row.givenNameTransliterated,
    familyTransliterated: row.familyNameTransliterated,
    calledTransliterated: row.calledNameTransliterated,
  },
  relation: row.relation,
  county: row.county,
  language: row.language,
  languages: row.languages,
  interpreterNeeded: row.interpreterNeeded,
  phone: row.phone,
  email: row.email,
  address: row.address,
  addressProtected: row.addressProtected,
  safeToLeaveMessage: row.safeToLeaveMessage,
  wishes: row.wishes,
  notes: row.notes,
  servedOn: row.servedOn,
  forgottenOn: row.forgottenOn,
})

/** The details as the table keeps them, with everything that follows from the names. */
export function columnsOfFamilyMember({ names: asWritten, ...details }: FamilyMemberDetails) {
  const names = withTransliterations(asWritten)
  return {
    ...details,
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
    languages: JSON.stringify(details.languages),
    phone: details.phone?.trim() || null,
    email: details.email?.toLowerCase() || null,
    address: details.addressProtected ? null : details.address?.trim() || null,
  }
}

type Entered = { unitId: string; today: string; now: string; by: string }

/** A unit in whose families the actor does not work is no unit to add to. */
export async function insertFamilyMember(
  tx: Tx,
  details: FamilyMemberDetails,
  { unitId, today, now, by }: Entered,
): Promise<string> {
  await requireFamilyUnit(tx, unitId)
  const { id } = await tx
    .insertInto('familyMembers')
    .values({
      unitId,
      ...columnsOfFamilyMember(details),
      servedOn: today,
      recordedAt: now,
      recordedBy: by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function requireFamilyUnit(tx: Tx, unitId: string): Promise<void> {
  const { rows } = await sql<{
    ours: boolean
  }>`select ${unitId}::uuid = any (family_units()) as ours`.execute(tx)
  if (!rows[0]!.ours) notFound()
}

/** The units in whose families the actor works and that are open. */
export const listFamilyUnits = (tx: Tx): Promise<{ id: string; name: string; language: Language }[]> =>
  tx
    .selectFrom('units')
    .select(['id', 'name', 'language'])
    .where(sql<boolean>`id = any ((select family_units())::uuid[])`)
    .where('closedOn', 'is', null)
    .orderBy('name')
    .execute()

type Filter = { unitId?: string; text?: string; limit?: number; ids?: string[] }

/** Relatives who are still known by name; by any part of it, in either script. */
export function listFamilyMembers(
  tx: Tx,
  { unitId, text, limit = 5000, ids }: Filter,
): Promise<FamilyMemberRow[]> {
  let q = tx
    .selectFrom('familyMembers as m')
    .innerJoin('units as u', 'u.id', 'm.unitId')
    .select(['m.id', 'm.displayName as name', 'm.displayNameTransliterated as nameTransliterated'])
    .select(['m.unitId', 'u.name as unit', 'm.relation', 'm.county', 'm.servedOn'])
    .where('m.forgottenOn', 'is', null)
    .orderBy('m.sortName')
    .orderBy('m.id')
    .limit(limit)
  if (unitId) q = q.where('m.unitId', '=', unitId)
  if (ids) q = q.where(sql<boolean>`m.id = any (${ids}::uuid[])`)
  for (const word of searchKey(text ?? '').split(' '))
    if (word !== '') q = q.where('m.searchKey', 'like', `%${word}%`)
  return q.execute()
}
