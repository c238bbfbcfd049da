import { Form, NumberField, TextField, useForm } from '#platform/web/index.ts'
import type { Countdown } from '../../../model/countdown/countdown.ts'
import { countdownApi } from '../../../model/countdown/countdown-api.ts'
import { useCountdownWords } from '../words.ts'
import { ColleagueField } from './colleague-field.tsx'

/** Something that this person needs and the list does not have. */
export function AddItemForm({ countdown, onClose }: { countdown: Countdown; onClose(): void }) {
  const { t } = useCountdownWords()
  const form = useForm(countdownApi.addItem, {
    record: `new-${countdown.release.id}`,
    initial: {
      ...{ releaseId: countdown.release.id, words: '', agency: null, inChargeId: null, dueOffset: -14 },
    },
    onDone: onClose,
  })
  return (
    <Form form={form} onCancel={onClose} submitText={t('release.item.add')}>
      <TextField
        field={form.field('words')}
        label={t('release.item.words')}
        hint={t('release.item.words-hint')}
      />
      <TextField field={form.field('agency')} label={t('release.item.agency')} />
      <ColleagueField field={form.field('inChargeId')} unitId={countdown.person.unitId} />
      <NumberField
        field={form.field('dueOffset')}
        label={t('release.item.due-offset')}
        hint={t('release.item.due-offset-hint')}
      />
    </Form>
  )
}
