import { Card, useTexts } from '#platform/web/index.ts'
import { spanOf } from '../../../model/distance-chart.ts'
import type { AreaOfPerson } from '../../../model/person-needs.ts'
import { todayHere } from '../../words.ts'
import { AreaChart } from './area-chart.tsx'
import { DistanceTable } from './distance-table.tsx'

/** How far somebody has come, one small picture for each area; what they say together, no number does. */
export function SmallMultiples({ areas }: { areas: AreaOfPerson[] }) {
  const { t, day } = useTexts()
  const told = areas.filter(({ distances }) => distances.length > 0)
  const all = told.flatMap(({ distances }) => distances)
  const span = spanOf(all, todayHere())
  return (
    <Card title={t('needs.distance')}>
      {told.length === 0 ? (
        <p className="soft">{t('needs.distance.empty')}</p>
      ) : (
        <>
          <p className="soft small">
            {t('needs.distance.intro')}{' '}
            <span className="num">
              {t('needs.distance.span', { from: day(span.from, 'short'), to: day(span.to, 'short') })}
            </span>
          </p>
          <p className="distance-legend small" aria-hidden>
            <span>
              <svg aria-hidden width="14" height="14" viewBox="-7 -7 14 14">
                <circle className="distance-person" r="5" />
              </svg>
              {t('needs.distance.legend-person')}
            </span>
            {all.some(({ saidBy }) => saidBy === 'staff') && (
              <span>
                <svg aria-hidden width="14" height="14" viewBox="-7 -7 14 14">
                  <path className="distance-staff" d="M0,-5.5L5.5,0L0,5.5L-5.5,0Z" />
                </svg>
                {t('needs.distance.legend-staff')}
              </span>
            )}
          </p>
          <ul className="distances">
            {told.map((of) => (
              <li key={of.area.id}>
                <AreaChart of={of} span={span} />
              </li>
            ))}
          </ul>
          <DistanceTable areas={told} />
        </>
      )}
    </Card>
  )
}
