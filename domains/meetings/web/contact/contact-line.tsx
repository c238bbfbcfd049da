import { useTexts } from '#platform/web/index.ts'
import type { Meeting } from '../../model/meeting.ts'
import { shapeOf } from '../words.ts'

type Spot = { id: string; at: number; shape: ReturnType<typeof shapeOf> }
const daysOf = (day: string) => Math.floor(Date.parse(day) / 86_400_000)

/** Meetings along time: filled where they met, open where they will, a dash where it came to nothing. The list below says the same. */
export function ContactLine({ meetings, today }: { meetings: readonly Meeting[]; today: string }) {
  const { t, day } = useTexts()
  if (meetings.length < 2) return null
  const days = [...meetings.map((one) => one.day), today].sort()
  const [first, last] = [daysOf(days[0]!), daysOf(days.at(-1)!)]
  const at = (one: string) => 3 + ((daysOf(one) - first) / Math.max(1, last - first)) * 94
  const spots: Spot[] = meetings.map((one) => ({ id: one.id, at: at(one.day), shape: shapeOf(one) }))
  const made = spots.filter(({ shape }) => shape === 'made').length
  const label = t('meetings.line', {
    count: made,
    from: day(days[0]!, 'near'),
    until: day(days.at(-1)!, 'near'),
  })
  return (
    <figure className="contact-line">
      <svg height="46" width="100%" role="img" aria-label={label}>
        <line x1="3%" x2="97%" y1="18" y2="18" className="contact-ground" />
        <line x1={`${at(today)}%`} x2={`${at(today)}%`} y1="4" y2="32" className="contact-today" />
        {spots.map((spot) =>
          spot.shape === 'not-made' || spot.shape === 'cancelled' ? (
            <text key={spot.id} x={`${spot.at}%`} y="22" textAnchor="middle" className="contact-none">
              –
            </text>
          ) : (
            <circle
              key={spot.id}
              cx={`${spot.at}%`}
              cy="18"
              r="5"
              className="contact-spot"
              data-shape={spot.shape}
            />
          ),
        )}
        <text x="0" y="44" className="contact-text">
          {day(days[0]!, 'near')}
        </text>
        <text x="100%" y="44" textAnchor="end" className="contact-text">
          {day(days.at(-1)!, 'near')}
        </text>
      </svg>
    </figure>
  )
}
