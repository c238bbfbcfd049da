import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'

export async function requireKindOfMatch(tx: Tx, id: string) {
  const found = tx
    .selectFrom('relationKinds')
    .select(['id', 'endsWithCustody', 'oneAtATime', 'retiredOn'])
    .where('id', '=', id)
  return (await found.executeTakeFirst()) ?? notFound()
}
