import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, refuse } from '#platform/problem.ts'
import { countdownApi } from '../../model/countdown/countdown-api.ts'
import { listItems } from './item-store.ts'
import { breaksNow } from './move-store.ts'
import { requireRelease } from './release-store.ts'

/** Somebody has looked at what broke, says what is done about it, and signs with their name. */
export const decideMove = handle(countdownApi.decideMove, {
  permission: 'release:write',
  concerns: (_input, answer) => answer?.personId ?? null,
  async run(context, { id, words, language = context.actor.language }) {
    const { tx, actor, now, today } = context
    const move = await requireMove(tx, id)
    if (move.decidedAt !== null) refuse('move-decided')
    const release = await requireRelease(tx, move.releaseId)
    // Whoever reads the decision later may not know of every item: what is hidden from some is not written into it.
    const items = (await listItems(tx, release.id, language, today.toString())).filter(
      ({ isHidden }) => !isHidden,
    )
    await tx
      .updateTable('movedDates')
      .set({
        broke: JSON.stringify(await breaksNow(context, release, move, { items, language })),
        ...{ decision: words, decidedAt: now.toString(), decidedBy: actor.userId },
      })
      .where('id', '=', id)
      .execute()
    return { id, personId: move.personId }
  },
  again: async ({ tx }, { id }) => ({ id, personId: (await requireMove(tx, id)).personId }),
})

async function requireMove(tx: Tx, id: string) {
  return (await tx.selectFrom('movedDates').selectAll().where('id', '=', id).executeTakeFirst()) ?? notFound()
}
