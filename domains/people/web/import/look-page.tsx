import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Answer, Card, EmptyState, ErrorState, Notice, Page, Stack, useTexts } from '#platform/web/index.ts'
import { type ImportFilter, type ImportPreview, importFilters } from '../../model/import-api.ts'
import { ImportSteps } from './import-steps.tsx'
import { ListedRow } from './listed-row.tsx'
import { LookFigures } from './look-figures.tsx'
import { RepeatedProblems } from './problems.tsx'
import { useChange, usePreview } from './use-import.ts'

const atOnce = 50

const isFilter = (text: string | null): text is ImportFilter => importFilters.some((one) => one === text)

/** The third step: everything that is wrong or doubtful, row by row, with what happens to it. */
export default function LookPage() {
  const { t } = useTexts()
  const [params] = useSearchParams()
  const chosen = params.get('show')
  const page = Math.max(1, Number(params.get('page')) || 1)
  const preview = usePreview({
    ...(isFilter(chosen) ? { show: chosen } : {}),
    offset: (page - 1) * atOnce,
    limit: atOnce,
  })
  return (
    <Page
      title={t('import.look.title')}
      subtitle={preview.data && t('import.about', { name: preview.data.fileName, unit: preview.data.unit })}
      breadcrumbs={[
        { text: t('people.title'), to: '/people' },
        { text: t('import.title'), to: '/people/import' },
      ]}
    >
      <Answer of={preview}>{(data) => <Look preview={data} page={page} />}</Answer>
    </Page>
  )
}

type LookProps = { preview: ImportPreview; page: number }

function Look({ preview, page }: LookProps) {
  const { t } = useTexts()
  const { id, version, counts, rows, show, repeated } = preview
  const { change, problem } = useChange(id, version)
  const pages = Math.max(1, Math.ceil(counts.rows[show] / atOnce))
  const list = useRef<HTMLUListElement>(null)
  // A row that is decided leaves the view "need your word", and the focus with it: the list takes it.
  const first = rows[0]?.row
  useEffect(() => {
    if (first !== undefined && document.activeElement === document.body)
      list.current?.focus({ preventScroll: true })
  }, [first])
  return (
    <Stack>
      <ImportSteps id={id} now="look" />
      <LookFigures counts={counts} />
      {problem && <ErrorState error={problem} />}
      {counts.undecided > 0 && (
        <Notice tone="beacon" title={t('import.undecided.title', { count: counts.undecided })}>
          <p>{t('import.undecided.text')}</p>
          <div className="import-rest">
            {(['same', 'new', 'leave-out'] as const).map((rest) => (
              <Button key={rest} variant="default" onClick={() => void change({ rest })}>
                {t(`import.rest.${rest}`)}
              </Button>
            ))}
          </div>
        </Notice>
      )}
      {repeated.length > 0 && <RepeatedProblems problems={repeated} />}
      <Filters id={id} show={show} counts={counts} />
      {rows.length === 0 ? (
        <EmptyState title={t('import.nothing-here')} text={t('import.nothing-here-text')} />
      ) : (
        <ul className="import-rows" ref={list} tabIndex={-1} aria-label={t(`import.filter.${show}`)}>
          {rows.map((row) => (
            <ListedRow key={row.row} row={row} change={change} />
          ))}
        </ul>
      )}
      <Pages page={page} pages={pages} show={show} />
      <Forward preview={preview} />
    </Stack>
  )
}

function Filters({ id, show, counts }: { id: string; show: ImportFilter; counts: ImportPreview['counts'] }) {
  const { t, number } = useTexts()
  return (
    <nav aria-label={t('import.filters')}>
      <ul className="import-filters">
        {importFilters
          .filter((filter) => filter === 'all' || filter === show || counts.rows[filter] > 0)
          .map((filter) => (
            <li key={filter}>
              <Link
                to={`/people/import/${id}/look?show=${filter}`}
                replace
                preventScrollReset
                aria-current={filter === show}
              >
                {t(`import.filter.${filter}`)} <span className="num">{number(counts.rows[filter])}</span>
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}

function Pages({ page, pages, show }: { page: number; pages: number; show: ImportFilter }) {
  const { t } = useTexts()
  if (pages < 2) return null
  const at = (next: number) => ({ search: `?show=${show}&page=${next}` })
  return (
    <nav className="table-pages" aria-label={t('table.pages')}>
      {page > 1 && (
        <Button component={Link} to={at(page - 1)} variant="default">
          {t('table.previous')}
        </Button>
      )}
      <span>{t('table.page', { page, pages })}</span>
      {page < pages && (
        <Button component={Link} to={at(page + 1)} variant="default">
          {t('table.next')}
        </Button>
      )}
    </nav>
  )
}

function Forward({ preview: { id, counts } }: { preview: ImportPreview }) {
  const { t } = useTexts()
  const nobody = counts.new === 0
  return (
    <Card>
      <div className="stack">
        {nobody && counts.undecided === 0 && (
          <p>{t(counts.same > 0 ? 'import.all-here' : 'import.nobody-new')}</p>
        )}
        <div className="import-forward">
          {!nobody && counts.undecided === 0 && (
            <Button component={Link} to={`/people/import/${id}/take-over`}>
              {t('import.to-take-over', { count: counts.new })}
            </Button>
          )}
          {counts.undecided > 0 && (
            <Button component={Link} to={`/people/import/${id}/look?show=alike`}>
              {t('import.to-undecided')}
            </Button>
          )}
          <Button component={Link} to={`/people/import/${id}/table`} variant="default">
            {t('import.back-to-table')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
