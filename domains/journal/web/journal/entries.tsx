import { Button } from '@mantine/core'
import { useState } from 'react'
import { Answer, EmptyState, useAnswer, useTexts } from '#platform/web/index.ts'
import type { Compartment } from '../../model/compartments.ts'
import { journalApi } from '../../model/journal-api.ts'
import { EntryItem } from './entry-item.tsx'

type EntriesProps = { personId: string; compartment: Compartment | null }

/** Newest first; older ones come page by page, each asked for on its own. */
export function Entries({ personId, compartment }: EntriesProps) {
  const [cursors, setCursors] = useState<(string | null)[]>([null])
  return (
    <>
      {cursors.map((before, index) => (
        <EntriesPage
          key={before}
          {...{ personId, compartment, before }}
          onOlder={index === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : null}
        />
      ))}
    </>
  )
}

type EntriesPageProps = EntriesProps & { before: string | null; onOlder: ((next: string) => void) | null }

function EntriesPage({ personId, compartment, before, onOlder }: EntriesPageProps) {
  const { t } = useTexts()
  const page = useAnswer(journalApi.list, {
    personId,
    ...(compartment === null ? {} : { compartment }),
    ...(before === null ? {} : { before }),
  })
  return (
    <Answer of={page}>
      {({ entries, next }) => (
        <>
          {entries.length === 0 &&
            (compartment === null ? (
              <EmptyState title={t('journal.empty.title')} text={t('journal.empty.text')} />
            ) : (
              <EmptyState title={t('journal.empty.filtered')} />
            ))}
          {entries.length > 0 && (
            <ul className="entries">
              {entries.map((entry) => (
                <EntryItem key={entry.id} entry={entry} />
              ))}
            </ul>
          )}
          {next !== null && onOlder && (
            <Button variant="default" onClick={() => onOlder(next)}>
              {t('journal.older')}
            </Button>
          )}
        </>
      )}
    </Answer>
  )
}
