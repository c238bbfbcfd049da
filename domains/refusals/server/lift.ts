import { type Context, handle } from '#platform/operations/handler.ts'
import { refuse, requireVersion } from '#platform/problem.ts'
import type { LiftedWhy } from '../model/reasons.ts'
import { refusalsApi } from '../model/refusals-api.ts'
import './events.ts'
import { shownTo } from './read-refusals.ts'
import { type RefusalRecord, requireRefusal, setRefusal } from './refusal-store.ts'

/** What the record says of a "no" that holds no longer; whoever asked the question is told that it is open again. */
export function liftedBy(
  { actor, today, tell }: Context,
  { id, source, sourceId, liftedOn }: RefusalRecord,
  { why, words }: { why: LiftedWhy; words: string },
) {
  if (liftedOn !== null) refuse('refusal-lifted-already')
  tell('refusals.lifted', { refusalId: id, source, sourceId })
  return { liftedOn: today.toString(), liftedWhy: why, liftedWords: words, liftedBy: actor.userId }
}

/** Somebody asked again where the "no" was said: it holds no longer, unless that was on record already. */
export async function liftAsAskedAgain(context: Context, refusalId: string, words: string): Promise<void> {
  const refusal = await requireRefusal(context.tx, refusalId)
  if (refusal.liftedOn !== null) return
  const lifted = liftedBy(context, refusal, { why: 'asked-again', words })
  await setRefusal(context.tx, { id: refusalId, version: refusal.version, ...lifted })
}

export const reopen = handle(refusalsApi.reopen, {
  permission: 'refusals:write',
  concerns: (_input, refusal) => refusal?.personId ?? null,
  async run(context, { id, version, words }) {
    const { tx, actor } = context
    const refusal = await requireRefusal(tx, id)
    requireVersion(shownTo(actor)(refusal), version)
    const lifted = liftedBy(context, refusal, { why: 'asked-again', words })
    return shownTo(actor)(await setRefusal(tx, { id, version, ...lifted }))
  },
  again: async ({ tx, actor }, { id }) => shownTo(actor)(await requireRefusal(tx, id)),
})
