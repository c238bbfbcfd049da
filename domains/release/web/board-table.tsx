import { Button } from '@mantine/core'
import { type Column, DataTable, download, EmptyState, useMay, useTexts } from '#platform/web/index.ts'
import type { AwaitedRelease, ReleaseBoard } from '../model/board.ts'
import { bandRange, dayBeside, kindWords, unknownWords, warningsInShort } from '../model/board-words.ts'
import { releaseApi } from '../model/release-api.ts'
import type { BoardView } from './use-board-view.ts'

type BoardTableProps = {
  board: ReleaseBoard
  view: BoardView
  onChangeDate: ((person: AwaitedRelease) => void) | null
}

/** The same people as a table. */
export function BoardTable({ board, view, onChangeDate }: BoardTableProps) {
  const texts = useTexts()
  const { t } = texts
  const may = useMay()
  const columns: Column<AwaitedRelease>[] = [
    {
      id: 'name',
      header: t('release.column.name'),
      text: ({ name }) => name,
      sortBy: ({ sortName }) => sortName,
    },
    {
      id: 'day',
      header: t('release.column.day'),
      text: (person) =>
        person.day === null
          ? t('release.not-known-because', { why: unknownWords(person, texts) })
          : dayBeside(person.day, board.today, texts),
      sortBy: (person) => person.day,
    },
    { id: 'kind', header: t('release.column.kind'), text: (person) => kindWords(person, texts) },
    {
      id: 'decide',
      header: t('release.column.decide'),
      text: (person) => warningsInShort(person, texts).join('; '),
      cell: (person) => (
        <span className="table-decide">
          {warningsInShort(person, texts).map((words) => (
            <span key={words}>
              <span aria-hidden>{'◆\u00a0'}</span>
              {words}
            </span>
          ))}
        </span>
      ),
    },
    { id: 'band', header: t('release.column.band'), text: (person) => bandRange(person, texts) },
    { id: 'prison', header: t('release.column.prison'), text: ({ prison }) => prison ?? '' },
    {
      id: 'responsible',
      header: t('release.column.responsible'),
      text: ({ responsible }) => responsible ?? t('release.nobody'),
    },
    {
      id: 'unit',
      header: t('release.column.unit'),
      text: ({ unit }) => unit,
      hidden: board.choices.units.length < 2,
    },
  ]
  const exported = may('people:export')
    ? (format: 'xlsx' | 'csv') =>
        download(releaseApi.exportBoard, {
          ...view.filter,
          ...{ by: view.by, onlyWarned: view.onlyWarned, format },
        })
    : undefined
  return (
    <DataTable
      label={t('release.title')}
      rows={board.people}
      columns={columns}
      rowKey={({ personId }) => personId}
      rowLink={({ personId }) => `/people/${personId}`}
      defaultSort="day"
      empty={<EmptyState title={t('release.empty.title')} text={t('release.empty.text')} />}
      {...(exported ? { onExport: exported } : {})}
      {...(onChangeDate
        ? {
            rowActions: (person: AwaitedRelease) => (
              <Button size="compact-md" variant="default" onClick={() => onChangeDate(person)}>
                {t('release.change')}
                <span className="sr-only">: {person.name}</span>
              </Button>
            ),
          }
        : {})}
    />
  )
}
