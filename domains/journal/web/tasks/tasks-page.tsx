import { useSearchParams } from 'react-router'
import { Answer, Card, EmptyState, Page, useAnswer, useTexts, Views } from '#platform/web/index.ts'
import { journalApi } from '../../model/journal-api.ts'
import type { Task } from '../../model/task.ts'
import '../journal.css'
import { todayHere } from '../words.ts'
import { ClosedTasks } from './closed-tasks.tsx'
import { NewTaskButton } from './new-task.tsx'
import { TaskList } from './task-list.tsx'
import { useTicks } from './use-ticks.ts'

const views = ['mine', 'unit', 'closed'] as const
const addressOf = (view: (typeof views)[number]) => (view === 'mine' ? '/tasks' : `/tasks?view=${view}`)

/** All tasks the reader may see, by when they are due. The view stands in the address. */
export default function TasksPage() {
  const { t } = useTexts()
  const [params] = useSearchParams()
  const view = views.find((name) => name === params.get('view')) ?? 'mine'
  return (
    <Page title={t('journal.nav.tasks')} width="text" actions={<NewTaskButton />}>
      <Views
        label={t('journal.tasks.view')}
        shown={addressOf(view)}
        of={views.map((name) => ({ to: addressOf(name), text: t(`journal.tasks.view-${name}`) }))}
      />
      {view === 'closed' ? <Closed /> : <Open of={view} key={view} />}
    </Page>
  )
}

function Open({ of }: { of: 'mine' | 'unit' }) {
  const { t } = useTexts()
  const ticks = useTicks()
  const today = todayHere()
  return (
    <Answer of={useAnswer(journalApi.tasks, { of })}>
      {(open) => {
        const groups = groupsOf(ticks.among(open), today)
        if (groups.length === 0)
          return (
            <Card>
              <EmptyState title={t('journal.tasks.empty.title')} text={t('journal.tasks.empty.text')} />
            </Card>
          )
        return groups.map(({ name, tasks }) => {
          const title = t(`journal.tasks.group-${name}`)
          return (
            <Card key={name} title={title} aside={<span className="num">{tasks.length}</span>}>
              <TaskList {...{ tasks, ticks, today }} label={title} />
            </Card>
          )
        })
      }}
    </Answer>
  )
}

function Closed() {
  const { t } = useTexts()
  return (
    <Card title={t('journal.tasks.group-closed')}>
      <Answer of={useAnswer(journalApi.tasks, { of: 'unit', state: 'closed' })}>
        {(tasks) =>
          tasks.length === 0 ? (
            <EmptyState title={t('journal.tasks.closed-empty')} />
          ) : (
            <ClosedTasks tasks={tasks} />
          )
        }
      </Answer>
    </Card>
  )
}

const groupNames = ['overdue', 'today', 'week', 'later', 'open'] as const
type GroupName = (typeof groupNames)[number]

function groupsOf(tasks: Task[], today: string): { name: GroupName; tasks: Task[] }[] {
  const inAWeek = Temporal.PlainDate.from(today).add({ days: 7 }).toString()
  const groupOf = ({ dueOn }: Task): GroupName => {
    if (dueOn === null) return 'open'
    if (dueOn < today) return 'overdue'
    if (dueOn === today) return 'today'
    return dueOn <= inAWeek ? 'week' : 'later'
  }
  return groupNames
    .map((name) => ({ name, tasks: tasks.filter((task) => groupOf(task) === name) }))
    .filter((group) => group.tasks.length > 0)
}
