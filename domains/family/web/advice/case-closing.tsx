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
import { adviceApi } from '../../model/advice/advice-api.ts'
import { caseOutcomes } from '../../model/advice/case.ts'
import { useFamilyWords } from '../words.ts'
import type { CaseDialogProps } from './case-entry.tsx'

const noes = ['no-capacity', 'outside-target-group', 'other-help-needed', 'other'] as const

/** What came of it; a "no" says why, and what they were told instead. */
export function CloseDialog({ of: { id, version }, onClose }: CaseDialogProps) {
  const { t } = useTexts()
  const { choices } = useFamilyWords()
  const form = useForm(adviceApi.close, {
    record: id,
    initial: { id, version, outcome: '', reason: null, words: '' },
    onDone: onClose,
  })
  const isNo = form.values.outcome === 'could-not-help'
  return (
    <Dialog open onClose={onClose} title={t('family.advice.do.close')}>
      <Form form={form} submitText={t('family.advice.do.close')} onCancel={onClose}>
        <RadioField
          field={form.field('outcome')}
          label={t('family.advice.field.outcome')}
          choices={choices(caseOutcomes, 'advice.outcome')}
        />
        {isNo && (
          <SelectField
            field={{ ...form.field('reason'), required: true } as never}
            label={t('refusals.reason')}
            choices={noes.map((value) => ({ value, label: t(`refusals.reason.${value}`) }))}
            width="full"
          />
        )}
        <TextArea
          field={form.field('words')}
          label={t(isNo ? 'family.advice.field.told-instead' : 'family.advice.field.last-words')}
          rows={3}
        />
      </Form>
    </Dialog>
  )
}

export function ReopenDialog({ of: { id, version }, onClose }: CaseDialogProps) {
  const { t } = useTexts()
  const form = useForm(adviceApi.reopen, {
    record: id,
    initial: { id, version, answerBy: '' },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.advice.do.reopen')}>
      <Form form={form} submitText={t('family.advice.do.reopen')} onCancel={onClose}>
        <DayField field={form.field('answerBy')} label={t('family.advice.field.answer-by')} />
      </Form>
    </Dialog>
  )
}
