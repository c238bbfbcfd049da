import { type Day, releaseWarnings } from '#domains/people/model/index.ts'
import type { ItemState } from './due.ts'
import { dueDay } from './due.ts'
import type { Break, BreakKind } from './moved.ts'

type Item = { name: string; state: ItemState; dueOffset: number; shortOffset: number | null }
/** Something fixed for a day of the calendar: a bed, an appointment, a first stop after the gate. */
type Fixed = { what: string; day: Day }

export type MoveFacts = {
  today: Day
  fromDay: Day | null
  toDay: Day | null
  isShortList: boolean
  items: readonly Item[]
  fixed: readonly Fixed[]
  holidays: readonly { day: Day; name: string }[]
  /** Who is away on the new day: volunteers of running matches, the colleague who is responsible. */
  away: readonly { kind: 'volunteer-away' | 'colleague-away'; what: string; day: Day }[]
  meetings: readonly { with: string; day: Day; inPrison: boolean }[]
  /** The days for which the gate plan was confirmed. */
  gateConfirmedFor: readonly Day[]
}

/**
 * What no longer fits since a release moved from one day to another. The definition:
 *
 * 1. No day any more: that alone is told, because nothing can be counted from it.
 * 2. An open item that was not late by the old day and is by the new one.
 * 3. The new day itself, if it is still to come: Friday, holiday, the eve of one, weekend.
 * 4. Whoever is away on the new day; a visit inside planned for that day or later; a meeting outside planned before it.
 * 5. What is fixed for a day of the calendar does not move: it falls while the person is still inside, or, if the release
 *    came earlier, only after days without it.
 * 6. A gate plan confirmed for another day.
 */
export function breaksOf(facts: MoveFacts): Break[] {
  const { today, toDay, fromDay } = facts
  if (toDay === null) return [{ kind: 'day-unknown', what: null, day: fromDay }]
  return [
    ...duePassed(facts, toDay),
    ...(toDay < today ? [] : calendar(facts, toDay)),
    ...facts.away.map(({ kind, what, day }) => ({ kind, what, day })),
    ...facts.meetings.flatMap((meeting) => meetingBroken(meeting, toDay, today)),
    ...facts.fixed.flatMap((one) => fixedBroken(one, facts, toDay)),
    ...[...new Set(facts.gateConfirmedFor)]
      .filter((day) => day !== toDay)
      .map((day): Break => ({ kind: 'gate-confirmed-for-other-day', what: null, day })),
  ]
}

function duePassed({ items, today, fromDay, isShortList }: MoveFacts, toDay: Day): Break[] {
  return items.flatMap((item): Break[] => {
    if (item.state !== 'open') return []
    const before = fromDay && dueDay(item, fromDay, false)
    const now = dueDay(item, toDay, isShortList)!
    const wasLate = before !== null && before < today
    return now < today && !wasLate ? [{ kind: 'due-passed', what: item.name, day: now }] : []
  })
}

const ofCalendar = ['friday', 'eve-of-holiday', 'holiday', 'weekend'] as const satisfies BreakKind[]

function calendar({ today, holidays }: MoveFacts, toDay: Day): Break[] {
  const warnings = releaseWarnings({ day: toDay }, { today, holidays, status: null, lastSeenDay: undefined })
  const dayAfter = Temporal.PlainDate.from(toDay).add({ days: 1 }).toString()
  const named = (day: Day) => holidays.find((holiday) => holiday.day === day)?.name ?? null
  return ofCalendar
    .filter((kind) => warnings.includes(kind))
    .filter((kind) => !(kind === 'eve-of-holiday' && warnings.includes('holiday')))
    .map((kind) => ({
      kind,
      what: kind === 'holiday' ? named(toDay) : kind === 'eve-of-holiday' ? named(dayAfter) : null,
      day: toDay,
    }))
}

function meetingBroken(meeting: MoveFacts['meetings'][number], toDay: Day, today: Day): Break[] {
  if (meeting.day < today) return []
  if (meeting.inPrison && meeting.day >= toDay)
    return [{ kind: 'visit-after-release', what: meeting.with, day: meeting.day }]
  if (!meeting.inPrison && meeting.day < toDay)
    return [{ kind: 'meeting-before-release', what: meeting.with, day: meeting.day }]
  return []
}

function fixedBroken({ what, day }: Fixed, { today, fromDay }: MoveFacts, toDay: Day): Break[] {
  if (day < today) return []
  if (day < toDay) return [{ kind: 'fixed-while-inside', what, day }]
  const cameEarlier = fromDay === null || toDay < fromDay
  return cameEarlier && day > toDay ? [{ kind: 'fixed-too-late', what, day }] : []
}
