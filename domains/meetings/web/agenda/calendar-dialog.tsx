import { Button } from '@mantine/core'
import { useState } from 'react'
import { Answer, Dialog, ErrorState, Notice, useAnswer, useCommand, useTexts } from '#platform/web/index.ts'
import { meetingsApi } from '../../model/meetings-api.ts'

/** The secret address for the reader's own calendar program; shown once, taken back at any time. */
export function CalendarDialog({ onClose }: { onClose(): void }) {
  const { t, moment } = useTexts()
  const kept = useAnswer(meetingsApi.calendarAddress, {})
  const make = useCommand(meetingsApi.makeCalendarAddress)
  const revoke = useCommand(meetingsApi.revokeCalendarAddress)
  const [address, setAddress] = useState<string | null>(null)
  const begin = async () => {
    const made = await make.run({})
    if ('output' in made) setAddress(made.output.address)
  }
  const end = async () => {
    await revoke.run({})
    setAddress(null)
  }
  return (
    <Dialog open onClose={onClose} title={t('meetings.calendar.title')}>
      <p>{t('meetings.calendar.text')}</p>
      <Answer of={kept}>
        {({ madeAt }) => (
          <>
            {address && (
              <Notice tone="moss" title={t('meetings.calendar.once')}>
                <input
                  className="input"
                  readOnly
                  aria-label={t('meetings.calendar.address')}
                  value={address}
                  onFocus={(event) => event.currentTarget.select()}
                />
              </Notice>
            )}
            {madeAt && !address && (
              <p className="soft">{t('meetings.calendar.made', { at: moment(madeAt) })}</p>
            )}
            {(make.problem ?? revoke.problem) && <ErrorState error={make.problem ?? revoke.problem} />}
            <div className="form-buttons">
              <Button loading={make.pending} onClick={() => void begin()}>
                {t(madeAt ? 'meetings.calendar.new' : 'meetings.calendar.make')}
              </Button>
              {madeAt && (
                <Button variant="default" loading={revoke.pending} onClick={() => void end()}>
                  {t('meetings.calendar.revoke')}
                </Button>
              )}
            </div>
          </>
        )}
      </Answer>
    </Dialog>
  )
}
