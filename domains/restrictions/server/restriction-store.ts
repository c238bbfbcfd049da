import { randomUUID } from 'node:crypto'
import type { Generated } from 'kysely'
import { recordsOf } from '#domains/people/server/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound } from '#platform/problem.ts'
import type { NewRestriction, Restriction } from '../model/restriction.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    restrictions: Omit<NewRestriction, 'ground'> & {
      id: Generated<string>
      version: Generated<number>
      recordedAt: string
      recordedBy: Generated<string | null>
      endedAt: string | null
      endedBy: string | null
      endedWhy: string | null
    }
    restrictionGrounds: { restrictionId: string; ground: string }
  }
}

const restrictions = (tx: Tx) =>
  tx
    .selectFrom('restrictions as restriction')
    .innerJoin('people as person', 'person.id', 'restriction.personId')
    .leftJoin('people as other', 'other.id', 'restriction.otherId')
    .leftJoin('restrictionGrounds as grounds', 'grounds.restrictionId', 'restriction.id')
    .leftJoin('access.colleagues as writer', 'writer.id', 'restriction.recordedBy')
    .leftJoin('access.colleagues as ender', 'ender.id', 'restriction.endedBy')
    .select(['restriction.id', 'restriction.version', 'restriction.personId', 'restriction.otherKind'])
    .select(['restriction.otherId', 'restriction.kind', 'restriction.forbids', 'restriction.whoMayKnow'])
    .select(['restriction.begins', 'restriction.ends', 'restriction.recordedAt', 'restriction.endedWhy'])
    .select(['person.displayName as personName', 'grounds.ground', 'writer.name as recordedByName'])
    .select('ender.name as endedByName')
    // A name may have been changed since; the record itself knows it best.
    .select(({ fn }) => fn.coalesce('other.displayName', 'restriction.otherName').as('otherName'))

/** What is written on a person's record, and what on somebody else's names this person as the other; the latest beginning first. */
export async function listRestrictions(tx: Tx, personId: string): Promise<Restriction[]> {
  const records = await recordsOf(tx, personId)
  return restrictions(tx)
    .where(({ or, eb }) =>
      or([eb('restriction.personId', 'in', records), eb('restriction.otherId', 'in', records)]),
    )
    .orderBy('restriction.begins', 'desc')
    .orderBy('restriction.id')
    .execute()
}

export async function requireRestriction(tx: Tx, id: string): Promise<Restriction> {
  return (await restrictions(tx).where('restriction.id', '=', id).executeTakeFirst()) ?? notFound()
}

export async function insertRestriction(
  tx: Tx,
  { ground, ...said }: NewRestriction,
  recordedAt: string,
): Promise<Restriction> {
  const id = randomUUID()
  await tx
    .insertInto('restrictions')
    .values({ ...said, id, recordedAt, endedAt: null, endedBy: null, endedWhy: null })
    .execute()
  // What a colleague would not be shown, because it is about themselves, they do not write either.
  await requireRestriction(tx, id)
  await tx.insertInto('restrictionGrounds').values({ restrictionId: id, ground }).execute()
  return requireRestriction(tx, id)
}

type End = { id: string; version: number; ends: string; endedAt: string; endedBy: string; endedWhy: string }

export const setRestrictionEnds = (tx: Tx, end: End) => setVersioned(tx, 'restrictions', end)
