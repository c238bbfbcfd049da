import { Form, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import { matchesApi } from '../../../model/matches-api.ts'
import type { MatchDialogProps } from './match-dialog.ts'

/** A new volunteer does not read what the one before wrote; what they need to know is passed on here. */
export function HandoverForm({ file: { match }, onClose }: MatchDialogProps) {
  const { t } = useTexts()
  const { id, version, handover, volunteer } = match
  const form = useForm(matchesApi.passOn, {
    record: id,
    initial: { id, version, handover: handover ?? '' },
    onDone: onClose,
  })
  return (
    <Form form={form} onCancel={onClose}>
      <TextArea
        field={form.field('handover')}
        label={t('matches.handover.for', { name: volunteer?.name ?? '' })}
        hint={t('matches.handover.hint')}
        rows={6}
      />
    </Form>
  )
}
