import { useTexts } from '#platform/web/index.ts'
import type { ReportPart } from '../../model/report/report.ts'
import { comparisonText, figureText, groupText } from '../../model/report/report-words.ts'
import { usePercent } from './use-report.ts'

/** The same as the picture, in numbers. */
export function ReportTable({ part, threshold }: { part: ReportPart; threshold: number }) {
  const { t, number } = useTexts()
  const percent = usePercent()
  const by = t(`refusals.report.by.${part.dimension}`)
  const headers = {
    group: t('refusals.report.column.group'),
    n: t('refusals.report.column.n'),
    noes: t('refusals.report.column.noes'),
    rate: t('refusals.report.column.rate'),
    compared: t('refusals.report.column.compared'),
  }
  return (
    <table className="table report-table">
      <caption className="sr-only">{by}</caption>
      <thead>
        <tr>
          {Object.entries(headers).map(([name, header]) => (
            <th key={name} scope="col" data-align={isNumber(name) ? 'end' : undefined}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {part.rows?.map((row) => {
          const cells: Record<keyof typeof headers, string> = {
            group: groupText(t, part.dimension, row),
            n: figureText(t, number, row.n, threshold),
            noes: figureText(t, number, row.noes, threshold),
            rate: row.rate
              ? t('refusals.report.share-between', {
                  ...{ share: percent(row.rate.share), low: percent(row.rate.low) },
                  high: percent(row.rate.high),
                })
              : '',
            compared: comparisonText(t, row),
          }
          return (
            <tr key={row.value ?? 'none'}>
              {(Object.keys(headers) as (keyof typeof headers)[]).map((name) => (
                <td
                  key={name}
                  data-label={headers[name]}
                  data-first={name === 'group'}
                  data-align={isNumber(name) ? 'end' : undefined}
                >
                  <span className={isNumber(name) ? 'cell num' : 'cell'}>{cells[name] || '—'}</span>
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const isNumber = (name: string) => name === 'n' || name === 'noes'
