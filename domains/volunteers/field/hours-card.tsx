import { FieldCard, useKept } from '#platform/field/index.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { careApi } from '../model/index.ts'

export default function HoursCard() {
  const { t, number } = useTexts()
  const { data } = useKept(careApi.myHours, {})
  if (!data || data.ever.minutes === 0) return null
  const hours = (minutes: number) => number(minutes / 60, { maximumFractionDigits: 1 })
  return (
    <FieldCard title={t('volunteers.field.hours')}>
      <p>
        {t('volunteers.field.hours-year', { hours: hours(data.year.minutes), all: hours(data.ever.minutes) })}
      </p>
    </FieldCard>
  )
}
