import { useDeferredValue, useMemo } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useTexts } from '../texts.tsx'
import type { Column, DataTableProps } from './column.ts'
import { TableHead, TablePages, TableTools } from './table-parts.tsx'
import { filtered, sorted, type View, viewIn, withView } from './view.ts'

/** The one table: filter, sort, columns, pages and export, with its state in the address; on a phone each row is a card. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    label,
    rows,
    columns,
    rowKey,
    rowLink,
    defaultSort,
    empty,
    prefix = '',
    pageSize = 50,
    rowActions,
  } = props
  const { compare } = useTexts()
  const [params, setParams] = useSearchParams()
  const inAddress = viewIn(params, prefix)
  const view = inAddress.sort ? inAddress : { ...inAddress, ...sortIn(defaultSort) }
  const change = (next: Partial<View>) =>
    setParams((now) => withView(now, prefix, { ...view, page: 1, ...next }), {
      replace: true,
      preventScrollReset: true,
    })

  const shown = view.columns
    ? columns.filter((column) => view.columns?.includes(column.id))
    : columns.filter((column) => !column.hidden)
  const filter = useDeferredValue(view.filter)
  const matching = useMemo(
    () =>
      sorted(
        filtered(rows, columns, filter),
        columns.find((column) => column.id === view.sort),
        view.down,
        compare,
      ),
    [rows, columns, filter, view.sort, view.down, compare],
  )
  const pages = Math.max(1, Math.ceil(matching.length / pageSize))
  const page = Math.min(view.page, pages)

  if (rows.length === 0) return empty
  return (
    <section className="table-frame" aria-label={label}>
      <TableTools {...props} view={view} change={change} matching={matching} shown={shown} />
      {matching.length === 0 ? (
        <NoneMatch filter={view.filter} clear={() => change({ filter: '' })} />
      ) : (
        // Roles are said aloud because a stacked row is no table row to a browser any more.
        // biome-ignore-start lint/a11y/noRedundantRoles: see above
        <table className="table" role="table" aria-label={label}>
          <TableHead columns={shown} view={view} change={change} hasActions={rowActions !== undefined} />
          <tbody role="rowgroup">
            {matching.slice((page - 1) * pageSize, page * pageSize).map((row) => (
              <tr key={rowKey(row)} role="row">
                {shown.map((column, index) => (
                  <td
                    key={column.id}
                    role="cell"
                    data-label={column.header}
                    data-align={column.align}
                    data-first={index === 0}
                  >
                    <Cell row={row} column={column} to={index === 0 ? rowLink?.(row) : undefined} />
                  </td>
                ))}
                {rowActions && (
                  <td role="cell" className="table-actions">
                    {rowActions(row)}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
        // biome-ignore-end lint/a11y/noRedundantRoles: see above
      )}
      <TablePages page={page} pages={pages} go={(next) => change({ page: next })} />
    </section>
  )
}

const sortIn = (sort: string | undefined) => ({
  sort: sort?.replace(/^-/, '') ?? null,
  down: sort?.startsWith('-') ?? false,
})

function Cell<Row>({ row, column, to }: { row: Row; column: Column<Row>; to: string | undefined }) {
  const content = column.cell?.(row) ?? column.text(row)
  return <span className="cell">{to ? <Link to={to}>{content}</Link> : content}</span>
}

function NoneMatch({ filter, clear }: { filter: string; clear: () => void }) {
  const { t } = useTexts()
  return (
    <p className="table-none">
      {t('table.none-match', { text: filter })}{' '}
      <button type="button" className="link-button" onClick={clear}>
        {t('table.clear')}
      </button>
    </p>
  )
}
