import { useTexts } from '#platform/web/index.ts'
import type { Way } from '../../../model/way.ts'
import { pointWords, sourceWords } from './way-words.ts'

/** The same as the line, as rows: the latest first. */
export function WayTable({ way: { points, today } }: { way: Way }) {
  const texts = useTexts()
  const { t, day } = texts
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
        {points.toReversed().map((point) => (
          <tr key={`${point.kind} ${point.id}`} data-ahead={point.day > today}>
            <td data-label={t('people.way.day')}>
              <span className="cell num">{day(point.day, 'short')}</span>
            </td>
            <td data-label={t('people.way.what')}>
              <span className="cell">{pointWords(point, texts).long}</span>
            </td>
            <td data-label={t('people.field.source')}>
              <span className="cell">{sourceWords(point, texts)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
