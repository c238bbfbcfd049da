import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { RelationKind } from '../model/kind.ts'

export const listKinds = (tx: Tx): Promise<RelationKind[]> =>
  tx.selectFrom('relationKinds').selectAll().orderBy('id').execute()

export async function requireKind(tx: Tx, id: string): Promise<RelationKind> {
  const found = tx.selectFrom('relationKinds').selectAll().where('id', '=', id)
  return (await found.executeTakeFirst()) ?? notFound()
}
