import { useState } from 'react'
import {
  DayField,
  type Field,
  Form,
  NumberField,
  RadioField,
  SelectField,
  TextField,
  useAnswer,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { plansApi } from '../../../model/plans-api.ts'
import { ownerKinds, type Step } from '../../../model/step.ts'
import { dueOf } from '../../../model/step-rules.ts'
import { usePlanWords } from '../../words.ts'
import type { PlanDialogProps } from './deed.ts'

const plan = {
  words: '',
  ownerKind: 'me',
  ownerId: null,
  ownerName: null,
  dueDay: null,
  dueOffset: null,
} as const

/** What is done, by whom, and until when: on a day, or so many days from release. */
export function StepForm({
  goalId,
  step,
  file,
  onClose,
}: PlanDialogProps & { goalId: string; step: Step | null }) {
  return step === null ? (
    <NewStepForm goalId={goalId} file={file} onClose={onClose} />
  ) : (
    <ChangeStepForm step={step} file={file} onClose={onClose} />
  )
}

function NewStepForm({ goalId, file, onClose }: PlanDialogProps & { goalId: string }) {
  const { t } = useTexts()
  const form = useForm(plansApi.addStep, {
    record: `new-${goalId}`,
    initial: { goalId, ...plan },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('plans.do.save')} onCancel={onClose}>
      <StepFields form={form as never} file={file} />
    </Form>
  )
}

function ChangeStepForm({ step, file, onClose }: PlanDialogProps & { step: Step }) {
  const { t } = useTexts()
  const { id, version, words, ownerKind, ownerId, ownerName, dueDay, dueOffset } = step
  const form = useForm(plansApi.changeStep, {
    record: id,
    initial: { id, version, words, ownerKind, ownerId, ownerName, dueDay, dueOffset },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('plans.do.save')} onCancel={onClose}>
      <StepFields form={form as never} file={file} />
    </Form>
  )
}

type Plan = {
  words: string
  ownerKind: string
  ownerId: string | null
  ownerName: string | null
  dueDay: string | null
  dueOffset: number | null
}
type PlanForm = {
  values: Plan
  field<Name extends keyof Plan>(name: Name): Field<NonNullable<Plan[Name]>>
  set(name: keyof Plan, value: unknown): void
}
const manners = ['none', 'day', 'offset'] as const
type Manner = (typeof manners)[number]

function StepFields({ form, file }: { form: PlanForm; file: PlanDialogProps['file'] }) {
  const { t, day } = useTexts()
  const { choices } = usePlanWords()
  const owners = useAnswer(plansApi.owners, { personId: file.person.id }).data ?? []
  const { ownerKind, dueDay, dueOffset } = form.values
  const [manner, setManner] = useState<Manner>(
    dueDay !== null ? 'day' : dueOffset !== null ? 'offset' : 'none',
  )
  const chooseOwner = (kind: string | null) => {
    form.set('ownerKind', kind)
    if (kind !== 'staff') form.set('ownerId', null)
    if (kind !== 'partner') form.set('ownerName', null)
  }
  const chooseManner = (chosen: Manner) => {
    setManner(chosen)
    form.set('dueDay', null)
    form.set('dueOffset', chosen === 'offset' ? -14 : null)
  }
  const computed = typeof dueOffset === 'number' ? dueOf({ dueDay: null, dueOffset }, file.releaseDay) : null
  return (
    <>
      <TextField
        field={form.field('words')}
        label={t('plans.step.words')}
        hint={t('plans.step.words-hint')}
        width="full"
      />
      <RadioField
        field={{ ...form.field('ownerKind'), set: chooseOwner } as Field<string>}
        label={t('plans.step.owner')}
        choices={choices(ownerKinds, 'owner')}
      />
      {ownerKind === 'staff' && (
        <SelectField
          field={form.field('ownerId')}
          label={t('plans.step.colleague')}
          choices={owners.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {ownerKind === 'partner' && (
        <TextField
          field={form.field('ownerName')}
          label={t('plans.step.partner')}
          hint={t('plans.step.partner-hint')}
        />
      )}
      <fieldset className="field plan-manner">
        <legend>{t('plans.step.until')}</legend>
        <div className="taps" data-columns={3}>
          {manners.map((one) => (
            <label key={one} className="tap">
              <input
                type="radio"
                name="plan-manner"
                checked={manner === one}
                onChange={() => chooseManner(one)}
              />
              <span>{t(`plans.step.manner.${one}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {manner === 'day' && <DayField field={form.field('dueDay')} label={t('plans.step.day')} />}
      {manner === 'offset' && (
        <NumberField
          field={form.field('dueOffset')}
          label={t('plans.step.offset')}
          hint={
            computed
              ? t('plans.step.offset-is', { day: day(computed, 'weekday') })
              : t('plans.step.offset-hint')
          }
          unit={t('plans.step.days')}
        />
      )}
    </>
  )
}
