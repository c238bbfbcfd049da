import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { CallProblem } from '#platform/web/index.ts'
import { Notice, useTexts, Views } from '#platform/web/index.ts'
import type { HeldDay, Mark } from '../../model/day.ts'
import { todayHere } from './words.ts'
import './parts.css'

/** The day in the address, else today's, else the last that has been. */
export function dayShown<Day extends HeldDay>(
  days: readonly Day[],
  asked: string | null,
  today: string,
): Day {
  const been = days.filter(({ day }) => day <= today)
  return days.find(({ id }) => id === asked) ?? been.at(-1) ?? days[0]!
}

type DoorProps = {
  days: readonly HeldDay[]
  shown: HeldDay
  /** The page that this stands on, to which a day is added. */
  path: string
  present: number
  all: number
  empty: ReactNode
  children: ReactNode
}

/** For a phone at the door: which day, how many are here, and one line for each who is expected. */
export function Door({ days, shown, path, present, all, empty, children }: DoorProps) {
  const { t, day } = useTexts()
  return (
    <>
      {days.length > 1 && (
        <Views
          label={t('activities.which-day')}
          shown={`${path}?day=${shown.id}`}
          of={days.map((one) => ({ to: `${path}?day=${one.id}`, text: day(one.day, 'near') }))}
        />
      )}
      {shown.day > todayHere() && (
        <Notice tone="lamp">
          <p>{t('activities.attendance-early', { day: day(shown.day, 'near') })}</p>
        </Notice>
      )}
      {all === 0 ? (
        empty
      ) : (
        <>
          <p className="door-count num" role="status">
            {t('activities.attendance-count', { present, all })}
          </p>
          <ul className="door" aria-label={t('activities.attendance')}>
            {children}
          </ul>
        </>
      )}
    </>
  )
}

type LineProps = {
  name: string
  detail?: string
  mark: Mark | null
  pending: boolean
  problem: CallProblem | null
  put(mark: Mark | null): void
}

/** One tap marks, a second takes it back. */
export function DoorLine({ name, detail, mark, pending, problem, put }: LineProps) {
  const { t, reason } = useTexts()
  const tap = (tapped: Mark) => put(mark === tapped ? null : tapped)
  return (
    <li className="door-person" data-mark={mark ?? undefined} aria-busy={pending}>
      <button
        type="button"
        className="door-mark door-here"
        aria-pressed={mark === 'present'}
        aria-label={`${name}: ${t('activities.mark.present')}`}
        onClick={() => tap('present')}
      >
        <span aria-hidden>{mark === 'present' && <IconCheck size={20} stroke={2.4} />}</span>
        <span>{name}</span>
      </button>
      {(['absent', 'excused'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="door-mark"
          aria-pressed={mark === one}
          aria-label={`${name}: ${t(`activities.mark.${one}`)}`}
          onClick={() => tap(one)}
        >
          {t(`activities.mark.${one}`)}
        </button>
      ))}
      {detail && <div className="door-detail soft small">{detail}</div>}
      {problem && (
        <div className="field-reasons door-reason" role="alert">
          {problem.reasons.map(reason).join(' ')}
        </div>
      )}
    </li>
  )
}
