import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Answer,
  Chip,
  type Column,
  DataTable,
  EmptyState,
  Page,
  useAnswer,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import type { Permit } from '../../model/permit.ts'
import { Sections } from '../parts/sections.tsx'
import { permitOf } from '../words.ts'
import { AnswerDialog, AskDialog } from './permit-dialogs.tsx'
import { orderOfPermits, tonesOfPermits } from './tones.ts'

/** Who may enter which prison until when, how long prisons take to answer, and what ends soon. */
export default function PermitsPage() {
  const { t } = useTexts()
  const may = useMay()
  const [asking, setAsking] = useState(false)
  const [answering, setAnswering] = useState<Permit | null>(null)
  const permits = useAnswer(meetingsApi.permits, {})
  const columns = usePermitColumns()
  const ask = may('meetings:write') && (
    <Button onClick={() => setAsking(true)}>{t('meetings.permits.ask')}</Button>
  )
  return (
    <Page title={t('meetings.permits.title')} subtitle={t('meetings.permits.text')} actions={ask}>
      <Sections />
      <Answer of={permits}>
        {(rows) => (
          <DataTable
            label={t('meetings.permits.title')}
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            rowLink={({ volunteerId }) => `/volunteers/${volunteerId}`}
            defaultSort="standing"
            empty={
              <EmptyState title={t('meetings.permits.none.title')} text={t('meetings.permits.none.text')}>
                {ask}
              </EmptyState>
            }
            rowActions={(permit) =>
              may('meetings:write') &&
              permit.state === 'asked' && (
                <Button size="sm" variant="default" onClick={() => setAnswering(permit)}>
                  {t('meetings.permits.answer')}
                </Button>
              )
            }
          />
        )}
      </Answer>
      {asking && <AskDialog onClose={() => setAsking(false)} />}
      {answering && <AnswerDialog permit={answering} onClose={() => setAnswering(null)} />}
    </Page>
  )
}

function usePermitColumns(): Column<Permit>[] {
  const { t, day } = useTexts()
  const near = (one: string | null) => (one === null ? '' : day(one, 'short'))
  return [
    { id: 'volunteer', header: t('meetings.permits.volunteer'), text: ({ volunteer }) => volunteer },
    { id: 'prison', header: t('meetings.field-prison'), text: ({ prison }) => prison },
    {
      id: 'standing',
      header: t('meetings.permits.standing'),
      text: ({ standing }) => permitOf(t, standing),
      sortBy: ({ standing }) => orderOfPermits[standing],
      cell: ({ standing }) => <Chip tone={tonesOfPermits[standing]}>{permitOf(t, standing)}</Chip>,
    },
    {
      id: 'asked',
      header: t('meetings.permits.asked'),
      text: ({ askedOn }) => near(askedOn),
      sortBy: ({ askedOn }) => askedOn,
      hidden: true,
    },
    {
      id: 'waiting',
      header: t('meetings.permits.waiting'),
      align: 'end',
      text: ({ waitingDays }) => t('meetings.days', { days: waitingDays }),
      sortBy: ({ waitingDays }) => waitingDays,
    },
    {
      id: 'until',
      header: t('meetings.permits.last-day'),
      text: ({ grantedUntil }) => near(grantedUntil),
      sortBy: ({ grantedUntil }) => grantedUntil,
    },
    { id: 'number', header: t('meetings.permits.number'), text: ({ number }) => number ?? '' },
    { id: 'note', header: t('meetings.permits.note'), text: ({ note }) => note ?? '', hidden: true },
  ]
}
