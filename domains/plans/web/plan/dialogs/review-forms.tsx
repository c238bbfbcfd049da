import {
  DayField,
  Form,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { pauseReasons, type ReviewPause, sideOf } from '../../../model/pause.ts'
import type { Plan } from '../../../model/plan.ts'
import { plansApi } from '../../../model/plans-api.ts'
import { reviewsApi } from '../../../model/reviews-api.ts'
import { todayHere, usePlanWords, useSaidChoices } from '../../words.ts'
import type { PlanDialogProps } from './deed.ts'

export function ReviewForm({ file, onClose }: PlanDialogProps) {
  const { t } = useTexts()
  const personId = file.person.id
  const form = useForm(reviewsApi.hold, {
    record: `new-${personId}`,
    initial: { personId, heldOn: file.today, how: 'in-person', words: '', ownWords: '' },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('plans.do.save')} onCancel={onClose}>
      <DayField field={form.field('heldOn')} label={t('plans.review.on')} />
      <RadioField
        field={form.field('how') as never}
        label={t('plans.review.how')}
        choices={useSaidChoices()}
      />
      <TextArea
        field={form.field('ownWords')}
        label={t('plans.review.own-words')}
        hint={t('plans.goal.own-hint')}
        rows={2}
      />
      <TextArea
        field={form.field('words')}
        label={t('plans.review.words')}
        hint={t('plans.review.words-hint')}
        rows={3}
      />
    </Form>
  )
}

export function PauseForm({ file, onClose }: PlanDialogProps) {
  const { t } = useTexts()
  const { word } = usePlanWords()
  const personId = file.person.id
  const form = useForm(reviewsApi.pause, {
    record: `new-${personId}`,
    initial: { personId, begins: file.today, words: null },
    onDone: onClose,
  })
  const choices = pauseReasons.map((value) => ({
    value,
    label: word('pause', value),
    group: t(`plans.side.${sideOf(value)}`),
  }))
  return (
    <Form form={form} submitText={t('plans.do.pause')} onCancel={onClose}>
      <p className="soft">{t('plans.pause.text')}</p>
      <SelectField
        field={form.field('reason') as never}
        label={t('plans.pause.why')}
        choices={choices}
        width="full"
      />
      <DayField field={form.field('begins')} label={t('plans.pause.begins')} />
      <DayField field={form.field('ends')} label={t('plans.pause.ends')} hint={t('plans.pause.ends-hint')} />
      <TextField field={form.field('words')} label={t('plans.why-words')} width="full" />
    </Form>
  )
}

export function EndPauseForm({ pause: { id, version }, onClose }: PlanDialogProps & { pause: ReviewPause }) {
  const { t } = useTexts()
  const form = useForm(reviewsApi.endPause, {
    record: id,
    initial: { id, version, ends: todayHere() },
    draft: false,
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('plans.do.end-pause')} onCancel={onClose}>
      <DayField field={form.field('ends')} label={t('plans.pause.ends')} />
    </Form>
  )
}

export function EndPlanForm({ plan: { id, version }, onClose }: PlanDialogProps & { plan: Plan }) {
  const { t } = useTexts()
  const form = useForm(plansApi.end, {
    record: id,
    initial: { id, version, endedOn: todayHere(), words: null },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('plans.do.end')} onCancel={onClose} grave>
      <p>{t('plans.end-text')}</p>
      <DayField field={form.field('endedOn')} label={t('plans.on')} />
      <TextArea field={form.field('words')} label={t('plans.why-words')} rows={2} />
    </Form>
  )
}
