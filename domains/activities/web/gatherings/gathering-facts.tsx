import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card, download, ErrorState, Facts, useTexts } from '#platform/web/index.ts'
import type { Gathering } from '../../model/gatherings/gathering.ts'
import { isInvitedTo, rideBalance } from '../../model/gatherings/gathering-rules.ts'
import { gatheringsApi } from '../../model/gatherings/gatherings-api.ts'
import { todayHere } from '../parts/words.ts'
import './gatherings.css'

const most = 6

/** What is planned, and the list for the door. */
export function GatheringFacts({ gathering }: { gathering: Gathering }) {
  const { t, day, list } = useTexts()
  const [error, setError] = useState<unknown>(null)
  const { id, about, place, bring, leaders, organiser, seats, replyUntil, unit } = gathering
  const coming = gathering.days.filter((one) => one.day >= todayHere())
  const shown = (coming.length > 0 ? coming : gathering.days).slice(0, most)
  const rest = (coming.length > 0 ? coming : gathering.days).length - shown.length
  return (
    <Card title={t('activities.gatherings.facts')}>
      {about && <p className="guest-words">{about}</p>}
      <Facts
        of={[
          {
            label: t('activities.gatherings.days'),
            value: (
              <>
                {shown.map((one) => (
                  <div key={one.id}>
                    {t('activities.when', { starts: one.starts, ends: one.ends, day: day(one.day, 'near') })}
                    {one.topic && <span className="soft">: {one.topic}</span>}
                  </div>
                ))}
                {rest > 0 && <div className="soft">{t('activities.and-more-days', { count: rest })}</div>}
              </>
            ),
          },
          { label: t('activities.place'), value: place },
          { label: t('activities.unit'), value: unit },
          ...(bring ? [{ label: t('activities.gatherings.bring'), value: bring }] : []),
          ...(leaders.length > 0
            ? [{ label: t('activities.gatherings.leaders'), value: list(leaders) }]
            : []),
          ...(organiser ? [{ label: t('activities.gatherings.organiser'), value: organiser }] : []),
          ...(seats === null ? [] : [{ label: t('activities.seats'), value: seats }]),
          ...(replyUntil
            ? [{ label: t('activities.gatherings.reply-until'), value: day(replyUntil, 'long') }]
            : []),
          ...(isInvitedTo(gathering.kind)
            ? [
                {
                  label: t('activities.guest.ride'),
                  value: t('activities.ride.balance', rideBalance(gathering.list)),
                },
              ]
            : []),
        ]}
      />
      <div className="card-buttons no-print">
        <Button
          variant="default"
          onClick={() => {
            setError(null)
            download(gatheringsApi.guestList, { id }).catch(setError)
          }}
        >
          {t('activities.gatherings.print-list')}
        </Button>
      </div>
      {error !== null && <ErrorState error={error} />}
    </Card>
  )
}
