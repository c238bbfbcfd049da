import type { WeekSpan } from '#platform/texts/week-hours.ts'
import { weekHoursText } from '#platform/texts/weekdays.ts'
import { useTexts } from '../texts.tsx'
import '../form/week-hours.css'

/** The hours of a week to read, days with the same hours side by side. */
export function WeekHoursList({ of }: { of: readonly WeekSpan[] }) {
  const { language } = useTexts()
  return (
    <dl className="week-hours">
      {weekHoursText(of, language).map(({ days, times }) => (
        <div key={days}>
          <dt>{days}</dt>
          <dd className="num">{times}</dd>
        </div>
      ))}
    </dl>
  )
}
