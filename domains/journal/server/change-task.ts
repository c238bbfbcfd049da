import { type Context, handle } from '#platform/operations/handler.ts'
import { type Reason, refuseIfAny, requireVersion } from '#platform/problem.ts'
import { journalApi } from '../model/journal-api.ts'
import type { Task } from '../model/task.ts'
import { requirePart } from './compartment-store.ts'
import { listTaskOwners, requireTask, setTask } from './task-store.ts'

export const changeTask = handle(journalApi.changeTask, {
  permission: 'journal:write',
  concerns: (_input, task) => task?.person?.id ?? null,
  async run({ tx, actor }, change) {
    const task = await requireOpenTask(tx, change)
    if (change.ownerId === task.ownerId) return setTask(tx, change)
    const { person, compartment, unitId } = task
    const owners = await listTaskOwners(tx, { personId: person?.id ?? null, compartment, unitId })
    refuseIfAny(
      owners.some(({ id }) => id === change.ownerId) ? [] : [{ code: 'owner-cannot-see', field: 'ownerId' }],
    )
    const takesItself = change.ownerId === actor.userId
    return setTask(tx, { ...change, handedOverBy: takesItself ? null : actor.userId })
  },
  again: ({ tx }, { id }) => requireTask(tx, id),
})

export const completeTask = handle(journalApi.completeTask, {
  permission: 'journal:write',
  concerns: (_input, task) => task?.person?.id ?? null,
  run: (context, which) => close(context, which, { state: 'done', dropReason: null }),
  again: ({ tx }, { id }) => requireTask(tx, id),
})

export const dropTask = handle(journalApi.dropTask, {
  permission: 'journal:write',
  concerns: (_input, task) => task?.person?.id ?? null,
  run: (context, { dropReason, ...which }) => close(context, which, { state: 'dropped', dropReason }),
  again: ({ tx }, { id }) => requireTask(tx, id),
})

export const reopenTask = handle(journalApi.reopenTask, {
  permission: 'journal:write',
  concerns: (_input, task) => task?.person?.id ?? null,
  async run({ tx }, { id, version }) {
    const task = await requireTaskToChange(tx, { id, version })
    if (task.state === 'open') return task
    return setTask(tx, { id, version, state: 'open', closedAt: null, closedBy: null, dropReason: null })
  },
  again: ({ tx }, { id }) => requireTask(tx, id),
})

type Which = { id: string; version: number }

async function close(
  { tx, actor, now }: Context,
  which: Which,
  end: Pick<Task, 'state' | 'dropReason'>,
): Promise<Task> {
  await requireOpenTask(tx, which)
  return setTask(tx, { ...which, ...end, closedAt: now.toString(), closedBy: actor.userId })
}

async function requireOpenTask(tx: Context['tx'], which: Which): Promise<Task> {
  const task = await requireTaskToChange(tx, which)
  refuseIfAny(task.state === 'open' ? [] : ['task-closed'])
  return task
}

/** Whoever may only read where the task stands is told so; an edit based on an older task is handed the task as it is now. */
async function requireTaskToChange(tx: Context['tx'], { id, version }: Which): Promise<Task> {
  const task = await requireTask(tx, id)
  requireVersion(task, version)
  const obstacles: Reason[] = []
  if (task.person !== null && task.compartment !== null) {
    const { mayWrite } = await requirePart(tx, task.person.id)
    if (!mayWrite.includes(task.compartment)) obstacles.push({ code: 'compartment-read-only' })
  }
  refuseIfAny(obstacles)
  return task
}
