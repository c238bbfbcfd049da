import { useState } from 'react'
import { useTexts } from '#platform/web/index.ts'
import type { Task } from '../../model/task.ts'
import { ChangeTask } from './change-task.tsx'
import { TaskLine } from './task-line.tsx'
import type { Ticks } from './use-ticks.ts'

type TaskListProps = {
  tasks: Task[]
  ticks: Ticks
  today: string
  label: string
  /** Leaves out what everybody on the page knows already. */
  without?: 'person'
}

/** Tasks to tick off, each a click away from being changed, handed over or dropped. */
export function TaskList({ tasks, ticks, today, label, without }: TaskListProps) {
  const { t } = useTexts()
  const [opened, setOpened] = useState<Task | null>(null)
  return (
    <>
      <ul className="tasks" aria-label={label}>
        {tasks.map((task) => (
          <TaskLine
            key={task.id}
            task={task}
            ticks={ticks}
            today={today}
            without={without}
            onOpen={() => setOpened(task)}
          />
        ))}
      </ul>
      <div className="sr-only" role="status">
        {tasks.some(({ state }) => state !== 'open') && t('journal.tasks.done')}
      </div>
      {opened && <ChangeTask task={opened} onClose={() => setOpened(null)} />}
    </>
  )
}
