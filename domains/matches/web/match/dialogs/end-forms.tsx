import { DayField, Form, SelectField, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import { spokenEndings, withdrawals } from '../../../model/endings.ts'
import { matchesApi } from '../../../model/matches-api.ts'
import { todayHere, useMatchWords } from '../../words.ts'
import type { MatchDialogProps } from './match-dialog.ts'

/** Ends a match with its reason; a last talk with both is planned. */
export function EndForm({ file: { match }, onClose }: MatchDialogProps) {
  const { t } = useTexts()
  const { choices } = useMatchWords()
  const { id, version, kind } = match
  const form = useForm(matchesApi.end, {
    record: id,
    initial: { id, version, day: todayHere(), reason: '', words: '' } as never,
    onDone: onClose,
  })
  return (
    <>
      <p>{t(kind.endsWithCustody ? 'matches.explain.end-custody' : 'matches.explain.end')}</p>
      <Form form={form} submitText={t('matches.do.end')} onCancel={onClose} grave>
        <SelectField
          field={form.field('reason')}
          label={t('matches.why')}
          choices={choices(spokenEndings, 'end')}
        />
        <DayField field={form.field('day')} label={t('matches.day')} />
        <TextArea field={form.field('words')} label={t('matches.words')} rows={2} />
      </Form>
    </>
  )
}

/** Takes back a request, before two people were brought together. */
export function WithdrawForm({ file: { match }, onClose }: MatchDialogProps) {
  const { t } = useTexts()
  const { choices } = useMatchWords()
  const { id, version } = match
  const form = useForm(matchesApi.withdraw, {
    record: id,
    initial: { id, version, day: todayHere(), reason: '', words: '' } as never,
    onDone: onClose,
  })
  return (
    <>
      <p>{t('matches.explain.withdraw')}</p>
      <Form form={form} submitText={t('matches.do.withdraw')} onCancel={onClose} grave>
        <SelectField
          field={form.field('reason')}
          label={t('matches.why')}
          choices={choices(withdrawals, 'end')}
        />
        <DayField field={form.field('day')} label={t('matches.day')} />
        <TextArea field={form.field('words')} label={t('matches.words')} rows={2} />
      </Form>
    </>
  )
}
