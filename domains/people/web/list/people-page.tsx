import { Button } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { Link } from 'react-router'
import {
  Answer,
  DataTable,
  download,
  EmptyState,
  type ExportFormat,
  Notice,
  Page,
  useAnswer,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { type PeopleFilter, peopleApi } from '../../model/people-api.ts'
import type { PersonRow } from '../../model/person.ts'
import '../people.css'
import { DuplicatesLink } from '../duplicates/duplicates-link.tsx'
import { AlsoFound } from './also-found.tsx'
import { peopleColumns } from './people-columns.tsx'
import { PeopleFilters } from './people-filters.tsx'
import { filterOf, usePeopleFilter } from './use-people-filter.ts'

const most = 1000

export default function PeoplePage() {
  const { t } = useTexts()
  const filter = usePeopleFilter()
  const wanted = filterOf(filter.shown)
  const answer = useAnswer(peopleApi.list, { ...wanted, limit: most }, { keepLast: true })
  const isNew = answer.data?.total === 0 && !filter.isFiltered
  return (
    <Page title={t('people.title')} actions={!isNew && <Begin />}>
      {!isNew && <DuplicatesLink />}
      {!isNew && <PeopleFilters filter={filter} />}
      <Answer of={answer}>
        {({ people, total }) => (
          <>
            {total > people.length && (
              <Notice>
                <p>{t('people.only-first', { shown: people.length, total })}</p>
              </Notice>
            )}
            <PeopleTable people={people} filter={wanted} empty={<Nobody filter={filter} />} />
            <AlsoFound typed={filter.typed} shown={new Set(people.map(({ id }) => id))} />
          </>
        )}
      </Answer>
    </Page>
  )
}

function Begin() {
  const { t } = useTexts()
  const may = useMay()
  return (
    <>
      {may('people:import') && (
        <Button component={Link} to="/people/import" variant="default">
          {t('people.import')}
        </Button>
      )}
      {may('people:write') && (
        <Button component={Link} to="/people/new">
          {t('people.add')}
        </Button>
      )}
    </>
  )
}

type TableProps = { people: PersonRow[]; filter: PeopleFilter; empty: ReactNode }

function PeopleTable({ people, filter, empty }: TableProps) {
  const texts = useTexts()
  const may = useMay()
  const hasUnits = new Set(people.map(({ unit }) => unit)).size > 1
  const columns = useMemo(() => peopleColumns(texts, hasUnits), [texts, hasUnits])
  return (
    <DataTable
      label={texts.t('people.title')}
      rows={people}
      columns={columns}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/people/${id}`}
      empty={empty}
      {...(may('people:export')
        ? { onExport: (format: ExportFormat) => download(peopleApi.export, { ...filter, format }) }
        : {})}
    />
  )
}

function Nobody({ filter: { isFiltered, clear, set } }: { filter: ReturnType<typeof usePeopleFilter> }) {
  const { t } = useTexts()
  const may = useMay()
  if (isFiltered)
    return (
      <EmptyState title={t('people.none-match')} text={t('people.none-match-text')}>
        <Button variant="default" onClick={clear}>
          {t('people.filter.clear')}
        </Button>
      </EmptyState>
    )
  return (
    <EmptyState
      title={t('people.none')}
      text={t(may('people:write') ? 'people.none-text' : 'people.none-entrusted')}
    >
      <div className="people-begin">
        <Begin />
      </div>
      <p>
        <button type="button" className="link-button" onClick={() => set({ show: 'former' })}>
          {t('people.look-among-former')}
        </button>
      </p>
    </EmptyState>
  )
}
