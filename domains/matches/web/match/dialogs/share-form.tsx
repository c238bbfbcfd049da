import { ChecksField, DayField, Form, RadioField, useForm, useTexts } from '#platform/web/index.ts'
import { matchesApi } from '../../../model/matches-api.ts'
import { saidWays } from '../../../model/shapes.ts'
import { shareables } from '../../../model/sharing.ts'
import { todayHere, useMatchWords } from '../../words.ts'
import type { MatchDialogProps } from './match-dialog.ts'

/** What the volunteer may know, as the participant agrees to it on a day. */
export function ShareForm({ file: { match }, onClose }: MatchDialogProps) {
  const { t } = useTexts()
  const { choices } = useMatchWords()
  const { id, version, shares, volunteer } = match
  const form = useForm(matchesApi.share, {
    record: id,
    initial: { id, version, shares, agreedOn: todayHere(), agreedHow: '' } as never,
    onDone: onClose,
  })
  return (
    <Form form={form} onCancel={onClose}>
      <ChecksField
        field={form.field('shares')}
        label={t('matches.shares.which', { name: volunteer?.name ?? '' })}
        hint={t('matches.shares.hint')}
        choices={choices(shareables, 'share')}
      />
      <DayField field={form.field('agreedOn')} label={t('matches.shares.day')} />
      <RadioField
        field={form.field('agreedHow')}
        label={t('matches.answer.how')}
        choices={choices(saidWays, 'said')}
        columns={2}
      />
    </Form>
  )
}
