import { Card, useTexts } from '#platform/web/index.ts'
import type { GatheringDay } from '../../model/gatherings/gathering.ts'
import './gatherings.css'

const most = 14

/** A bar for each of the last days: those on the list and those who gave no name. */
export function HowManyCame({ days }: { days: GatheringDay[] }) {
  const { t, day, number } = useTexts()
  const held = days
    .filter(({ marked, heads }) => marked > 0 || heads !== null)
    .map((one) => ({ id: one.id, day: one.day, topic: one.topic, count: one.came + (one.heads ?? 0) }))
  if (days.length < 2 || held.length === 0) return null
  const mean = held.reduce((sum, { count }) => sum + count, 0) / held.length
  const widest = Math.max(1, ...held.map(({ count }) => count))
  return (
    <Card title={t('activities.gatherings.came')}>
      <p>
        {t('activities.gatherings.came-average', {
          ...{ count: number(Math.round(mean * 10) / 10), days: held.length },
        })}
      </p>
      <ul className="came">
        {held.slice(-most).map((one) => (
          <li key={one.id}>
            <span>
              {t('activities.gatherings.came-on', { day: day(one.day, 'short'), count: one.count })}
            </span>
            <svg className="came-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(one.count / widest) * 100} height="10" rx="1" />
            </svg>
          </li>
        ))}
      </ul>
    </Card>
  )
}
