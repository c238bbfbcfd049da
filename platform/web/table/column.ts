import type { ReactNode } from 'react'

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
