import { Button } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp, IconColumns, IconDownload } from '@tabler/icons-react'
import { useId } from 'react'
import { Dropdown } from '../parts/dropdown.tsx'
import { useTexts } from '../texts.tsx'
import type { Column, DataTableProps } from './column.ts'
import type { View } from './view.ts'

type Change = (next: Partial<View>) => void

export function TableTools<Row>({
  rows,
  columns,
  tools,
  onExport,
  view,
  change,
  matching,
  shown,
}: DataTableProps<Row> & { view: View; change: Change; matching: Row[]; shown: Column<Row>[] }) {
  const { t } = useTexts()
  const id = useId()
  const give = (format: 'xlsx' | 'csv') =>
    void onExport?.(format, { rows: matching, columns: shown, headers: shown.map((column) => column.header) })
  const chosen = shown.map((column) => column.id)
  const toggle = (column: string, now: boolean) => {
    const next = columns.map((one) => one.id).filter((one) => (one === column ? now : chosen.includes(one)))
    if (next.length > 0) change({ columns: next, page: view.page })
  }
  return (
    <div className="table-tools">
      <label className="sr-only" htmlFor={id}>
        {t('table.filter')}
      </label>
      <input
        id={id}
        type="search"
        className="input table-filter"
        placeholder={t('table.filter')}
        value={view.filter}
        onChange={(event) => change({ filter: event.currentTarget.value })}
      />
      {tools}
      <SortOnPhone columns={shown} view={view} change={change} />
      <span className="table-count soft" role="status">
        {matching.length === rows.length
          ? t('table.count', { count: rows.length })
          : t('table.count-filtered', { shown: matching.length, count: rows.length })}
      </span>
      <Dropdown label={t('table.columns')} icon={IconColumns}>
        <div className="dropdown-checks">
          {columns.map((column) => (
            <label key={column.id} className="check">
              <input
                type="checkbox"
                checked={chosen.includes(column.id)}
                onChange={(event) => toggle(column.id, event.currentTarget.checked)}
              />
              <span>{column.header}</span>
            </label>
          ))}
        </div>
      </Dropdown>
      {onExport && (
        <Dropdown label={t('table.export')} icon={IconDownload} closeOnClick>
          <button type="button" className="dropdown-item" onClick={() => give('xlsx')}>
            {t('table.export-xlsx')}
          </button>
          <button type="button" className="dropdown-item" onClick={() => give('csv')}>
            {t('table.export-csv')}
          </button>
        </Dropdown>
      )}
    </div>
  )
}

function SortOnPhone<Row>({ columns, view, change }: { columns: Column<Row>[]; view: View; change: Change }) {
  const { t } = useTexts()
  return (
    <span className="table-sort-phone">
      <select
        className="input"
        aria-label={t('table.sort-by')}
        value={view.sort ?? ''}
        onChange={(event) => change({ sort: event.currentTarget.value || null, down: false })}
      >
        <option value="">{t('table.sort-by')}</option>
        {columns.map((column) => (
          <option key={column.id} value={column.id}>
            {column.header}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="icon-button"
        aria-label={t('table.turn-order')}
        onClick={() => change({ down: !view.down })}
      >
        {view.down ? <IconArrowDown size={20} aria-hidden /> : <IconArrowUp size={20} aria-hidden />}
      </button>
    </span>
  )
}

const order = (view: View, id: string) => (view.sort !== id ? 'none' : view.down ? 'descending' : 'ascending')
const arrows = { none: IconArrowsSort, ascending: IconArrowUp, descending: IconArrowDown }

export function TableHead<Row>({
  columns,
  view,
  change,
  hasActions,
}: {
  columns: Column<Row>[]
  view: View
  change: Change
  hasActions: boolean
}) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: a stacked row is no table row to a browser any more
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => {
          const now = order(view, column.id)
          const Arrow = arrows[now]
          return (
            <th key={column.id} role="columnheader" scope="col" aria-sort={now} data-align={column.align}>
              <button
                type="button"
                className="sort"
                data-on={now !== 'none'}
                onClick={() => change({ sort: column.id, down: now === 'ascending' })}
              >
                {column.header}
                <Arrow size={15} stroke={1.75} aria-hidden />
              </button>
            </th>
          )
        })}
        {hasActions && <td role="cell" />}
      </tr>
    </thead>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  )
}

export function TablePages({ page, pages, go }: { page: number; pages: number; go: (page: number) => void }) {
  const { t } = useTexts()
  if (pages < 2) return null
  return (
    <nav className="table-pages" aria-label={t('table.pages')}>
      <Button variant="default" disabled={page === 1} onClick={() => go(page - 1)}>
        {t('table.previous')}
      </Button>
      <span role="status">{t('table.page', { page, pages })}</span>
      <Button variant="default" disabled={page === pages} onClick={() => go(page + 1)}>
        {t('table.next')}
      </Button>
    </nav>
  )
}
