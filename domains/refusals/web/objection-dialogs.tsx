import {
  DayField,
  Dialog,
  Form,
  RadioField,
  SelectField,
  TextArea,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { type Objection, objectionWays, whoseWords } from '../model/objection.ts'
import { reviewOutcomes } from '../model/refusal.ts'
import { type RefusalFile, refusalsApi } from '../model/refusals-api.ts'

/** Writes down that the person objects, in their words, and who answers. */
export function RecordObjection({ of, onClose }: { of: RefusalFile; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(refusalsApi.object, {
    record: `new-${of.id}`,
    initial: {
      ...{ refusalId: of.id, whoseWords: 'own', how: 'spoken' },
      cameOn: Temporal.Now.plainDateISO().toString(),
    },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('refusals.object-do')}>
      <Form form={form} submitText={t('refusals.object-submit')} onCancel={onClose}>
        <RadioField
          field={form.field('whoseWords')}
          label={t('refusals.object-whose')}
          choices={whoseWords.map((value) => ({ value, label: t(`refusals.object-whose.${value}`) }))}
        />
        <TextArea
          field={form.field('words')}
          label={t('refusals.object-words')}
          hint={t('refusals.object-words-hint')}
        />
        <RadioField
          field={form.field('how')}
          label={t('refusals.object-how')}
          choices={objectionWays.map((value) => ({ value, label: t(`refusals.object-how.${value}`) }))}
        />
        <DayField field={form.field('cameOn')} label={t('refusals.object-came-on')} />
        <SelectField
          field={form.field('answererId')}
          label={t('refusals.object-answerer')}
          hint={
            of.reviewers.length === 0
              ? t('refusals.no-reviewer')
              : t('refusals.object-answerer-hint', { days: of.answerWithin })
          }
          choices={of.reviewers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form>
    </Dialog>
  )
}

/** What somebody who did not decide found, in words that the person gets on paper. */
export function AnswerObjection({ of: { id, version }, onClose }: { of: Objection; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(refusalsApi.answerObjection, { record: id, initial: { id, version }, onDone: onClose })
  return (
    <Dialog open onClose={onClose} title={t('refusals.answer-objection')}>
      <Form form={form} onCancel={onClose}>
        <RadioField
          field={form.field('outcome')}
          label={t('refusals.found')}
          choices={reviewOutcomes.map((value) => ({
            ...{ value, label: t(`refusals.outcome.${value}`) },
            detail: t(`refusals.outcome-means.${value}`),
          }))}
          columns={1}
        />
        <TextArea
          field={form.field('words')}
          label={t('refusals.answer-objection-words')}
          hint={t('refusals.answer-objection-words-hint')}
        />
      </Form>
    </Dialog>
  )
}
