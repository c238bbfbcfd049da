import { Form, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import { safeguardingApi } from '../../model/safeguarding-api.ts'
import type { WorryFile } from '../../model/worry.ts'

/** Adds what was done; it is only ever added to. */
export function WriteNote({ of: { id, version } }: { of: WorryFile }) {
  const { t } = useTexts()
  const form = useForm(safeguardingApi.noteOnWorry, {
    record: `new-${id}`,
    initial: { id, version, text: '' },
  })
  return (
    <div className="worry-note">
      <Form form={form} submitText={t('worries.note-submit')}>
        <TextArea field={form.field('text')} label={t('worries.note')} hint={t('worries.note-hint')} />
      </Form>
    </div>
  )
}
