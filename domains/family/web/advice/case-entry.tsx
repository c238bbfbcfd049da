import {
  DayField,
  Dialog,
  Form,
  NumberField,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { adviceApi } from '../../model/advice/advice-api.ts'
import type { CaseFile } from '../../model/advice/case.ts'
import { todayHere, useFamilyWords } from '../words.ts'

export type CaseDialogProps = { of: CaseFile; onClose(): void }

/** What was said, and how the case stands after it: an answer is owed by a day, or we wait for somebody. */
export function EntryDialog({
  of,
  onClose,
  kind,
}: CaseDialogProps & { kind: 'answered' | 'asked' | 'note' }) {
  const { t } = useTexts()
  const { channels } = useFamilyWords()
  const { id, version, state, waitingFor, answerBy } = of
  const form = useForm(adviceApi.write, {
    record: `${kind}-${id}`,
    initial: {
      ...{ id, version, kind, words: '', saidOn: todayHere(), minutes: null },
      channel: kind === 'note' ? null : 'phone',
      ...{ state: state === 'closed' ? 'waiting' : state, waitingFor, answerBy },
    },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t(`family.advice.do.${kind}`)}>
      <Form form={form} submitText={t('family.save')} onCancel={onClose}>
        <TextArea field={form.field('words')} label={t('family.advice.field.words')} rows={5} />
        {kind !== 'note' && (
          <>
            <SelectField
              field={form.field('channel') as never}
              label={t('family.advice.field.channel')}
              choices={channels}
            />
            <NumberField
              field={form.field('minutes') as never}
              label={t('family.advice.field.minutes')}
              unit={t('family.advice.min')}
            />
          </>
        )}
        <DayField field={form.field('saidOn')} label={t('family.advice.field.said-on')} />
        <RadioField
          field={form.field('state')}
          label={t('family.advice.field.after')}
          choices={[
            { value: 'waiting', label: t('family.advice.after.waiting') },
            { value: 'to-answer', label: t('family.advice.after.to-answer') },
          ]}
        />
        {form.values.state === 'waiting' ? (
          <TextField
            field={form.field('waitingFor')}
            label={t('family.advice.field.waiting-for')}
            hint={t('family.advice.field.waiting-for-hint')}
          />
        ) : (
          <DayField field={form.field('answerBy') as never} label={t('family.advice.field.answer-by')} />
        )}
      </Form>
    </Dialog>
  )
}

export function FollowUpDialog({ of: { id }, onClose }: CaseDialogProps) {
  const { t } = useTexts()
  const form = useForm(adviceApi.followUp, {
    record: id,
    initial: { id, what: '', dueOn: '' },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.advice.do.follow-up')}>
      <Form form={form} submitText={t('family.save')} onCancel={onClose}>
        <p className="soft">{t('family.advice.follow-up-text')}</p>
        <TextField field={form.field('what')} label={t('family.advice.field.what')} />
        <DayField field={form.field('dueOn')} label={t('family.advice.field.due-on')} />
      </Form>
    </Dialog>
  )
}
