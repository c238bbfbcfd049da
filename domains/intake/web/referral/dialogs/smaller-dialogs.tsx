import { refusalReasonsOf } from '#domains/refusals/model/index.ts'
import { Dialog, Form, SelectField, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import { intakeApi } from '../../../model/intake-api.ts'
import { useIntakeWords } from '../../words.ts'
import type { StepDialogProps } from './step-dialog.ts'

/** The person's own "no". */
export function WithdrawDialog({ of: { id, version }, onClose }: StepDialogProps) {
  const { t } = useTexts()
  const form = useForm(intakeApi.withdraw, {
    record: id,
    initial: { id, version, reason: '', words: null },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('intake.do.withdraw')}>
      <Form form={form} submitText={t('intake.do.save')} onCancel={onClose}>
        <p className="soft">{t('intake.withdraw.text')}</p>
        <SelectField
          field={form.field('reason')}
          label={t('refusals.reason')}
          choices={refusalReasonsOf('participant').map((value) => ({
            value,
            label: t(`refusals.reason.${value}`),
          }))}
          width="full"
        />
        <TextArea field={form.field('words')} label={t('intake.wait.words')} rows={3} />
      </Form>
    </Dialog>
  )
}

export function ReopenDialog({ of: { id, version }, onClose }: StepDialogProps) {
  const { t } = useTexts()
  const form = useForm(intakeApi.reopen, { record: id, initial: { id, version, words: '' }, onDone: onClose })
  return (
    <Dialog open onClose={onClose} title={t('intake.do.reopen')}>
      <Form form={form} submitText={t('intake.do.reopen')} onCancel={onClose}>
        <p className="soft">{t('intake.reopen.text')}</p>
        <TextArea field={form.field('words')} label={t('intake.reopen.words')} rows={3} />
      </Form>
    </Dialog>
  )
}

const reasons = ['same-as-another', 'advertising', 'test', 'nobody-named'] as const

export function SetAsideDialog({ of: { id, version, others, personId }, onClose }: StepDialogProps) {
  const { t, day } = useTexts()
  const { choices } = useIntakeWords()
  const form = useForm(intakeApi.setAside, {
    record: id,
    initial: { id, version, because: '', sameAs: null, words: null },
    onDone: onClose,
  })
  const isSame = form.values.because === 'same-as-another'
  const possible = choices(reasons, 'because').filter(({ value }) =>
    value === 'same-as-another' ? others.length > 0 : personId === null,
  )
  return (
    <Dialog open onClose={onClose} title={t('intake.do.set-aside')}>
      <Form form={form} submitText={t('intake.do.set-aside')} onCancel={onClose}>
        <p className="soft">{t('intake.set-aside.text')}</p>
        <SelectField
          field={form.field('because')}
          label={t('intake.set-aside.because')}
          choices={possible}
          width="full"
        />
        {isSame && (
          <SelectField
            field={{ ...form.field('sameAs'), required: true }}
            label={t('intake.set-aside.same')}
            choices={others.map((other) => ({
              value: other.id,
              label: `${other.name}, ${t('intake.came', { day: day(other.cameOn, 'short') })}`,
            }))}
            width="full"
          />
        )}
        <TextArea field={form.field('words')} label={t('intake.wait.words')} rows={2} />
      </Form>
    </Dialog>
  )
}
