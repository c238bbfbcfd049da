import { EmptyState, useTexts } from '#platform/web/index.ts'
import type { Meeting } from '../../model/meeting.ts'
import { markOf, shapeOf, spanOf, whereOf } from '../words.ts'

type WeekProps = { monday: Temporal.PlainDate; meetings: readonly Meeting[]; onOpen(meeting: Meeting): void }

/** Seven days side by side, or below each other where it is narrow: the same list either way. */
export function Week({ monday, meetings, onOpen }: WeekProps) {
  const { t } = useTexts()
  const byDay = Map.groupBy(meetings, ({ day }) => day)
  const days = Array.from({ length: 7 }, (_, index) => monday.add({ days: index }).toString())
  if (meetings.length === 0)
    return <EmptyState title={t('meetings.week-empty.title')} text={t('meetings.week-empty.text')} />
  return (
    <ol className="meeting-week">
      {days.map((day) => (
        <Day key={day} day={day} meetings={byDay.get(day) ?? []} onOpen={onOpen} />
      ))}
    </ol>
  )
}

function Day({
  day,
  meetings,
  onOpen,
}: {
  day: string
  meetings: Meeting[]
  onOpen(meeting: Meeting): void
}) {
  const { day: inWords, t } = useTexts()
  const isToday = day === Temporal.Now.plainDateISO().toString()
  return (
    <li className="meeting-day" data-today={isToday} data-empty={meetings.length === 0}>
      <h2>
        {inWords(day, 'near')}
        {isToday && <span className="meeting-now"> · {t('meetings.now')}</span>}
      </h2>
      {meetings.length === 0 ? (
        <p className="soft small">{t('meetings.nothing')}</p>
      ) : (
        <ul>
          {meetings.map((meeting) => (
            <li key={meeting.id}>
              <Entry meeting={meeting} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function Entry({ meeting, onOpen }: { meeting: Meeting; onOpen(meeting: Meeting): void }) {
  const { t, rich } = useTexts()
  const { person, volunteer } = meeting
  const shape = shapeOf(meeting)
  return (
    <button type="button" className="meeting-entry" data-shape={shape} onClick={() => onOpen(meeting)}>
      <span className="meeting-when num">
        <span aria-hidden>{markOf(shape)}</span> {spanOf(meeting)}
        <span className="sr-only">{t(`meetings.shape.${shape}`)}</span>
      </span>
      <span>{rich('meetings.two', { person: person.name, volunteer: volunteer.name })}</span>
      <span className="soft small">{whereOf(t, meeting)}</span>
      {shape !== 'planned' && shape !== 'made' && (
        <span className="small">{t(`meetings.shape.${shape}`)}</span>
      )}
    </button>
  )
}
