import { Card, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import { CheckInRow } from '../watch/check-in-row.tsx'

const everyMs = 60_000

/** Stands above everything else, and only while somebody is missed. */
export default function OverdueCard() {
  const { t } = useTexts()
  const { data } = useAnswer(meetingsApi.today, {}, { everyMs })
  if (!data || data.overdue.length === 0) return null
  return (
    <Card title={t('meetings.check-in.missed')}>
      <Rows label={t('meetings.check-in.missed')}>
        {data.overdue.map((checkIn) => (
          <CheckInRow key={checkIn.id} checkIn={checkIn} />
        ))}
      </Rows>
    </Card>
  )
}
