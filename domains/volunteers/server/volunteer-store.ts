import type { Selectable } from 'kysely'
import {
  displayName,
  displayNameTransliterated,
  searchKeyOfNames,
  sortName,
  withTransliterations,
} from '#domains/people/model/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import { blankProfile } from '../model/profile.ts'
import type { Volunteer, VolunteerDetails } from '../model/volunteer.ts'
import type { VolunteersTable } from './tables.ts'

export type VolunteerRecord = Selectable<VolunteersTable>

/** The volunteer, if the actor may see them; otherwise there is no such volunteer. Volunteers find themselves. */
export async function requireVolunteer(tx: Tx, id: string): Promise<VolunteerRecord> {
  return (await tx.selectFrom('volunteers').selectAll().where('id', '=', id).executeTakeFirst()) ?? notFound()
}

/** The volunteer, held until the transaction ends, so that two changes of their roles follow each other. */
export async function requireVolunteerToChange(tx: Tx, id: string): Promise<VolunteerRecord> {
  const held = tx.selectFrom('volunteers').selectAll().where('id', '=', id).forUpdate()
  return (await held.executeTakeFirst()) ?? notFound()
}

/** The actor's own file as a volunteer. */
export async function requireMyself(tx: Tx, userId: string): Promise<VolunteerRecord> {
  const own = tx.selectFrom('volunteers').selectAll().where('userId', '=', userId)
  return (await own.executeTakeFirst()) ?? notFound()
}

export const volunteerOf = (row: VolunteerRecord): Volunteer => ({
  id: row.id,
  unitId: row.unitId,
  version: row.version,
  givenName: row.givenName,
  familyName: row.familyName,
  birthYear: row.birthYear,
  sex: row.sex,
  email: row.email,
  phone: row.phone,
  language: row.language,
  mostMatches: row.mostMatches,
  displayName: row.displayName,
  displayNameTransliterated: row.displayNameTransliterated,
  state: row.state,
  stateSince: row.stateSince,
  supervisorId: row.supervisorId,
  appliedOn: row.appliedOn,
  signsIn: row.userId !== null,
})

/** The details as the table keeps them, with everything that follows from the name. */
export function columnsOfVolunteer(details: VolunteerDetails) {
  const names = withTransliterations({ given: details.givenName, family: details.familyName })
  return {
    ...details,
    givenName: names.given,
    familyName: names.family,
    email: details.email?.toLowerCase() || null,
    phone: details.phone?.trim() || null,
    displayName: displayName(names),
    displayNameTransliterated: displayNameTransliterated(names),
    sortName: sortName(names),
    searchKey: searchKeyOfNames(names),
  }
}

type Beginning = { unitId: string; appliedOn: string; today: string; now: string; by: string }

export async function insertVolunteer(
  tx: Tx,
  details: VolunteerDetails,
  { unitId, appliedOn, today, now, by }: Beginning,
): Promise<VolunteerRecord> {
  const entered = { appliedOn, stateSince: today, supervisorId: null, recordedAt: now, recordedBy: by }
  const volunteer = await tx
    .insertInto('volunteers')
    .values({ unitId, ...columnsOfVolunteer(details), ...entered })
    .returningAll()
    .executeTakeFirstOrThrow()
  // Blank, but there: a volunteer changes their own profile and cannot begin one.
  await tx
    .insertInto('volunteerProfiles')
    .values({ volunteerId: volunteer.id, profile: JSON.stringify(blankProfile), changedAt: now })
    .execute()
  return volunteer
}
