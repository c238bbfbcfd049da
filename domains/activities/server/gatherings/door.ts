import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, refuseIfAny } from '#platform/problem.ts'
import type { Mark } from '../../model/day.ts'
import { obstaclesToCounting } from '../../model/gatherings/gathering-rules.ts'
import { gatheringsApi } from '../../model/gatherings/gatherings-api.ts'
import { requireGathering } from './gathering-store.ts'
import { requireGuest, showGuest } from './guest-store.ts'

type Marking = { guestId: string; gatheringDayId: string; markedBy: string; markedAt: string }

async function setMark(
  tx: Tx,
  { guestId, gatheringDayId, ...by }: Marking,
  mark: Mark | null,
): Promise<void> {
  if (mark === null) {
    await tx
      .deleteFrom('gatheringAttendance')
      .where('guestId', '=', guestId)
      .where('gatheringDayId', '=', gatheringDayId)
      .execute()
    return
  }
  await tx
    .insertInto('gatheringAttendance')
    .values({ guestId, gatheringDayId, mark, ...by })
    .onConflict((conflict) => conflict.columns(['guestId', 'gatheringDayId']).doUpdateSet({ mark, ...by }))
    .execute()
}

const markGuest = handle(gatheringsApi.mark, {
  permission: 'events:write',
  concerns: (_input, guest) => guest?.personId ?? null,
  async run(context, { id, dayId, mark }) {
    const { tx, actor, now, today } = context
    const guest = await requireGuest(tx, id, today.toString())
    const gathering = await requireGathering(tx, guest.gatheringId)
    const day = gathering.days.find((one) => one.id === dayId) ?? notFound()
    refuseIfAny(obstaclesToCounting(gathering, { day: day.day, guest }, today.toString()))
    const by = { markedBy: actor.userId, markedAt: now.toString() }
    await setMark(tx, { guestId: id, gatheringDayId: dayId, ...by }, mark)
    return showGuest(tx, id, today.toString())
  },
  again: ({ tx, today }, { id }) => showGuest(tx, id, today.toString()),
})

const countHeads = handle(gatheringsApi.countHeads, {
  permission: 'events:write',
  concerns: () => null,
  async run({ tx, today }, { id, heads }) {
    const found = await tx
      .selectFrom('gatheringDays')
      .select(['gatheringId', 'day'])
      .where('id', '=', id)
      .executeTakeFirst()
    const { gatheringId, day } = found ?? notFound()
    refuseIfAny(obstaclesToCounting(await requireGathering(tx, gatheringId), { day }, today.toString()))
    await tx.updateTable('gatheringDays').set({ heads }).where('id', '=', id).execute()
    return { id }
  },
  again: async (_context, { id }) => ({ id }),
})

export const doorHandlers = [markGuest, countHeads]
