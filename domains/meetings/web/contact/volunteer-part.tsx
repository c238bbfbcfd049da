import { Answer, Card, Chip, Row, Rows, Stack, useAnswer, useTexts } from '#platform/web/index.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import { tonesOfPermits } from '../permits/tones.ts'
import { permitOf } from '../words.ts'
import { ContactFile } from './contact-file.tsx'

/** On the page of a volunteer: with whom they meet, and which prisons they may enter. */
export default function VolunteerPart({ volunteerId }: { volunteerId: string }) {
  const { t, day } = useTexts()
  const file = useAnswer(meetingsApi.ofVolunteer, { volunteerId })
  const permits = useAnswer(meetingsApi.permits, { volunteerId })
  return (
    <Stack>
      <Answer of={file}>{(data) => <ContactFile file={data} seen="volunteer" />}</Answer>
      {(permits.data ?? []).length > 0 && (
        <Card title={t('meetings.permits.title')}>
          <Rows label={t('meetings.permits.title')}>
            {permits.data!.map((permit) => (
              <Row
                key={permit.id}
                to={`/meetings/permits?filter=${encodeURIComponent(permit.volunteer)}`}
                detail={[
                  permit.number,
                  permit.grantedUntil &&
                    t('meetings.permits.until', { day: day(permit.grantedUntil, 'near') }),
                  permit.standing === 'waiting' && t('meetings.permits.waits', { days: permit.waitingDays }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
                aside={<Chip tone={tonesOfPermits[permit.standing]}>{permitOf(t, permit.standing)}</Chip>}
              >
                {permit.prison}
              </Row>
            ))}
          </Rows>
        </Card>
      )}
    </Stack>
  )
}
