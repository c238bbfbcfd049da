import { Chip, type Column, DataTable, download, EmptyState, useTexts } from '#platform/web/index.ts'
import { type AuditAnswer, type AuditEntry, auditApi } from '../model/audit-api.ts'
import { entryInWords, columns as ids } from '../model/entry-words.ts'
import { fileNumber } from '../model/file-number.ts'
import type { QuestionState } from './use-question.ts'

const usuallyHidden = ['fields', 'capacity']

/** The entries, each in words; a file's number leads to everything about that person. */
export function AuditTable({ answer, state }: { answer: AuditAnswer; state: QuestionState }) {
  const { t } = useTexts()
  const columns = useColumns(answer, state)
  return (
    <DataTable
      label={t('audit.title')}
      rows={answer.entries}
      columns={columns}
      rowKey={({ id }) => id}
      defaultSort="-at"
      onExport={(format) => download(auditApi.export, { ...state.question, format })}
      empty={<EmptyState title={t('audit.none')} text={t('audit.none-text')} />}
    />
  )
}

function useColumns({ person }: AuditAnswer, { set }: QuestionState): Column<AuditEntry>[] {
  const { t, moment } = useTexts()
  const words = (entry: AuditEntry) => entryInWords(entry, person, { t, moment })
  return ids.map(
    (id): Column<AuditEntry> => ({
      id,
      header: t(`audit.column.${id}`),
      text: (entry) => words(entry)[id],
      hidden: usuallyHidden.includes(id),
      ...(id === 'at' ? { sortBy: ({ at }: AuditEntry) => at } : {}),
      ...(id === 'did'
        ? {
            cell: (entry: AuditEntry) => (
              <Chip tone={entry.changed ? 'fjord' : 'plain'}>{words(entry).did}</Chip>
            ),
          }
        : {}),
      ...(id === 'outcome'
        ? {
            cell: (entry: AuditEntry) =>
              entry.outcome === 'done' ? (
                words(entry).outcome
              ) : (
                <Chip tone="lamp">{words(entry).outcome}</Chip>
              ),
          }
        : {}),
      ...(id === 'people' && !person
        ? {
            cell: (entry: AuditEntry) =>
              entry.people.length === 1 ? (
                <button
                  type="button"
                  className="link-button num"
                  title={t('audit.only-file', { number: fileNumber(entry.people[0]!) })}
                  onClick={() => set({ person: entry.people[0]! })}
                >
                  {words(entry).people}
                </button>
              ) : (
                words(entry).people
              ),
          }
        : {}),
    }),
  )
}
