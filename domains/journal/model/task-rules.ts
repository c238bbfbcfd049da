import type { Reason } from '#platform/problem.ts'
import type { Compartment } from './compartments.ts'
import type { NewTask, Task } from './task.ts'

/** Why a task cannot stand where it is put: about a person in a compartment, or of the house in a unit, never half of each. */
export function obstaclesToTaskPlace(
  { personId, compartment, unitId }: Pick<NewTask, 'personId' | 'compartment' | 'unitId'>,
  mayWrite: readonly Compartment[],
): Reason[] {
  if (personId === null) {
    const obstacles: Reason[] = unitId === null ? [{ code: 'task-needs-unit', field: 'unitId' }] : []
    if (compartment !== null) obstacles.push({ code: 'task-needs-person', field: 'compartment' })
    return obstacles
  }
  if (compartment === null) return [{ code: 'task-needs-compartment', field: 'compartment' }]
  return mayWrite.includes(compartment) ? [] : [{ code: 'compartment-closed', field: 'compartment' }]
}

export const isOverdue = ({ dueOn, state }: Pick<Task, 'dueOn' | 'state'>, today: string): boolean =>
  state === 'open' && dueOn !== null && dueOn < today
