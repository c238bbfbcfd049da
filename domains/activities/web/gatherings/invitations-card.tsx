import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card, download, ErrorState, useCommand, useMay, useTexts } from '#platform/web/index.ts'
import type { Gathering } from '../../model/gatherings/gathering.ts'
import { isExpected, isInvitedTo } from '../../model/gatherings/gathering-rules.ts'
import { gatheringsApi } from '../../model/gatherings/gatherings-api.ts'
import { todayHere } from '../parts/words.ts'

/** Who waits for an invitation, sending them, and the letters for the printer. */
export function InvitationsCard({ gathering }: { gathering: Gathering }) {
  const { t } = useTexts()
  const may = useMay()('events:write')
  const { run, pending, problem } = useCommand(gatheringsApi.invite)
  const [error, setError] = useState<unknown>(null)
  const { id, list, notInvited, state, days } = gathering
  const isOver = days.every(({ day }) => day < todayHere())
  if (!isInvitedTo(gathering.kind) || state === 'cancelled' || isOver) return null
  const invited = list.some((guest) => guest.invitedAt !== null && isExpected(guest))
  const words =
    notInvited > 0
      ? t('activities.invite.waiting', { count: notInvited })
      : t(invited ? 'activities.invite.all-done' : 'activities.invite.nobody')
  return (
    <Card title={t('activities.invite.title')}>
      <p>{words}</p>
      {invited && <p className="soft">{t('activities.invite.sent')}</p>}
      {problem && <ErrorState error={problem} />}
      <div className="card-buttons no-print">
        {may && notInvited > 0 && (
          <Button loading={pending} onClick={() => void run({ id })}>
            {t('activities.invite.send')}
          </Button>
        )}
        {invited && (
          <Button
            variant="default"
            onClick={() => {
              setError(null)
              download(gatheringsApi.letters, { id }).catch(setError)
            }}
          >
            {t('activities.invite.letters')}
          </Button>
        )}
      </div>
      {error !== null && <ErrorState error={error} />}
    </Card>
  )
}
