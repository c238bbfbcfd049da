import { type Context, handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, refuse, refuseIfAny } from '#platform/problem.ts'
import { countdownApi } from '../../model/countdown/countdown-api.ts'
import type { Evidence } from '../../model/countdown/item.ts'
import { obstaclesToEvidence } from '../../model/countdown/item-rules.ts'
import { readItem, readsHealth, requireItem } from './item-store.ts'

async function readEvidence({ tx, actor, today }: Context, id: string): Promise<Evidence> {
  const found = await tx.selectFrom('evidence').select('itemId').where('id', '=', id).executeTakeFirst()
  const item = await readItem(tx, (found ?? notFound()).itemId, actor.language, today.toString())
  return item.evidence.find((one) => one.id === id) ?? notFound()
}

/** What is about health is written by those alone who may read it. */
export async function requireOpen(
  { tx }: Pick<Context, 'tx'>,
  { personId, isHealth }: { personId: string; isHealth: boolean },
): Promise<void> {
  if (isHealth && !(await readsHealth(tx, personId, 'write'))) refuse('health-not-open')
}

export const recordEvidence = handle(countdownApi.recordEvidence, {
  permission: 'release:write',
  concerns: (_input, answer) => answer?.personId ?? null,
  async run(context, { itemId, done, ...told }) {
    const { tx, actor, now, today } = context
    const item = await requireItem(tx, itemId, actor.language)
    await requireOpen(context, item)
    refuseIfAny(obstaclesToEvidence(told, today.toString()))
    const { id } = await tx
      .insertInto('evidence')
      .values({
        ...{ ...told, itemId, personId: item.personId, letterId: null },
        ...{ notedAt: now.toString(), notedBy: actor.userId, compartment: item.isHealth ? 'health' : null },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (done && item.state !== 'done')
      await setVersioned(tx, 'guaranteeItems', {
        ...{ id: itemId, version: item.version, state: 'done', stateSince: today.toString() },
        ...{ stateBy: actor.userId, notNeededBecause: null, notNeededWords: null },
      })
    return readEvidence(context, id)
  },
  again: (context, _input, id) => readEvidence(context, id),
})

export const withdrawEvidence = handle(countdownApi.withdrawEvidence, {
  permission: 'release:write',
  concerns: (_input, answer) => answer?.personId ?? null,
  async run(context, { id, why }) {
    const { tx, actor, now } = context
    const { withdrawnWhy } = await readEvidence(context, id)
    if (withdrawnWhy !== null) refuse('evidence-withdrawn')
    await tx
      .updateTable('evidence')
      .set({ withdrawnAt: now.toString(), withdrawnBy: actor.userId, withdrawnWhy: why })
      .where('id', '=', id)
      .execute()
    return readEvidence(context, id)
  },
  again: (context, { id }) => readEvidence(context, id),
})
