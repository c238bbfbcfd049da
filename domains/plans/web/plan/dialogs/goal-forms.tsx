import {
  Confirm,
  DayField,
  Form,
  OwnWords,
  RadioField,
  SelectField,
  TextArea,
  useCommand,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import type { Goal } from '../../../model/goal.ts'
import { plansApi } from '../../../model/plans-api.ts'
import { todayHere, useLetGoChoices, useSaidChoices } from '../../words.ts'
import type { PlanDialogProps } from './deed.ts'
import { useAreaChoices } from './goal-form.tsx'

type GoalDialogProps = PlanDialogProps & { goal: Goal }

export function SayAnewForm({ goal: { id, version, own }, onClose }: GoalDialogProps) {
  const { t, day } = useTexts()
  const form = useForm(plansApi.sayAnew, {
    record: id,
    initial: { id, version, words: '', saidOn: todayHere(), how: 'in-person' },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('plans.do.save')} onCancel={onClose}>
      {own && <OwnWords when={day(own.saidOn, 'long')}>{own.words}</OwnWords>}
      <TextArea
        field={form.field('words')}
        label={t('plans.goal.says-now')}
        hint={t('plans.goal.own-hint')}
        rows={3}
      />
      <DayField field={form.field('saidOn')} label={t('plans.goal.said-on')} />
      <RadioField
        field={form.field('how') as never}
        label={t('plans.goal.said-how')}
        choices={useSaidChoices()}
      />
    </Form>
  )
}

export function MendForm({ goal: { id, version, own }, onClose }: GoalDialogProps) {
  const { t } = useTexts()
  const form = useForm(plansApi.mendOwnWords, {
    record: id,
    initial: { id, version, words: own?.words ?? '' },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('plans.do.save')} onCancel={onClose}>
      <TextArea
        field={form.field('words')}
        label={t('plans.goal.own')}
        hint={t('plans.goal.mend-hint')}
        rows={3}
      />
    </Form>
  )
}

export function RewordForm({ goal: { id, version, workerWords, areaSlug }, file, onClose }: GoalDialogProps) {
  const { t } = useTexts()
  const form = useForm(plansApi.rewordGoal, {
    record: id,
    initial: { id, version, workerWords, areaSlug },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('plans.do.save')} onCancel={onClose}>
      <TextArea
        field={form.field('workerWords')}
        label={t('plans.goal.worker-words')}
        hint={t('plans.goal.worker-hint')}
        rows={3}
      />
      <SelectField
        field={form.field('areaSlug')}
        label={t('plans.goal.area')}
        hint={t('plans.goal.area-hint')}
        choices={useAreaChoices(file)}
      />
    </Form>
  )
}

export function ReachForm({ goal: { id, version, cameOf }, onClose }: GoalDialogProps) {
  const { t } = useTexts()
  const form = useForm(plansApi.reachGoal, {
    record: id,
    initial: { id, version, on: todayHere(), cameOf },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('plans.do.reach')} onCancel={onClose}>
      <DayField field={form.field('on')} label={t('plans.on')} />
      <TextArea field={form.field('cameOf')} label={t('plans.came-of')} rows={3} />
    </Form>
  )
}

export function AsideForm({ goal: { id, version, cameOf }, onClose }: GoalDialogProps) {
  const { t } = useTexts()
  const form = useForm(plansApi.setGoalAside, {
    record: id,
    initial: { id, version, on: todayHere(), cameOf },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('plans.do.aside')} onCancel={onClose}>
      <RadioField
        field={form.field('reason') as never}
        label={t('plans.why')}
        choices={useLetGoChoices()}
        columns={1}
      />
      <DayField field={form.field('on')} label={t('plans.on')} />
      <TextArea field={form.field('cameOf')} label={t('plans.came-of')} rows={2} />
    </Form>
  )
}

export function ReopenGoal({ goal: { id, version }, onClose }: GoalDialogProps) {
  const { t } = useTexts()
  const { run, pending } = useCommand(plansApi.reopenGoal)
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('plans.do.reopen')}
      confirmText={t('plans.do.reopen')}
      pending={pending}
      onConfirm={() => void run({ id, version }).then(onClose)}
    >
      <p>{t('plans.reopen-text')}</p>
    </Confirm>
  )
}
