import { foldForSearch } from '#platform/texts/names.ts'
import type { Column } from './column.ts'

export type View = {
  filter: string
  sort: string | null
  down: boolean
  columns: string[] | null
  page: number
}

/** The state of a table as it stands in the address: `?q=popa&sort=-release&columns=name,release&page=2`. */
export function viewIn(params: URLSearchParams, prefix: string): View {
  const get = (name: string) => params.get(prefix + name)
  const sort = get('sort')
  return {
    filter: get('q') ?? '',
    sort: sort?.replace(/^-/, '') ?? null,
    down: sort?.startsWith('-') ?? false,
    columns: get('columns')?.split(',').filter(Boolean) ?? null,
    page: Math.max(1, Number(get('page')) || 1),
  }
}

/** The address with this view in it; what is as usual is left out. */
export function withView(params: URLSearchParams, prefix: string, view: View): URLSearchParams {
  const next = new URLSearchParams(params)
  const put = (name: string, value: string) => {
    if (value) next.set(prefix + name, value)
    else next.delete(prefix + name)
  }
  put('q', view.filter)
  put('sort', view.sort ? `${view.down ? '-' : ''}${view.sort}` : '')
  put('columns', view.columns?.join(',') ?? '')
  put('page', view.page > 1 ? String(view.page) : '')
  return next
}

/** The rows that hold every word of the filter, in any column. */
export function filtered<Row>(rows: Row[], columns: Column<Row>[], filter: string): Row[] {
  const words = foldForSearch(filter).split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter((row) => {
    const text = foldForSearch(columns.map((column) => column.text(row)).join(' '))
    return words.every((word) => text.includes(word))
  })
}

/** Sorted by a column; what has no value stands last in either direction. */
export function sorted<Row>(
  rows: Row[],
  column: Column<Row> | undefined,
  down: boolean,
  compare: (a: string, b: string) => number,
): Row[] {
  if (!column) return rows
  const keyOf = column.sortBy ?? ((row: Row) => column.text(row) || null)
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }))
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
    const order =
      typeof a.key === 'number' && typeof b.key === 'number'
        ? a.key - b.key
        : compare(String(a.key), String(b.key))
    return down ? -order : order
  })
  return keyed.map(({ row }) => row)
}
