import { Answer, Card, EmptyState, Page, Rows, Stack, useAnswer, useTexts } from '#platform/web/index.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import { Sections } from '../parts/sections.tsx'
import { CheckInRow } from './check-in-row.tsx'

const everyMs = 30_000

/** Volunteers out alone: who is awaited when, and who is missed. */
export default function CheckInsPage() {
  const { t } = useTexts()
  const list = useAnswer(meetingsApi.checkIns, {}, { everyMs })
  return (
    <Page title={t('meetings.check-in.title')} subtitle={t('meetings.check-in.text')} width="text">
      <Sections />
      <Answer of={list}>
        {(checkIns) => {
          const overdue = checkIns.filter(({ state }) => state === 'overdue')
          const waiting = checkIns.filter(({ state }) => state === 'waiting')
          if (checkIns.length === 0)
            return (
              <EmptyState title={t('meetings.check-in.none.title')} text={t('meetings.check-in.none.text')} />
            )
          return (
            <Stack>
              {overdue.length > 0 && (
                <Card title={t('meetings.check-in.missed')}>
                  <Rows label={t('meetings.check-in.missed')}>
                    {overdue.map((checkIn) => (
                      <CheckInRow key={checkIn.id} checkIn={checkIn} />
                    ))}
                  </Rows>
                </Card>
              )}
              {waiting.length > 0 && (
                <Card title={t('meetings.check-in.awaited')}>
                  <Rows label={t('meetings.check-in.awaited')}>
                    {waiting.map((checkIn) => (
                      <CheckInRow key={checkIn.id} checkIn={checkIn} />
                    ))}
                  </Rows>
                </Card>
              )}
            </Stack>
          )
        }}
      </Answer>
    </Page>
  )
}
