import { handle } from '#platform/operations/handler.ts'
import { type Reason, refuseIfAny } from '#platform/problem.ts'
import { journalApi } from '../model/journal-api.ts'
import { obstaclesToTaskPlace } from '../model/task-rules.ts'
import { requirePartForWriting } from './compartment-store.ts'
import { insertTask, isUnitOfMine, listTaskOwners, requireTask } from './task-store.ts'

export const addTask = handle(journalApi.addTask, {
  permission: 'journal:write',
  concerns: ({ personId }) => personId,
  async run({ tx, actor, now }, task) {
    const { personId, unitId, ownerId } = task
    const mayWrite = personId === null ? [] : (await requirePartForWriting(tx, personId)).mayWrite
    const obstacles: Reason[] = obstaclesToTaskPlace(task, mayWrite)
    if (unitId !== null && personId !== null) obstacles.push({ code: 'task-has-person', field: 'unitId' })
    if (unitId !== null && personId === null && !(await isUnitOfMine(tx, unitId)))
      obstacles.push({ code: 'unit-not-yours', field: 'unitId' })
    refuseIfAny(obstacles)
    const owners = await listTaskOwners(tx, task)
    refuseIfAny(
      owners.some(({ id }) => id === ownerId) ? [] : [{ code: 'owner-cannot-see', field: 'ownerId' }],
    )
    const { userId } = actor
    const handedOverBy = ownerId === userId ? null : userId
    return insertTask(tx, { ...task, handedOverBy, createdBy: userId, createdAt: now.toString() })
  },
  again: ({ tx }, _input, id) => requireTask(tx, id),
})
