import { Dialog, Form, useAnswer, useForm, useTexts } from '#platform/web/index.ts'
import type { Entry } from '../../model/entry.ts'
import { journalApi } from '../../model/journal-api.ts'
import { EntryFields } from './entry-fields.tsx'

export function CorrectEntry({ entry, onClose }: { entry: Entry; onClose(): void }) {
  const { t } = useTexts()
  const { id, version, personId, kind, compartment, happenedOn, spokeWith, text } = entry
  const { data } = useAnswer(journalApi.list, { personId })
  const form = useForm(journalApi.correctNote, {
    record: id,
    initial: { id, version, compartment, happenedOn, spokeWith, text },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('journal.correct.title')}>
      <p className="soft">{t('journal.correct.hint')}</p>
      <Form form={form} onCancel={onClose}>
        <EntryFields
          kind={kind}
          mayWrite={data?.mayWrite ?? [compartment]}
          spokeWith={form.field('spokeWith')}
          text={form.field('text')}
          happenedOn={form.field('happenedOn')}
          compartment={form.field('compartment')}
        />
      </Form>
    </Dialog>
  )
}
