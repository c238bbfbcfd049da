import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { PlaceKind } from './meeting.ts'
import { Id } from './shapes.ts'
import { countedDays, type Span } from './silence.ts'

/** What meetings lend to the line of a person's life: every meeting that was logged, and every silence there was. */
export const MeetingsWay = Type.Object({
  meetings: Type.Array(
    Type.Object({
      id: Id,
      day: Day,
      placeKind: OrNull(PlaceKind),
      made: Type.Boolean(),
      volunteer: OrNull(Type.String()),
    }),
  ),
  /** `until`: the day on which they met again; null while it lasts. */
  silences: Type.Array(Type.Object({ id: Id, from: Day, until: OrNull(Day), days: Type.Integer() })),
})
export type MeetingsWay = Type.Static<typeof MeetingsWay>

/** A match as its silences are found: the days on which they met, until when it ran (null while it runs). */
export type TimeTogether = { met: readonly string[]; until: string | null; pauses: readonly Span[] }

/** Every stretch between two meetings, or since the last one, in which more days counted than the house calls silence. */
export function silencesIn(
  { met, until, pauses }: TimeTogether,
  today: string,
  alarm: number,
): { from: string; until: string | null; days: number }[] {
  const end = until ?? today
  const days = [...new Set(met)].filter((day) => day <= end).sort()
  return days.flatMap((from, at) => {
    const next = days[at + 1] ?? null
    // After the last meeting of a match that has ended nobody was waiting for another.
    if (next === null && until !== null) return []
    const counted = countedDays(from, next ?? end, pauses)
    return counted >= alarm ? [{ from, until: next, days: counted }] : []
  })
}
