import { Row, Rows, useCommand, useTexts } from '#platform/web/index.ts'
import { journalApi } from '../../model/journal-api.ts'
import type { Task } from '../../model/task.ts'

export function ClosedTasks({ tasks }: { tasks: Task[] }) {
  return (
    <Rows>
      {tasks.map((task) => (
        <ClosedTask key={task.id} task={task} />
      ))}
    </Rows>
  )
}

/** By whom and when, why it was dropped, and the way back. */
function ClosedTask({ task }: { task: Task }) {
  const { t, day, reason } = useTexts()
  const { run, problem } = useCommand(journalApi.reopenTask)
  const { id, version, title, person, closedBy, closedAt, dropReason } = task
  const values = { name: closedBy ?? '', day: day(closedAt?.slice(0, 10) ?? '', 'long') }
  const how =
    dropReason === null
      ? t('journal.tasks.done-by', values)
      : t('journal.tasks.dropped-by', { ...values, reason: dropReason })
  return (
    <Row
      detail={
        <>
          {person && `${person.name} · `}
          {how}
          {problem && <div className="field-reasons">{problem.reasons.map(reason).join(' ')}</div>}
        </>
      }
      aside={
        <button
          type="button"
          className="link-button"
          aria-label={t('journal.tasks.reopen-of', { title })}
          onClick={() => void run({ id, version })}
        >
          {t('journal.tasks.reopen')}
        </button>
      }
    >
      {title}
    </Row>
  )
}
