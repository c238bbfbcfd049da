import { Answer, Card, useAnswer, useTexts } from '#platform/web/index.ts'
import { journalApi } from '../../model/journal-api.ts'
import { type AboutPerson, NewTaskButton } from '../tasks/new-task.tsx'
import { TaskList } from '../tasks/task-list.tsx'
import { useTicks } from '../tasks/use-ticks.ts'
import { todayHere } from '../words.ts'

export function PersonTasks({ personId, mayWrite }: AboutPerson) {
  const { t } = useTexts()
  const ticks = useTicks()
  const title = t('journal.tasks.person-title')
  return (
    <Card title={title}>
      <Answer of={useAnswer(journalApi.tasks, { of: 'person', personId })}>
        {(open) => {
          const tasks = ticks.among(open)
          if (tasks.length === 0) return <p className="soft">{t('journal.tasks.person-empty')}</p>
          return <TaskList {...{ tasks, ticks }} today={todayHere()} label={title} without="person" />
        }}
      </Answer>
      {mayWrite.length > 0 && (
        <div className="card-action">
          <NewTaskButton about={{ personId, mayWrite }} quiet />
        </div>
      )}
    </Card>
  )
}
