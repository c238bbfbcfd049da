import { Link } from 'react-router'
import { useTexts } from '#platform/web/index.ts'
import type { FirstDays, FirstDaysList } from '../../model/first-days/first-days.ts'
import { cellsOf, shapeOf } from './strip.ts'
import { useSentence } from './use-sentence.ts'

/** A row for each person, a mark for each of fourteen days: shapes first, colour beside them. */
export function Picture({ list }: { list: FirstDaysList }) {
  const { t } = useTexts()
  return (
    <figure className="first-days">
      <figcaption className="sr-only">
        {t('release.first-days.picture', { count: list.releases.length })}
      </figcaption>
      <ul>
        {list.releases.map((one) => (
          <PersonRow key={one.releaseId} one={one} today={list.today} />
        ))}
      </ul>
      <Legend />
    </figure>
  )
}

function PersonRow({ one, today }: { one: FirstDays; today: string }) {
  const { t, rich } = useTexts()
  const sentence = useSentence()
  return (
    <li className="first-days-row" data-late={one.overdue !== null || undefined}>
      <div className="first-days-who">
        <Link to={`/release/${one.releaseId}`}>
          {rich('release.first-days.line', { name: one.name, n: one.dayNumber })}
        </Link>
        <span className="soft small">{sentence(one)}</span>
        <span className="soft small">{one.carrier?.name || t('release.first-days.nobody')}</span>
      </div>
      <Strip one={one} today={today} />
    </li>
  )
}

/** The days of one person; what they say is said in words beside them. */
export function Strip({ one, today }: { one: FirstDays; today: string }) {
  const { t, day } = useTexts()
  return (
    <ol className="first-days-strip" aria-hidden>
      {cellsOf(one, today).map(({ number, day: date, mark, isToday, isOut }) => (
        <li
          key={number}
          data-mark={mark}
          data-today={isToday || undefined}
          data-out={isOut || undefined}
          title={`${t('release.first-days.day-n', { n: number })}, ${day(date, 'near')}`}
        >
          <span className="first-days-shape">{shapeOf[mark]}</span>
          <span className="first-days-number">{number}</span>
        </li>
      ))}
    </ol>
  )
}

const explained = ['contact', 'made-late', 'late', 'due', 'ahead'] as const

export function Legend() {
  const { t } = useTexts()
  return (
    <p className="first-days-legend soft small">
      {explained.map((mark) => (
        <span key={mark}>
          <span className="first-days-shape" data-mark={mark} aria-hidden>
            {shapeOf[mark]}
          </span>{' '}
          {t(`release.first-days.mark.${mark === 'contact' ? 'made' : mark}`)}
        </span>
      ))}
      <span>
        <span className="first-days-shape" data-mark="gate" aria-hidden>
          {shapeOf.gate}
        </span>{' '}
        {t('release.gate.met')}
      </span>
    </p>
  )
}
