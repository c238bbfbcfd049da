import { weekdayName } from '#platform/texts/weekdays.ts'
import { useTexts } from '#platform/web/index.ts'
import { partsOfDay, slotOf } from '../../model/profile.ts'
import './profile.css'

const weekdays = [0, 1, 2, 3, 4, 5, 6]

/** When somebody has time, as a small week; the same in words for whoever does not see it. */
export function HoursPicture({ hours }: { hours: readonly number[] }) {
  const { t, language, list } = useTexts()
  const inWords = weekdays.flatMap((weekday) => {
    const parts = partsOfDay.filter((_, part) => hours.includes(slotOf(weekday, part)))
    if (parts.length === 0) return []
    return [
      `${weekdayName(weekday + 1, language)}: ${list(parts.map((part) => t(`volunteers.part.${part}`)))}`,
    ]
  })
  if (hours.length === 0) return <span className="soft">{t('volunteers.not-said')}</span>
  return (
    <span className="hours-picture">
      <span className="sr-only">{inWords.join('; ')}</span>
      <span className="hours-picture-grid" aria-hidden title={inWords.join('\n')}>
        {weekdays.map((weekday) => (
          <span key={weekday} className="hours-picture-day">
            <span className="small soft">{weekdayName(weekday + 1, language, 'short').slice(0, 2)}</span>
            {partsOfDay.map((part, index) => (
              <span
                key={part}
                className="hours-picture-slot"
                data-on={hours.includes(slotOf(weekday, index))}
              />
            ))}
          </span>
        ))}
      </span>
    </span>
  )
}
