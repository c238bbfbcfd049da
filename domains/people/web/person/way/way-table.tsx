import { useTexts } from '#platform/web/index.ts'
import type { Shown } from './shown.ts'

/** The same as the line, as rows: the latest first. */
export function WayTable({ shown, today }: { shown: Shown[]; today: string }) {
  const { t, day } = useTexts()
  const days = ({ stretch, day: on }: Shown) =>
    stretch && stretch.until !== null
      ? `${day(on, 'short')} – ${day(stretch.until, 'short')}`
      : day(on, 'short')
  return (
    <table className="table way-table">
      <caption className="sr-only">{t('people.way')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('people.way.day')}</th>
          <th scope="col">{t('people.way.what')}</th>
          <th scope="col">{t('people.field.source')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.toReversed().map((one) => (
          <tr key={one.id} data-ahead={one.day > today}>
            <td data-label={t('people.way.day')}>
              <span className="cell num">{days(one)}</span>
            </td>
            <td data-label={t('people.way.what')}>
              <span className="cell">{one.words.long}</span>
            </td>
            <td data-label={t('people.field.source')}>
              <span className="cell">{one.source}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
