import Type from 'typebox'

export { Id, Moment, Named, oneRecord, Version } from '#domains/matches/model/index.ts'

/** A time of day by the clock on the wall of the unit: `14:30`. Times compare as text. */
export const Clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
export type Clock = Type.Static<typeof Clock>

export const minutesOf = (clock: Clock): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** The time so many minutes later, on the same day or, from 24:00, past it. */
export function clockAfter(clock: Clock, minutes: number): string {
  const all = minutesOf(clock) + minutes
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`
}

/** A time as people type it: `14:30`, `14.30`, `1430`, `9`; null where it is none. */
export function readClock(text: string): Clock | null {
  const found = /^(\d{1,2})(?:[:.,h ]?(\d{2}))?$/.exec(text.trim())
  if (!found) return null
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)]
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
