import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { careApi } from '../../model/care-api.ts'
import { type Attention, byUrgency, type LookedAfter } from '../../model/care-attention.ts'
import { supervisionOf } from '../supervision.ts'
import { attentionOf } from './attention.ts'
import { listCared } from './looked-after.ts'
import './care-tables.ts'

const showMyVolunteers = handle(careApi.mine, {
  permission: 'volunteers:write',
  concerns: () => null,
  async run({ tx, actor, today }) {
    const everyone = await listCared(tx)
    const watched = await supervisionOf(
      tx,
      everyone.map(({ id }) => id),
    )
    const own = everyone.filter(({ id }) => watched.get(id)?.supervisorId === actor.userId)
    const attention = await attentionOf(tx, own, today)
    const waiting = await countWaiting(
      tx,
      own.map(({ id }) => id),
    )
    const volunteers = own.map(({ id, name, state }): LookedAfter => {
      const wants = attention.get(id)!
      const count = waiting.get(id)
      const expenses: Attention[] = count ? [{ kind: 'expenses', count }] : []
      return {
        ...{ id, name, state, insteadOf: watched.get(id)?.standsInFor ?? null },
        attention: [...wants.attention, ...expenses],
        nextTalk: wants.nextTalk,
      }
    })
    const alone = everyone.filter(({ id }) => (watched.get(id)?.supervisorId ?? null) === null)
    return {
      today: today.toString(),
      volunteers: byUrgency(volunteers),
      alone: alone.map(({ id, name }) => ({ id, name })),
    }
  },
})

/** How many expenses of each wait for an answer. */
async function countWaiting(tx: Tx, volunteerIds: string[]): Promise<Map<string, number>> {
  if (volunteerIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('volunteerExpenses')
    .select(({ fn }) => ['volunteerId', fn.countAll<number>().as('count')])
    .where('volunteerId', 'in', volunteerIds)
    .where('state', '=', 'filed')
    .groupBy('volunteerId')
    .execute()
  return new Map(rows.map(({ volunteerId, count }) => [volunteerId, count]))
}

export const myVolunteersHandlers = [showMyVolunteers]
