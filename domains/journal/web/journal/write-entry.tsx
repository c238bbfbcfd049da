import { Button } from '@mantine/core'
import { IconMessage2, IconPencil, IconPhone } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { Card, Form, useForm, useTexts } from '#platform/web/index.ts'
import type { Compartment } from '../../model/compartments.ts'
import { type EntryKind, entryKinds } from '../../model/entry.ts'
import { journalApi } from '../../model/journal-api.ts'
import { todayHere } from '../words.ts'
import { EntryFields } from './entry-fields.tsx'

export const kindIcons = { note: IconPencil, call: IconPhone, 'own-words': IconMessage2 }

type WriteEntryProps = { personId: string; mayWrite: Compartment[] }

/** Three ways to begin; the form opens in its place and goes when it is done. */
export function WriteEntry({ personId, mayWrite }: WriteEntryProps) {
  const { t } = useTexts()
  const [kind, setKind] = useState<EntryKind | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const wasUsed = useRef(false)

  // What was pressed is gone; the focus goes on to what came in its place.
  useEffect(() => {
    wasUsed.current ||= kind !== null
    if (wasUsed.current) box.current?.querySelector<HTMLElement>('input, textarea, button')?.focus()
  }, [kind])

  return (
    <div ref={box}>
      {kind === null ? (
        <WriteBar onChoose={setKind} />
      ) : (
        <Card title={t(`journal.kind.${kind}`)}>
          <EntryForm {...{ personId, mayWrite, kind }} onClose={() => setKind(null)} />
        </Card>
      )}
    </div>
  )
}

function WriteBar({ onChoose }: { onChoose(kind: EntryKind): void }) {
  const { t } = useTexts()
  return (
    <div className="write-bar">
      {entryKinds.map((name) => {
        const Icon = kindIcons[name]
        return (
          <Button
            key={name}
            variant={name === 'note' ? 'filled' : 'default'}
            leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
            onClick={() => onChoose(name)}
          >
            {t(`journal.write.${name}`)}
          </Button>
        )
      })}
    </div>
  )
}

function EntryForm({
  personId,
  mayWrite,
  kind,
  onClose,
}: WriteEntryProps & { kind: EntryKind; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(journalApi.writeNote, {
    record: `new-${kind}-${personId}`,
    initial: {
      personId,
      kind,
      // With several to choose from, none is chosen for the writer: what stands in the wrong place was read by then.
      compartment: mayWrite.length === 1 ? mayWrite[0]! : '',
      happenedOn: todayHere(),
      spokeWith: null,
      text: '',
    },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('journal.write.save')} onCancel={onClose}>
      <EntryFields
        kind={kind}
        mayWrite={mayWrite}
        spokeWith={form.field('spokeWith')}
        text={form.field('text')}
        happenedOn={form.field('happenedOn')}
        compartment={form.field('compartment')}
      />
    </Form>
  )
}
