import type { Tx } from '#platform/operations/tx.ts'
import { blankProfile, type MatchingProfile } from '../model/profile.ts'
import { obstaclesIn } from '../model/requirement-states.ts'
import { keyOfRole, statesOfRoles } from './requirement-store.ts'

/** A volunteer who may be proposed today; how many matches they have already, the caller counts. */
export type Matchable = {
  id: string
  displayName: string
  displayNameTransliterated: string
  userId: string | null
  supervisorId: string | null
  mostMatches: 1 | 2
  birthYear: number | null
  profile: MatchingProfile
}

/** Those of a unit who are approved in a kind, active, and have shown all that is asked of them today. */
export async function listMatchable(
  tx: Tx,
  unitId: string,
  kindId: string,
  today: string,
): Promise<Matchable[]> {
  const rows = await tx
    .selectFrom('volunteers as v')
    .innerJoin('volunteerRoles as r', 'r.volunteerId', 'v.id')
    .leftJoin('volunteerProfiles as p', 'p.volunteerId', 'v.id')
    .select(['v.id', 'v.displayName', 'v.displayNameTransliterated', 'v.userId', 'v.supervisorId'])
    .select(['v.mostMatches', 'v.birthYear', 'r.approvedOn', 'p.profile'])
    .where('v.unitId', '=', unitId)
    .where('v.state', '=', 'active')
    .where('r.kindId', '=', kindId)
    .where('r.state', '=', 'approved')
    .orderBy('v.sortName')
    .orderBy('v.id')
    .execute()
  const states = await statesOfRoles(
    tx,
    rows.map(({ id, approvedOn }) => ({ volunteerId: id, unitId, kindId, approvedOn })),
    today,
  )
  return rows
    .filter(({ id }) => obstaclesIn(states.get(keyOfRole(id, kindId)) ?? []).length === 0)
    .map(({ approvedOn, profile, ...volunteer }) => ({ ...volunteer, profile: profile ?? blankProfile }))
}
