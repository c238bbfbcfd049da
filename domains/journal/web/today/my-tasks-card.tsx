import { Link } from 'react-router'
import { Answer, Card, useTexts } from '#platform/web/index.ts'
import type { Today } from '../../model/today.ts'
import { TaskList } from '../tasks/task-list.tsx'
import { useTicks } from '../tasks/use-ticks.ts'
import { Quiet } from './quiet.tsx'
import { useToday } from './use-today.ts'

export default function MyTasksCard() {
  const { t } = useTexts()
  return (
    <Card title={t('journal.tasks.mine-title')} aside={<Link to="/tasks">{t('journal.tasks.all')}</Link>}>
      <Answer of={useToday()}>{(today) => <MyTasks of={today} />}</Answer>
    </Card>
  )
}

function MyTasks({ of: { tasks, today } }: { of: Today }) {
  const { t } = useTexts()
  const ticks = useTicks()
  const lines = ticks.among(tasks)
  if (lines.length === 0)
    return <Quiet title={t('journal.tasks.mine-empty.title')} text={t('journal.tasks.mine-empty.text')} />
  return <TaskList tasks={lines} ticks={ticks} today={today} label={t('journal.tasks.mine-title')} />
}
