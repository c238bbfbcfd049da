import { DayField, Dialog, Form, RadioField, useForm, useTexts } from '#platform/web/index.ts'
import { alternativeAnswers } from '../model/reasons.ts'
import { type RefusalFile, refusalsApi } from '../model/refusals-api.ts'

const today = () => Temporal.Now.plainDateISO().toString()
type Props = { of: Pick<RefusalFile, 'id' | 'version'>; onClose(): void }

/** What the person said to what was offered. */
export function AnswerAlternative({ of: { id, version }, onClose }: Props) {
  const { t } = useTexts()
  const form = useForm(refusalsApi.answerAlternative, {
    record: id,
    initial: { id, version, answeredOn: today() },
    onDone: onClose,
  })
  const answers = alternativeAnswers.map((value) => ({ value, label: t(`refusals.answered.${value}`) }))
  return (
    <Dialog open onClose={onClose} title={t('refusals.answer-do')}>
      <Form form={form} onCancel={onClose}>
        <RadioField field={form.field('answer')} label={t('refusals.answer-to-it')} choices={answers} />
        <DayField field={form.field('answeredOn')} label={t('refusals.answered-on')} />
      </Form>
    </Dialog>
  )
}

/** The person signed that they want nothing in its place. */
export function SignWish({ of: { id, version }, onClose }: Props) {
  const { t } = useTexts()
  const form = useForm(refusalsApi.signWish, {
    record: id,
    initial: { id, version, wishSignedOn: today() },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('refusals.wish-title')}>
      <p>{t('refusals.wish-text')}</p>
      <Form form={form} onCancel={onClose}>
        <DayField field={form.field('wishSignedOn')} label={t('refusals.wish-on')} />
      </Form>
    </Dialog>
  )
}
