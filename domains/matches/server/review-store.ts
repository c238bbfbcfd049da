import { sql } from 'kysely'
import type { Context } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import type { Review, ReviewKind } from '../model/reviews.ts'

type Of = { id: string; personId: string }

/** Plans what is due; of each kind one at a time is open. */
export async function planReviews(
  { tx, now }: Pick<Context, 'tx' | 'now'>,
  match: Of,
  due: readonly { kind: ReviewKind; dueOn: string }[],
): Promise<void> {
  if (due.length === 0) return
  await tx
    .insertInto('matchReviews')
    .values(
      due.map((one) => ({ ...one, matchId: match.id, personId: match.personId, recordedAt: now.toString() })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What was to come after the end needs no longer be held; what was owed by then stays owed. */
export const excuseLaterReviews = (tx: Tx, matchId: string, ends: string) =>
  tx
    .updateTable('matchReviews')
    .set(({ eb }) => ({ excusedWhy: 'match-ended', version: eb('version', '+', 1) }))
    .where('matchId', '=', matchId)
    .where('dueOn', '>', ends)
    .where('doneOn', 'is', null)
    .where('excusedWhy', 'is', null)
    .execute()

export async function listReviews(tx: Tx, matchId: string): Promise<Review[]> {
  const rows = await tx
    .selectFrom('matchReviews as r')
    .leftJoin('access.colleagues as c', 'c.id', 'r.doneBy')
    .select(['r.id', 'r.version', 'r.kind', 'r.dueOn', 'r.doneOn', 'r.outcome', 'r.words', 'r.excusedWhy'])
    .select(['r.doneBy as doneById', 'c.name as doneByName'])
    .where('r.matchId', '=', matchId)
    .orderBy('r.dueOn')
    .orderBy(sql`r.id`)
    .execute()
  return rows.map(({ doneById, doneByName, ...review }) => ({
    ...review,
    doneBy: doneById === null ? null : { id: doneById, name: doneByName ?? '' },
  }))
}
