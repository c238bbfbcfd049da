import { useTexts } from '#platform/web/index.ts'
import type { Changing } from './table-choices.tsx'

/** The first rows as the file has them; a tick says which of them are headers. */
export function FirstRows({ preview: { top, columns, headerRows }, change }: Changing) {
  const { t } = useTexts()
  const first = Math.min(...headerRows, Number.POSITIVE_INFINITY)
  const toggle = (row: number, now: boolean) => {
    if (!now) return change({ headerRows: headerRows.filter((one) => one !== row) })
    // Headers are one row, or two that follow each other.
    const neighbour = headerRows.find((one) => Math.abs(one - row) === 1)
    const next = neighbour !== undefined && headerRows.length === 1 ? [neighbour, row] : [row]
    return change({ headerRows: next.sort((one, other) => one - other) })
  }
  return (
    <div className="stack">
      <p className="soft">{t('import.top.text')}</p>
      {/* biome-ignore lint/a11y: what scrolls must be reachable by keyboard, and be named */}
      <div className="import-scroll" role="group" tabIndex={0} aria-label={t('import.top.table')}>
        <table className="import-top">
          <thead>
            <tr>
              <th scope="col">{t('import.top.headers')}</th>
              {columns.map(({ column, letter }) => (
                <th key={column} scope="col">
                  {letter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {top.map(({ row, cells }) => (
              <tr key={row} data-header={headerRows.includes(row)} data-above={row < first}>
                <th scope="row">
                  <label className="check">
                    <input
                      type="checkbox"
                      aria-label={t('import.top.header', { row })}
                      checked={headerRows.includes(row)}
                      onChange={(event) => void toggle(row, event.currentTarget.checked)}
                    />
                    <span aria-hidden>{row}</span>
                  </label>
                </th>
                {columns.map(({ column }) => (
                  <td key={column}>{cells[column] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
