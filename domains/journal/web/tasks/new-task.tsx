import { Button } from '@mantine/core'
import { useState } from 'react'
import { organisationApi, type Unit } from '#domains/organisation/model/index.ts'
import {
  Answer,
  Dialog,
  Form,
  SelectField,
  useAnswer,
  useForm,
  useMe,
  useTexts,
} from '#platform/web/index.ts'
import type { Compartment } from '../../model/compartments.ts'
import { journalApi } from '../../model/journal-api.ts'
import { CompartmentField } from '../journal/compartment-field.tsx'
import { TaskFields } from './task-fields.tsx'

/** The person whom the new task is about, and where the reader may write. */
export type AboutPerson = { personId: string; mayWrite: Compartment[] }

export function NewTaskButton({ about, quiet = false }: { about?: AboutPerson; quiet?: boolean }) {
  const { t } = useTexts()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button variant={quiet ? 'default' : 'filled'} onClick={() => setOpen(true)}>
        {t('journal.tasks.new')}
      </Button>
      <Dialog open={open} onClose={close} title={t('journal.tasks.new')}>
        {about ? <TaskAboutPerson {...about} onClose={close} /> : <TaskOfTheHouse onClose={close} />}
      </Dialog>
    </>
  )
}

const blank = { title: '', details: '', dueOn: '', personId: null, compartment: null, unitId: null }

function TaskAboutPerson({ personId, mayWrite, onClose }: AboutPerson & { onClose(): void }) {
  const { t } = useTexts()
  const ownerId = useMe().data?.user?.id ?? ''
  const only = mayWrite.length === 1 ? mayWrite[0]! : ''
  const form = useForm(journalApi.addTask, {
    record: `new-${personId}`,
    initial: { ...blank, personId, ownerId, compartment: only },
    onDone: onClose,
  })
  const compartment = form.values.compartment as Compartment | ''
  const [title, details, dueOn, owner] = [
    form.field('title'),
    form.field('details'),
    form.field('dueOn'),
    form.field('ownerId'),
  ]
  return (
    <Form form={form} submitText={t('journal.tasks.add')} onCancel={onClose}>
      <TaskFields
        {...{ title, details, dueOn }}
        ownerId={owner}
        place={compartment ? { personId, compartment } : null}
      >
        {/* The shape lets it be empty for tasks of the house; about a person it is needed. */}
        <CompartmentField field={{ ...form.field('compartment'), required: true }} mayWrite={mayWrite} />
      </TaskFields>
    </Form>
  )
}

function TaskOfTheHouse({ onClose }: { onClose(): void }) {
  const units = useAnswer(organisationApi.units, {})
  const held = useMe().data?.roles ?? []
  return (
    <Answer of={units}>
      {(all) => (
        <HouseForm
          units={all.filter(({ id }) => held.some(({ unitId }) => unitId === id))}
          onClose={onClose}
        />
      )}
    </Answer>
  )
}

function HouseForm({ units, onClose }: { units: Unit[]; onClose(): void }) {
  const { t } = useTexts()
  const ownerId = useMe().data?.user?.id ?? ''
  const only = units.length === 1 ? units[0]!.id : ''
  const form = useForm(journalApi.addTask, {
    record: 'new-house',
    initial: { ...blank, unitId: only, ownerId },
    onDone: onClose,
  })
  const unitId = form.values.unitId
  const [title, details, dueOn, owner] = [
    form.field('title'),
    form.field('details'),
    form.field('dueOn'),
    form.field('ownerId'),
  ]
  return (
    <Form form={form} submitText={t('journal.tasks.add')} onCancel={onClose}>
      <TaskFields {...{ title, details, dueOn }} ownerId={owner} place={unitId ? { unitId } : null}>
        {units.length > 1 && (
          <SelectField
            field={{ ...form.field('unitId'), required: true }}
            label={t('journal.tasks.field-unit')}
            choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </TaskFields>
    </Form>
  )
}
