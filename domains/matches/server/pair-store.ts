import { sql } from 'kysely'
import { isInCustody, type OffenceGroup, type PersonStatus } from '#domains/people/model/index.ts'
import type { MatchingProfile } from '#domains/volunteers/model/index.ts'
import { ageBandOf } from '#domains/volunteers/model/index.ts'
import { listMatchable } from '#domains/volunteers/server/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import type { PairFacts } from '../model/pair.ts'
import type { Offer, Seeker } from '../model/pair-shapes.ts'
import { volunteersApart } from './kept-apart.ts'

/** A volunteer who may be asked, with the name that the coordinator reads. */
export type NamedOffer = Offer & { name: string }

/** Every volunteer of a unit who may begin as this kind, with the places they have left. */
export async function listOffers(
  tx: Tx,
  { unitId, kindId, today }: { unitId: string; kindId: string; today: string },
): Promise<NamedOffer[]> {
  const volunteers = await listMatchable(tx, unitId, kindId, today)
  const ids = volunteers.map(({ id }) => id)
  const { rows } = await sql<{ volunteerId: string; running: number; proposed: number }>`
    select * from places_taken(${ids}::uuid[])`.execute(tx)
  const taken = new Map(rows.map((row) => [row.volunteerId, row]))
  return volunteers.map(({ id, displayName, mostMatches, birthYear, profile }) => {
    const { running = 0, proposed = 0 } = taken.get(id) ?? {}
    return {
      ...{ id, name: displayName, running, placesFree: mostMatches - running - proposed },
      profile: { ...profile, ageBand: profile.ageBand ?? ageBandOf(birthYear, today) },
    }
  })
}

type SeekerRow = {
  id: string
  wish: MatchingProfile
  searchKey: string
  heldIn: string | null
  status: PersonStatus | null
  offenceGroup: OffenceGroup | null
  requestedOn: string
  releaseDay: string | null
}

/** `id` is that of the match: one person may wait for two kinds. */
export const seekerOf = (row: SeekerRow): Seeker => ({
  id: row.id,
  wish: row.wish,
  nameKey: row.searchKey,
  prison: row.heldIn,
  inCustody: row.status !== null && isInCustody(row.status),
  offenceGroup: row.offenceGroup,
  waitsSince: row.requestedOn,
  releaseDay: row.releaseDay,
})

const pairKey = (personId: string, volunteerId: string) => `${personId} ${volunteerId}`

/** What is on record between these people and any volunteer: kept apart themselves or through somebody at their side, or a "no" that one of them has said before. */
export async function readPairFacts(
  tx: Tx,
  personIds: string[],
  today: string,
): Promise<(personId: string, volunteerId: string) => PairFacts> {
  if (personIds.length === 0) return () => ({ keptApart: false, declinedBefore: false })
  const isApart = await volunteersApart(tx, personIds, today)
  const declined = await tx
    .selectFrom('matchProposals')
    .select(['personId', 'volunteerId'])
    .where('personId', 'in', personIds)
    .where('state', '=', 'declined')
    .execute()
  const declinedKeys = new Set(declined.map(({ personId, volunteerId }) => pairKey(personId, volunteerId)))
  return (personId, volunteerId) => ({
    keptApart: isApart(personId, volunteerId),
    declinedBefore: declinedKeys.has(pairKey(personId, volunteerId)),
  })
}
