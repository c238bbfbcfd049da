import { handle } from '#platform/operations/handler.ts'
import { invalid, notFound } from '#platform/problem.ts'
import { journalApi } from '../model/journal-api.ts'
import type { Task } from '../model/task.ts'
import { requirePart } from './compartment-store.ts'
import { isUnitOfMine, listTaskOwners, listTasks } from './task-store.ts'

export const listTheTasks = handle(journalApi.tasks, {
  permission: 'journal:read',
  concerns: ({ personId }, tasks) => [personId ?? null, ...peopleIn(tasks)],
  async run({ tx, actor }, filter) {
    if (filter.of === 'person' && filter.personId === undefined) {
      invalid({ code: 'missing', field: 'personId' })
    }
    const records = filter.personId === undefined ? [] : (await requirePart(tx, filter.personId)).records
    return listTasks(tx, { ...filter, records }, actor.userId)
  },
})

export const listWhoCouldOwn = handle(journalApi.taskOwners, {
  permission: 'journal:write',
  concerns: ({ personId }) => personId ?? null,
  async run({ tx }, { personId = null, compartment = null, unitId = null }) {
    if (personId !== null) {
      const { mayWrite } = await requirePart(tx, personId)
      if (compartment === null || !mayWrite.includes(compartment)) return []
      return listTaskOwners(tx, { personId, compartment, unitId: null })
    }
    if (unitId === null || !(await isUnitOfMine(tx, unitId))) return notFound()
    return listTaskOwners(tx, { personId, compartment: null, unitId })
  },
})

export const peopleIn = (tasks: Task[] | undefined): string[] =>
  (tasks ?? []).flatMap(({ person }) => (person ? [person.id] : []))
