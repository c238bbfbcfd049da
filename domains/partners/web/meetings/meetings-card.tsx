import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Answer,
  Card,
  Chip,
  Row,
  Rows,
  useAnswer,
  useCommand,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { type GroupMeeting, groupMeetingsApi } from '../../model/meetings/meetings-api.ts'
import { HoldDialog } from './hold-dialog.tsx'
import { PlanDialog } from './plan-dialog.tsx'

/** Everybody around one person at one table: what is ahead, what was decided, and what of it is done. */
export function MeetingsCard({ personId }: { personId: string }) {
  const { t } = useTexts()
  const may = useMay()
  const answer = useAnswer(groupMeetingsApi.ofPerson, { personId })
  const [planning, setPlanning] = useState(false)
  const [holding, setHolding] = useState<GroupMeeting | null>(null)
  const mayWrite = may('referrals:write')
  return (
    <Card
      title={t('partners.meeting.title')}
      aside={
        mayWrite && (
          <Button variant="default" size="sm" onClick={() => setPlanning(true)}>
            {t('partners.meeting.plan')}
          </Button>
        )
      }
    >
      <Answer of={answer}>
        {({ meetings, today }) =>
          meetings.length === 0 ? (
            <p className="soft">{t('partners.meeting.none')}</p>
          ) : (
            <Rows label={t('partners.meeting.title')}>
              {meetings.map((meeting) => (
                <MeetingRow
                  key={meeting.id}
                  of={meeting}
                  today={today}
                  onHold={
                    mayWrite && meeting.heldAt === null && meeting.day <= today
                      ? () => setHolding(meeting)
                      : null
                  }
                />
              ))}
            </Rows>
          )
        }
      </Answer>
      {planning && <PlanDialog personId={personId} onClose={() => setPlanning(false)} />}
      {holding && <HoldDialog of={holding} onClose={() => setHolding(null)} />}
    </Card>
  )
}

type MeetingRowProps = { of: GroupMeeting; today: string; onHold: (() => void) | null }

function MeetingRow({ of, today, onHold }: MeetingRowProps) {
  const { t, day, list } = useTexts()
  const names = list(of.members.filter(({ there }) => there !== false).map(({ name }) => name))
  return (
    <Row
      detail={
        <>
          <div>{t(of.heldAt === null ? 'partners.meeting.asked' : 'partners.meeting.came', { names })}</div>
          {of.notes && <div className="referral-words">{of.notes}</div>}
          {of.decisions.length > 0 && (
            <Rows label={t('partners.meeting.decisions')}>
              {of.decisions.map((decision) => (
                <Decision key={decision.id} of={decision} today={today} />
              ))}
            </Rows>
          )}
        </>
      }
      aside={
        onHold && (
          <Button variant="default" size="sm" onClick={onHold}>
            {t('partners.meeting.hold')}
          </Button>
        )
      }
    >
      {[day(of.day, 'long'), of.place].filter(Boolean).join(', ')}
      <div className="referral-words">{of.agenda}</div>
    </Row>
  )
}

function Decision({ of, today }: { of: GroupMeeting['decisions'][number]; today: string }) {
  const { t, day } = useTexts()
  const may = useMay()
  const { run, pending } = useCommand(groupMeetingsApi.decisionDone)
  return (
    <Row
      detail={t('partners.meeting.by', { owner: of.owner, day: day(of.dueOn, 'long') })}
      aside={
        of.doneOn !== null ? (
          <Chip tone="moss">{t('partners.meeting.done')}</Chip>
        ) : (
          <>
            {of.dueOn < today && <Chip tone="beacon">{t('partners.meeting.overdue')}</Chip>}{' '}
            {may('referrals:write') && (
              <Button variant="default" size="sm" loading={pending} onClick={() => void run({ id: of.id })}>
                {t('partners.meeting.mark-done')}
              </Button>
            )}
          </>
        )
      }
    >
      {of.words}
    </Row>
  )
}
