import { obstacleToUnit } from '#domains/organisation/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { refuse, refuseIfAny } from '#platform/problem.ts'
import { peopleApi } from '../model/people-api.ts'
import { obstaclesToTransfer } from '../model/transfer.ts'
import { requirePersonForWriting } from './person-store.ts'
import { readTransferFacts, transferTo } from './transfer-store.ts'

/** Hands a person over to another unit: what was written goes along, and this unit no longer sees them. */
export const transferPerson = handle(peopleApi.transfer, {
  permission: 'people:transfer',
  concerns: ({ id }) => id,
  async run({ tx, today, now, tell }, transfer) {
    const { id, toUnitId } = transfer
    const { unitId } = await requirePersonForWriting(tx, id)
    const { isOurs, lastDay, mergeWaits } = await readTransferFacts(tx, { id, unitId })
    // Seen through a merge with a record of ours: the unit of the record that stands for both decides.
    if (!isOurs) refuse('transfer-of-other-unit')
    if (mergeWaits) refuse('transfer-merge-waits')
    refuseIfAny([
      ...obstaclesToTransfer(transfer, { unitId, today: today.toString(), lastDay }),
      ...(await obstacleToUnit(tx, toUnitId, 'toUnitId')),
    ])
    await transferTo(tx, transfer, now.toString())
    tell('people.transferred', { personId: id, fromUnitId: unitId, toUnitId })
    return null
  },
})
