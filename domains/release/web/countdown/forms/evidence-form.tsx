import { CheckField, DayField, Form, SelectField, TextArea, TextField, useForm } from '#platform/web/index.ts'
import { countdownApi } from '../../../model/countdown/countdown-api.ts'
import { type GuaranteeItem, notedWays } from '../../../model/countdown/item.ts'
import { useCountdownWords } from '../words.ts'

type FormProps = { item: GuaranteeItem; onClose(): void }

/** Who was told, how and when, with a note of what they said. */
export function EvidenceForm({ item, onClose }: FormProps) {
  const { t } = useCountdownWords()
  const form = useForm(countdownApi.recordEvidence, {
    record: `new-${item.id}`,
    initial: {
      ...{ itemId: item.id, toldWhom: item.agency ?? '', how: '', toldOn: '', words: null, done: false },
    },
    onDone: onClose,
  })
  return (
    <Form form={form} onCancel={onClose} submitText={t('release.evidence.note')}>
      <TextField
        field={form.field('toldWhom')}
        label={t('release.evidence.whom')}
        hint={t('release.evidence.whom-hint')}
      />
      <SelectField
        field={form.field('how')}
        label={t('release.evidence.how')}
        choices={notedWays.map((value) => ({ value, label: t(`release.evidence.way.${value}`) }))}
      />
      <DayField field={form.field('toldOn')} label={t('release.evidence.when')} />
      <TextArea
        field={form.field('words')}
        label={t('release.evidence.words')}
        hint={t('release.evidence.words-hint')}
      />
      {item.state !== 'done' && <CheckField field={form.field('done')} label={t('release.evidence.done')} />}
    </Form>
  )
}
