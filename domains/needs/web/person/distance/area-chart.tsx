import { useTexts } from '#platform/web/index.ts'
import { type ChartPoint, heightOf, pathThrough, pointsOf } from '../../../model/distance-chart.ts'
import type { AreaOfPerson } from '../../../model/person-needs.ts'
import { steps } from '../../../model/steps.ts'
import { useNeedWords } from '../../words.ts'

const size = { width: 240, height: 92, margin: 8 }

type Props = { of: AreaOfPerson; span: { from: string; to: string } }

/** The way in one area: the line holds each step until the next one was said. */
export function AreaChart({ of: { area, distances }, span }: Props) {
  const { t, day, list } = useTexts()
  const { inMine, sentence } = useNeedWords()
  const person = pointsOf(distances, 'person', span, size)
  const staff = pointsOf(distances, 'staff', span, size)
  const inWords = (points: ChartPoint[]) =>
    points.length === 0
      ? t('needs.distance.nothing')
      : list(points.map(({ step, saidOn }) => t('needs.distance.point', { step, day: day(saidOn) })))
  const last = person.at(-1) ?? staff.at(-1)
  const name = inMine(area.names)
  return (
    <figure className="distance">
      <figcaption>
        <b>{name}</b>
      </figcaption>
      <svg
        role="img"
        aria-label={t('needs.distance.aria', { area: name, person: inWords(person), staff: inWords(staff) })}
        viewBox={`0 0 ${size.width} ${size.height}`}
      >
        {steps.map((step) => {
          const y = heightOf(step, size)
          return <line key={step} className="distance-line" x1="0" x2={size.width} y1={y} y2={y} />
        })}
        <path className="distance-way-staff" d={pathThrough(staff)} />
        <path className="distance-way-person" d={pathThrough(person)} />
        {staff.map(({ x, y, saidOn }) => (
          <path key={saidOn} className="distance-staff" d={`M${x},${y - 6}l6,6l-6,6l-6,-6Z`} />
        ))}
        {person.map(({ x, y, saidOn }) => (
          <circle key={saidOn} className="distance-person" cx={x} cy={y} r="4.5" />
        ))}
      </svg>
      {last && (
        <p className="small">
          <q>{sentence(area, last.step)}</q>{' '}
          <span className="soft num">
            {t(`needs.said-by.${last.saidBy}`)}, {day(last.saidOn, 'short')}
          </span>
        </p>
      )}
    </figure>
  )
}
