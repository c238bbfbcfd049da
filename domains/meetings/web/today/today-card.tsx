import { Link } from 'react-router'
import { Answer, Card, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import { MeetingRow } from '../parts/meeting-row.tsx'

/** The meetings of today, and how much is owed beside them. */
export default function TodayCard() {
  const { t, day } = useTexts()
  const today = useAnswer(meetingsApi.today, {})
  return (
    <Card title={t('meetings.today.title')} aside={<Link to="/meetings">{t('meetings.section.week')}</Link>}>
      <Answer of={today}>
        {({ planned, afterRelease, unlogged, expiring, waiting }) => (
          <>
            {planned.length === 0 && <p className="soft">{t('meetings.today.none')}</p>}
            <Rows label={t('meetings.today.title')}>
              {planned.map((meeting) => (
                <MeetingRow key={meeting.id} meeting={meeting} />
              ))}
              {afterRelease.map((meeting) => (
                <Row
                  key={meeting.id}
                  to={`/matches/${meeting.matchId}`}
                  detail={t('meetings.today.after-release-text')}
                >
                  {t('meetings.today.after-release', {
                    ...{ volunteer: meeting.volunteer.name, day: day(meeting.day, 'near') },
                  })}
                </Row>
              ))}
              {unlogged > 0 && <Row to="/meetings">{t('meetings.today.unlogged', { count: unlogged })}</Row>}
              {expiring > 0 && (
                <Row to="/meetings/permits">{t('meetings.today.expiring', { count: expiring })}</Row>
              )}
              {waiting > 0 && (
                <Row to="/meetings/permits">{t('meetings.today.waiting', { count: waiting })}</Row>
              )}
            </Rows>
          </>
        )}
      </Answer>
    </Card>
  )
}
