import { useState } from 'react'
import { Dialog, Form, TextField, useForm, useTexts } from '#platform/web/index.ts'
import { journalApi } from '../../model/journal-api.ts'
import type { Task, TaskPlace } from '../../model/task.ts'
import { TaskFields } from './task-fields.tsx'

/** Change a task, hand it over, or drop it with a reason. */
export function ChangeTask({ task, onClose }: { task: Task; onClose(): void }) {
  const { t } = useTexts()
  const [dropping, setDropping] = useState(false)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(dropping ? 'journal.tasks.drop-title' : 'journal.tasks.change-title')}
    >
      {dropping ? (
        <DropForm task={task} onClose={onClose} onBack={() => setDropping(false)} />
      ) : (
        <ChangeForm task={task} onClose={onClose} onDrop={() => setDropping(true)} />
      )}
    </Dialog>
  )
}

const placeOf = ({ person, compartment, unitId }: Task): TaskPlace =>
  person && compartment ? { personId: person.id, compartment } : { unitId }

function ChangeForm({ task, onClose, onDrop }: { task: Task; onClose(): void; onDrop(): void }) {
  const { t } = useTexts()
  const { id, version, title, details, dueOn, ownerId } = task
  const form = useForm(journalApi.changeTask, {
    record: id,
    initial: { id, version, title, details, dueOn, ownerId },
    onDone: onClose,
  })
  return (
    <Form
      form={form}
      onCancel={onClose}
      more={
        <button type="button" className="quiet-button" onClick={onDrop}>
          {t('journal.tasks.drop')}
        </button>
      }
    >
      <TaskFields
        title={form.field('title')}
        details={form.field('details')}
        dueOn={form.field('dueOn')}
        ownerId={form.field('ownerId')}
        place={placeOf(task)}
      />
    </Form>
  )
}

function DropForm({ task, onClose, onBack }: { task: Task; onClose(): void; onBack(): void }) {
  const { t } = useTexts()
  const { id, version, title } = task
  const form = useForm(journalApi.dropTask, {
    record: id,
    initial: { id, version, dropReason: '' },
    onDone: onClose,
  })
  return (
    <>
      <p>{title}</p>
      <Form form={form} submitText={t('journal.tasks.drop-title')} onCancel={onBack} grave>
        <TextField field={form.field('dropReason')} label={t('journal.tasks.drop-why')} />
      </Form>
    </>
  )
}
