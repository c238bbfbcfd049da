import { useState } from 'react'
import { FieldCard, Input, usePhone } from '#platform/field/index.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { type MyMeetings, meetingsApi } from '../model/index.ts'

/** Being away is said beforehand: nobody then asks why it is quiet. */
export function PausesCard({ mine }: { mine: MyMeetings }) {
  const { t, day } = useTexts()
  const { send } = usePhone()
  const [begins, setBegins] = useState(mine.today)
  const [ends, setEnds] = useState('')
  const [sent, setSent] = useState(false)
  if (mine.contacts.length === 0) return null

  const sayAway = async () => {
    for (const { matchId } of mine.contacts) {
      const title = t('meetings.field.away-title', { day: day(begins) })
      await send(meetingsApi.pauseMyContact, { matchId, begins, ends: ends || null }, title)
    }
    setSent(true)
  }
  return (
    <FieldCard title={t('meetings.field.away')}>
      <ul className="field-list">
        {mine.pauses.map((pause) => (
          <li key={pause.id}>
            {pause.ends
              ? t('meetings.field.away-from-until', { from: day(pause.begins), until: day(pause.ends) })
              : t('meetings.field.away-from', { from: day(pause.begins) })}
          </li>
        ))}
      </ul>
      {sent ? (
        <p role="status">{t('meetings.field.away-said')}</p>
      ) : (
        <>
          <div className="field-pair">
            <Input
              label={t('meetings.field.away-begins')}
              type="date"
              min={mine.today}
              value={begins}
              onChange={(said) => setBegins(said || mine.today)}
            />
            <Input
              label={t('meetings.field.away-ends')}
              type="date"
              min={begins}
              value={ends}
              onChange={setEnds}
            />
          </div>
          <button type="button" className="field-quiet-button" onClick={() => void sayAway()}>
            {t('meetings.field.say-away')}
          </button>
        </>
      )}
    </FieldCard>
  )
}
