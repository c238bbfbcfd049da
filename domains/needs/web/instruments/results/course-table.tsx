import { useTexts } from '#platform/web/index.ts'
import type { Series } from './use-series.ts'

/** The same as the picture says, the newest first. */
export function CourseTable({ series }: { series: Series[] }) {
  const { t, day } = useTexts()
  const days = new Map(series.flatMap(({ points }) => points.map((point) => [point.id, point.day] as const)))
  const rows = [...days].sort(([, one], [, other]) => other.localeCompare(one))
  return (
    <table className="table">
      <caption className="sr-only">{t('needs.instrument.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('needs.instrument.day')}</th>
          {series.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([id, on]) => (
          <tr key={id}>
            <td data-label={t('needs.instrument.day')}>
              <span className="cell num">{day(on)}</span>
            </td>
            {series.map(({ name, points }) => (
              <td key={name} data-label={name}>
                <span className="cell num">{points.find((point) => point.id === id)?.value ?? '–'}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
