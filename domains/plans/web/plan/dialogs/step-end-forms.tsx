import {
  Confirm,
  DayField,
  Form,
  RadioField,
  TextArea,
  useCommand,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { plansApi } from '../../../model/plans-api.ts'
import type { Step } from '../../../model/step.ts'
import { todayHere, useLetGoChoices } from '../../words.ts'
import type { PlanDialogProps } from './deed.ts'

type StepDialogProps = PlanDialogProps & { step: Step }

export function FinishForm({ step: { id, version, words, cameOf }, onClose }: StepDialogProps) {
  const { t } = useTexts()
  const form = useForm(plansApi.finishStep, {
    record: id,
    initial: { id, version, doneOn: todayHere(), cameOf },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('plans.do.finish')} onCancel={onClose}>
      <p>{words}</p>
      <DayField field={form.field('doneOn')} label={t('plans.on')} />
      <TextArea field={form.field('cameOf')} label={t('plans.came-of')} rows={3} />
    </Form>
  )
}

export function DropForm({ step: { id, version, words }, onClose }: StepDialogProps) {
  const { t } = useTexts()
  const form = useForm(plansApi.dropStep, {
    record: id,
    initial: { id, version, words: null },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('plans.do.drop')} onCancel={onClose}>
      <p>{words}</p>
      <RadioField
        field={form.field('reason') as never}
        label={t('plans.why')}
        choices={useLetGoChoices()}
        columns={1}
      />
      <TextArea field={form.field('words')} label={t('plans.why-words')} rows={2} />
    </Form>
  )
}

export function ReopenStep({ step: { id, version, words }, onClose }: StepDialogProps) {
  const { t } = useTexts()
  const { run, pending } = useCommand(plansApi.reopenStep)
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('plans.do.reopen-step')}
      confirmText={t('plans.do.reopen-step')}
      pending={pending}
      onConfirm={() => void run({ id, version }).then(onClose)}
    >
      <p>{words}</p>
    </Confirm>
  )
}
