import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useTexts } from '../texts.tsx'
import { TableHead, TablePages, TableTools } from './table-parts.tsx'
import { filtered, sorted, type View, viewIn, withView } from './view.ts'

export type Column<Row> = {
  id: string
  header: string
  /** What is filtered, sorted and read: the cell as plain text in the reader's language. */
  text(row: Row): string
  /** How it looks, when plain text is not enough. */
  cell?(row: Row): ReactNode
  /** What sorts, when the text does not (a day, a number); null stands last. */
  sortBy?(row: Row): string | number | null
  align?: 'start' | 'end'
  /** Not shown until chosen. */
  hidden?: boolean
}

export type ExportFormat = 'xlsx' | 'csv'
/** What is on the screen, for an export that matches it. */
export type ShownTable<Row> = { rows: Row[]; columns: Column<Row>[]; headers: string[] }

export type DataTableProps<Row> = {
  /** Says what the table holds. */
  label: string
  rows: Row[]
  columns: Column<Row>[]
  rowKey(row: Row): string
  /** Where the first cell of a row leads. */
  rowLink?(row: Row): string
  /** `id` or `-id` (down). */
  defaultSort?: string
  /** Offers xlsx and csv; gets what is shown. */
  onExport?(format: ExportFormat, shown: ShownTable<Row>): void | Promise<void>
  /** Shown instead of an empty table: an EmptyState. */
  empty: ReactNode
  /** More filters, left of the tools. */
  tools?: ReactNode
  /** Keeps two tables on a page apart in the address. */
  prefix?: string
  /** Buttons at the end of each row. */
  rowActions?(row: Row): ReactNode
  pageSize?: number
}

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
