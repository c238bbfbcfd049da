import type { Tx } from '#platform/operations/tx.ts'
import { Problem } from '#platform/problem.ts'
import { blankProfile, type MatchingProfile } from '../model/profile.ts'

export type ProfileRecord = { id: string; version: number; profile: MatchingProfile }

/** What is written of a volunteer; before anything is, a blank profile of version 0. */
export async function readProfile(tx: Tx, id: string): Promise<ProfileRecord> {
  const row = await tx
    .selectFrom('volunteerProfiles')
    .select(['profile', 'version'])
    .where('volunteerId', '=', id)
    .executeTakeFirst()
  return row ? { id, ...row } : { id, version: 0, profile: blankProfile }
}

const tidy = (profile: MatchingProfile): MatchingProfile => ({
  ...profile,
  area: profile.area?.trim() || null,
  worksAt: profile.worksAt?.trim() || null,
  hours: [...new Set(profile.hours)].toSorted((a, b) => a - b),
  interests: [...new Set(profile.interests)],
  knows: profile.knows.map((name) => name.trim()).filter(Boolean),
})

/** Writes a profile; one based on an older version is refused and handed the profile as it is now. */
export async function setProfile(
  tx: Tx,
  { id, version, profile }: ProfileRecord,
  now: string,
): Promise<ProfileRecord> {
  const written = JSON.stringify(tidy(profile))
  const changed =
    version === 0
      ? await tx
          .insertInto('volunteerProfiles')
          .values({ volunteerId: id, profile: written, changedAt: now })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await tx
          .updateTable('volunteerProfiles')
          .set({ profile: written, version: version + 1, changedAt: now })
          .where('volunteerId', '=', id)
          .where('version', '=', version)
          .returning('version')
          .executeTakeFirst()
  const current = await readProfile(tx, id)
  if (!changed) throw new Problem('out-of-date', [{ code: 'out-of-date' }], current)
  return current
}
