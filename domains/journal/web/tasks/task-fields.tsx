import type { ReactNode } from 'react'
import {
  DayField,
  type Field,
  SelectField,
  TextArea,
  TextField,
  useAnswer,
  useMe,
  useTexts,
} from '#platform/web/index.ts'
import { journalApi } from '../../model/journal-api.ts'
import type { TaskPlace } from '../../model/task.ts'

type TaskFieldsProps = {
  title: Field<string>
  details: Field<string>
  dueOn: Field<string>
  ownerId: Field<string>
  /** Where the task stands; null until that is chosen, and with it who could do it. */
  place: TaskPlace | null
  /** Asks where the task stands, before who does it. */
  children?: ReactNode
}

/** What every task is asked: what, until when, by whom. */
export function TaskFields({ title, details, dueOn, ownerId, place, children }: TaskFieldsProps) {
  const { t } = useTexts()
  const myself = useMe().data?.user?.id
  const { data: owners = [] } = useAnswer(journalApi.taskOwners, place ?? {}, {
    when: place !== null,
    keepLast: true,
  })
  const choices = owners.map(({ id, name }) => ({
    value: id,
    label: id === myself ? t('journal.tasks.you', { name }) : name,
  }))
  return (
    <>
      <TextField field={title} label={t('journal.tasks.field-title')} />
      <DayField field={dueOn} label={t('journal.tasks.field-due')} />
      {children}
      <SelectField
        field={ownerId}
        label={t('journal.tasks.field-owner')}
        hint={t('journal.tasks.owner-hint')}
        choices={choices}
      />
      <TextArea field={details} label={t('journal.tasks.field-details')} rows={2} />
    </>
  )
}
