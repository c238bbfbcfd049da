import { useState } from 'react'
import type { Task } from '../../model/task.ts'

export type Ticks = {
  /** The tasks as they came, and those ticked since, which stay in sight so that they can be taken back. */
  among(tasks: Task[]): Task[]
  tick(task: Task): void
  untick(id: string): void
}

export function useTicks(): Ticks {
  const [ticked, setTicked] = useState<ReadonlyMap<string, Task>>(new Map())
  return {
    among: (tasks) => [...tasks.filter(({ id }) => !ticked.has(id)), ...ticked.values()].sort(byDueDay),
    tick: (task) => setTicked((before) => new Map(before).set(task.id, task)),
    untick: (id) => setTicked((before) => new Map([...before].filter(([other]) => other !== id))),
  }
}

const noDay = '9999'
const byDueDay = (a: Task, b: Task) =>
  (a.dueOn ?? noDay).localeCompare(b.dueOn ?? noDay) || a.id.localeCompare(b.id)
