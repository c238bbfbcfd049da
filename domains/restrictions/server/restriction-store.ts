import { randomUUID } from 'node:crypto'
import { type Generated, sql } from 'kysely'
import { recordsOf } from '#domains/people/server/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound } from '#platform/problem.ts'
import type { PartyKind } from '../model/party.ts'
import type { Restriction, RestrictionTerms } from '../model/restriction.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    restrictions: Omit<RestrictionTerms, 'ground' | 'alsoKnownTo'> & {
      id: Generated<string>
      version: Generated<number>
      personId: string | null
      holderKind: Generated<PartyKind>
      holderId: Generated<string>
      holderName: Generated<string | null>
      unitId: Generated<string | null>
      alsoKnownTo: Generated<string[]>
      recordedAt: string
      recordedBy: Generated<string | null>
      endedAt: string | null
      endedBy: string | null
      endedWhy: string | null
    }
    restrictionGrounds: { restrictionId: string; ground: string }
  }
}

/** A child is named to family workers alone; to others it is a child. */
const otherName = sql<
  string | null
>`case when restriction.other_kind = 'child' and access.units_as(array['family-worker']) = '{}'
  then null else coalesce(other.display_name, restriction.other_name) end`

const restrictions = (tx: Tx) =>
  tx
    .selectFrom('restrictions as restriction')
    .leftJoin('people as person', 'person.id', 'restriction.personId')
    .leftJoin('people as other', 'other.id', 'restriction.otherId')
    .leftJoin('restrictionGrounds as grounds', 'grounds.restrictionId', 'restriction.id')
    .leftJoin('access.colleagues as writer', 'writer.id', 'restriction.recordedBy')
    .leftJoin('access.colleagues as ender', 'ender.id', 'restriction.endedBy')
    .select(['restriction.id', 'restriction.version', 'restriction.personId', 'restriction.otherKind'])
    .select(['restriction.holderKind', 'restriction.holderId', 'restriction.otherId', 'restriction.kind'])
    .select(['restriction.forbids', 'restriction.whoMayKnow', 'restriction.begins', 'restriction.ends'])
    .select(['restriction.recordedAt', 'restriction.endedWhy', 'grounds.ground'])
    .select(['writer.name as recordedByName', 'ender.name as endedByName'])
    // A name may have been changed since; the record itself knows it best.
    .select([
      sql<string>`coalesce(person.display_name, restriction.holder_name, '')`.as('personName'),
      otherName.as('otherName'),
      sql<
        Restriction['alsoKnownTo']
      >`(select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.name), '[]')
        from access.colleagues c where c.id = any (restriction.also_known_to))`.as('alsoKnownTo'),
    ])
    .where(({ or, eb }) => or([eb('restriction.personId', 'is', null), eb('person.id', 'is not', null)]))

/** What is written on a record, and what on somebody else's names it as the other; the latest beginning first. */
export async function listRestrictions(tx: Tx, { kind, id }: { kind: PartyKind; id: string }) {
  const records = kind === 'participant' ? await recordsOf(tx, id) : [id]
  return restrictions(tx)
    .where(({ or, eb }) =>
      or([eb('restriction.holderId', 'in', records), eb('restriction.otherId', 'in', records)]),
    )
    .orderBy('restriction.begins', 'desc')
    .orderBy('restriction.id')
    .execute()
}

/** What ends before a day, and what has ended since another without anybody saying so; the next end first. */
export const listEnding = (tx: Tx, { since, until }: { since: string; until: string }) =>
  restrictions(tx)
    .where('restriction.ends', '>=', since)
    .where('restriction.ends', '<', until)
    .where('restriction.endedAt', 'is', null)
    .orderBy('restriction.ends')
    .orderBy('restriction.id')
    .limit(500)
    .execute()

export const listRestrictionsById = async (tx: Tx, ids: readonly string[]): Promise<Restriction[]> =>
  ids.length === 0 ? [] : restrictions(tx).where('restriction.id', 'in', ids).execute()

export async function requireRestriction(tx: Tx, id: string): Promise<Restriction> {
  return (await restrictions(tx).where('restriction.id', '=', id).executeTakeFirst()) ?? notFound()
}

/** Whose record it stands on: a participant's, or somebody else's with a name and a unit. */
export type Holder =
  | { holderKind: 'participant'; holderId: string; holderName: null; unitId: null }
  | {
      holderKind: Exclude<PartyKind, 'participant'>
      holderId: string
      holderName: string
      unitId: string
    }

export async function insertRestriction(
  tx: Tx,
  holder: Holder,
  { ground, alsoKnownTo, ...terms }: RestrictionTerms,
  recordedAt: string,
): Promise<Restriction> {
  const id = randomUUID()
  const personId = holder.holderKind === 'participant' ? holder.holderId : null
  await tx
    .insertInto('restrictions')
    .values({
      ...{ ...terms, ...holder, id, personId, alsoKnownTo: alsoKnownTo ?? [], recordedAt },
      ...{ endedAt: null, endedBy: null, endedWhy: null },
    })
    .execute()
  // What a colleague would not be shown, because it is about themselves, they do not write either.
  await requireRestriction(tx, id)
  await tx.insertInto('restrictionGrounds').values({ restrictionId: id, ground }).execute()
  return requireRestriction(tx, id)
}

type End = { id: string; version: number; ends: string; endedAt: string; endedBy: string; endedWhy: string }

export const setRestrictionEnds = (tx: Tx, end: End) => setVersioned(tx, 'restrictions', end)
