import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Answer, Card, Page, Rows, Stack, useAnswer, useMay, useMe, useTexts } from '#platform/web/index.ts'
import type { Meeting } from '../../model/meeting.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import { Segments } from '../parts/fields.tsx'
import { MeetingRow } from '../parts/meeting-row.tsx'
import { Sections } from '../parts/sections.tsx'
import { CalendarDialog } from './calendar-dialog.tsx'
import { LogDialog } from './log-dialog.tsx'
import { MeetingDialog } from './meeting-dialog.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { Week } from './week.tsx'

type Open =
  | { kind: 'plan' }
  | { kind: 'calendar' }
  | { kind: 'meeting'; of: Meeting }
  | { kind: 'log'; of: Meeting }

/** The week as a picture, and above it what nobody has told of yet. */
export default function AgendaPage() {
  const { t, day } = useTexts()
  const may = useMay()
  const me = useMe().data?.user?.id
  const [params, setParams] = useSearchParams()
  const [open, setOpen] = useState<Open | null>(null)
  const monday = mondayOf(params.get('week'))
  const mine = params.get('of') === 'mine' && me !== undefined
  const until = monday.add({ days: 6 })
  const list = useAnswer(
    meetingsApi.list,
    {
      ...{ from: monday.toString(), until: until.toString() },
      ...(mine ? { supervisorId: me } : {}),
    },
    { keepLast: true },
  )
  const go = (change: Record<string, string>) =>
    setParams({ ...Object.fromEntries(params), ...change }, { replace: true })
  const close = () => setOpen(null)
  return (
    <Page
      title={t('meetings.title')}
      subtitle={t('meetings.week-of', {
        from: day(monday.toString(), 'near'),
        until: day(until.toString(), 'near'),
      })}
      actions={
        <>
          <Button variant="default" onClick={() => setOpen({ kind: 'calendar' })}>
            {t('meetings.calendar.title')}
          </Button>
          {may('meetings:write') && (
            <Button onClick={() => setOpen({ kind: 'plan' })}>{t('meetings.plan.title')}</Button>
          )}
        </>
      }
    >
      <Sections />
      <Stack>
        <Unlogged mine={mine ? me : undefined} onLog={(of) => setOpen({ kind: 'log', of })} />
        <div className="meeting-tools">
          <Segments
            label={t('meetings.whose')}
            value={mine ? 'mine' : 'all'}
            choices={[
              { value: 'all', label: t('meetings.all') },
              { value: 'mine', label: t('meetings.mine') },
            ]}
            onChoose={(of) => go({ of })}
          />
          <div className="meeting-steps">
            <Button
              variant="default"
              aria-label={t('meetings.week-before')}
              onClick={() => go({ week: monday.subtract({ weeks: 1 }).toString() })}
            >
              <IconChevronLeft size={18} stroke={1.6} aria-hidden />
            </Button>
            <Button variant="default" onClick={() => go({ week: '' })}>
              {t('meetings.this-week')}
            </Button>
            <Button
              variant="default"
              aria-label={t('meetings.week-after')}
              onClick={() => go({ week: monday.add({ weeks: 1 }).toString() })}
            >
              <IconChevronRight size={18} stroke={1.6} aria-hidden />
            </Button>
          </div>
        </div>
        <Answer of={list}>
          {(meetings) => (
            <Week monday={monday} meetings={meetings} onOpen={(of) => setOpen({ kind: 'meeting', of })} />
          )}
        </Answer>
      </Stack>
      {open?.kind === 'plan' && <PlanDialog onClose={close} />}
      {open?.kind === 'calendar' && <CalendarDialog onClose={close} />}
      {open?.kind === 'log' && <LogDialog meeting={open.of} onClose={close} />}
      {open?.kind === 'meeting' && <MeetingDialog id={open.of.id} of={open.of} onClose={close} />}
    </Page>
  )
}

function mondayOf(written: string | null): Temporal.PlainDate {
  const today = Temporal.Now.plainDateISO()
  const day = written && /^\d{4}-\d{2}-\d{2}$/.test(written) ? Temporal.PlainDate.from(written) : today
  return day.subtract({ days: day.dayOfWeek - 1 })
}

const shownAtFirst = 4

/** Meetings whose day is over and of which nobody has told: asked about, not counted up. */
function Unlogged({ mine, onLog }: { mine: string | undefined; onLog(meeting: Meeting): void }) {
  const { t } = useTexts()
  const may = useMay()
  const [all, setAll] = useState(false)
  const { data = [] } = useAnswer(meetingsApi.unlogged, {})
  const owed = mine === undefined ? data : data.filter(({ supervisorId }) => supervisorId === mine)
  if (owed.length === 0) return null
  const shown = all ? owed : owed.slice(0, shownAtFirst)
  return (
    <Card title={t('meetings.unlogged.title')} aside={String(owed.length)}>
      <Rows label={t('meetings.unlogged.title')}>
        {shown.map((meeting) => (
          <MeetingRow
            key={meeting.id}
            meeting={meeting}
            aside={
              may('meetings:write') && (
                <Button size="sm" variant="default" onClick={() => onLog(meeting)}>
                  {t('meetings.log.action')}
                </Button>
              )
            }
          />
        ))}
      </Rows>
      {owed.length > shown.length && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {t('meetings.more', { count: owed.length - shown.length })}
        </button>
      )}
    </Card>
  )
}
