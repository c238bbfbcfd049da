import { useRef } from 'react'
import { Link } from 'react-router'
import { Chip, useCommand, useMe, useTexts } from '#platform/web/index.ts'
import { journalApi } from '../../model/journal-api.ts'
import type { Task } from '../../model/task.ts'
import { isOverdue } from '../../model/task-rules.ts'
import { daysBetween } from '../today/days-between.ts'
import { pathOfPerson } from '../words.ts'
import type { Ticks } from './use-ticks.ts'

type TaskLineProps = {
  task: Task
  ticks: Ticks
  today: string
  without: 'person' | undefined
  onOpen(): void
}

export function TaskLine({ task, ticks, today, without, onOpen }: TaskLineProps) {
  const { t, reason } = useTexts()
  const completing = useCommand(journalApi.completeTask)
  const reopening = useCommand(journalApi.reopenTask)
  const { id, version, title, state } = task
  const isOpen = state === 'open'
  const box = useRef<HTMLInputElement>(null)
  const problem = completing.problem ?? reopening.problem

  const complete = async () => {
    // Shown at once: on a slow line a second tick would be made before the first is answered.
    ticks.tick({ ...task, state: 'done' })
    const answer = await completing.run({ id, version })
    if ('output' in answer) ticks.tick(answer.output)
    else ticks.untick(id)
  }
  const reopen = async () => {
    // The button that was pressed goes with what it undoes.
    box.current?.focus()
    const answer = await reopening.run({ id, version })
    if ('output' in answer) ticks.untick(id)
  }

  return (
    <li className="task" data-state={state}>
      <label className="task-tick">
        <input
          ref={box}
          type="checkbox"
          checked={!isOpen}
          aria-label={t('journal.tasks.tick', { title })}
          onChange={() => void (isOpen ? complete() : reopen())}
        />
      </label>
      <div className="task-main">
        {isOpen ? (
          <button type="button" className="task-title" onClick={onOpen}>
            {title}
          </button>
        ) : (
          <s className="task-title">{title}</s>
        )}
        <TaskDetails task={task} without={without} />
        {problem && (
          <div className="field-reasons" role="alert">
            {problem.reasons.map(reason).join(' ')}
          </div>
        )}
      </div>
      <div className="task-aside">
        {isOpen ? (
          <DueChip task={task} today={today} />
        ) : (
          <button
            type="button"
            className="link-button"
            aria-label={t('journal.tasks.undo-of', { title })}
            onClick={() => void reopen()}
          >
            {t('journal.tasks.undo')}
          </button>
        )}
      </div>
    </li>
  )
}

/** Person, compartment, owner and giver, as far as they say something here. */
function TaskDetails({ task, without }: { task: Task; without: 'person' | undefined }) {
  const { t } = useTexts()
  const myself = useMe().data?.user?.id
  const { person, compartment, ownerId, owner, handedOverBy } = task
  const words = [
    without === 'person' && compartment && t(`journal.compartment.${compartment}`),
    ownerId !== myself && owner,
    handedOverBy && t('journal.tasks.handed', { name: handedOverBy }),
  ].filter(Boolean)
  const shown = person !== null && without !== 'person'
  if (!shown && words.length === 0) return null
  return (
    <div className="soft small">
      {shown && (
        <Link className="task-person" to={pathOfPerson(person.id, 'journal')}>
          {person.name}
        </Link>
      )}
      {shown && words.length > 0 && ' · '}
      {words.join(' · ')}
    </div>
  )
}

function DueChip({ task, today }: { task: Task; today: string }) {
  const { t, day } = useTexts()
  if (task.dueOn === null) return null
  if (isOverdue(task, today))
    return <Chip tone="beacon">{t('journal.tasks.late', { count: daysBetween(task.dueOn, today) })}</Chip>
  if (task.dueOn === today) return <Chip tone="lamp">{t('journal.tasks.today')}</Chip>
  return <span className="soft num">{day(task.dueOn, 'near')}</span>
}
