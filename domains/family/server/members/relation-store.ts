import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { RelationOfMember, RelativeOfPerson } from '../../model/members/members-api.ts'
import type { Relation, RelationDetails } from '../../model/members/relation.ts'
import './tables.ts'

const columns = [
  ...(['r.id', 'r.version', 'r.familyMemberId', 'r.personId', 'r.relation', 'r.since', 'r.until'] as const),
  ...(['r.mayKnow', 'r.mayKnowWords', 'r.contactWish', 'r.personWish', 'r.askedOn'] as const),
] as const

/** The relatives of a participant who are still known, those who belong to them today first. */
export const listFamilyOf = (tx: Tx, personId: string): Promise<RelativeOfPerson[]> =>
  tx
    .selectFrom('relations as r')
    .innerJoin('familyMembers as m', 'm.id', 'r.familyMemberId')
    .select(columns)
    .select(['m.displayName as name', 'm.phone', 'm.language', 'm.wishes', 'm.safeToLeaveMessage'])
    .where('r.personId', '=', personId)
    .where('m.forgottenOn', 'is', null)
    .orderBy('r.until', (order) => order.desc().nullsFirst())
    .orderBy('m.sortName')
    .execute()

export const listRelationsOf = (tx: Tx, familyMemberId: string): Promise<RelationOfMember[]> =>
  tx
    .selectFrom('relations as r')
    .innerJoin('people as p', 'p.id', 'r.personId')
    .select(columns)
    .select('p.displayName as personName')
    .where('r.familyMemberId', '=', familyMemberId)
    .orderBy('p.sortName')
    .execute()

export async function requireRelation(tx: Tx, id: string): Promise<Relation> {
  const found = tx.selectFrom('relations as r').select(columns).where('r.id', '=', id)
  return (await found.executeTakeFirst()) ?? notFound()
}

/** Whether the two are on record as belonging together already. */
export async function findRelation(tx: Tx, familyMemberId: string, personId: string): Promise<string | null> {
  const found = await tx
    .selectFrom('relations')
    .select('id')
    .where('familyMemberId', '=', familyMemberId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return found?.id ?? null
}

type NewRelation = RelationDetails & { familyMemberId: string; personId: string }

export async function insertRelation(tx: Tx, relation: NewRelation, recordedAt: string): Promise<string> {
  const { id } = await tx
    .insertInto('relations')
    .values({ ...relation, recordedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
