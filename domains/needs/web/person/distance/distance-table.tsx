import { useTexts } from '#platform/web/index.ts'
import { standing } from '../../../model/distance-rules.ts'
import type { AreaOfPerson } from '../../../model/person-needs.ts'
import { useNeedWords } from '../../words.ts'

/** The same as the pictures, line by line, the newest first within each area. */
export function DistanceTable({ areas }: { areas: AreaOfPerson[] }) {
  const { t, day } = useTexts()
  const { inMine, sentence } = useNeedWords()
  return (
    <details className="need-more">
      <summary>{t('needs.distance.table')}</summary>
      <div className="need-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('needs.distance.column-area')}</th>
              <th scope="col">{t('needs.distance.column-day')}</th>
              <th scope="col">{t('needs.distance.column-who')}</th>
              <th scope="col">{t('needs.distance.column-step')}</th>
            </tr>
          </thead>
          <tbody>
            {areas.flatMap(({ area, distances }) =>
              standing(distances)
                .toReversed()
                .map(({ id, step, saidOn, saidBy, by }) => (
                  <tr key={id}>
                    <th scope="row">{inMine(area.names)}</th>
                    <td className="num">{day(saidOn, 'short')}</td>
                    <td>{saidBy === 'staff' && by ? by : t(`needs.said-by.${saidBy}`)}</td>
                    <td>{t('needs.step', { step, sentence: sentence(area, step) })}</td>
                  </tr>
                )),
            )}
          </tbody>
        </table>
      </div>
    </details>
  )
}
