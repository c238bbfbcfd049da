import Type from 'typebox'

/** `09:30`; as an end also `24:00`. */
const Time = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$' })

/** A span of local wall time on a day of every week; Monday is 1. An end that is not after the beginning is on the next day. */
export const WeekSpan = Type.Object({
  weekday: Type.Integer({ minimum: 1, maximum: 7 }),
  from: Time,
  until: Time,
})
export type WeekSpan = Type.Static<typeof WeekSpan>
export const WeekHours = Type.Array(WeekSpan, { maxItems: 42 })
export type WeekHours = Type.Static<typeof WeekHours>

/** A point of the week on the clock on the wall. */
export type WeekMoment = { weekday: number; time: string }

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const day = 24 * 60
const week = 7 * day

const startOf = ({ weekday, from }: WeekSpan) => (weekday - 1) * day + minutesOf(from)
const lengthOf = ({ from, until }: WeekSpan) => {
  const length = minutesOf(until) - minutesOf(from)
  return length > 0 ? length : length + day
}

/** Minutes from the moment to the beginning of the span; negative or zero while it runs, down to its length. */
function minutesUntil(span: WeekSpan, { weekday, time }: WeekMoment): number {
  const at = (weekday - 1) * day + minutesOf(time)
  const ahead = (startOf(span) - at + week) % week
  const running = ahead === 0 ? 0 : week - ahead
  return running < lengthOf(span) ? -running : ahead
}

export const isWithinHours = (hours: readonly WeekSpan[], moment: WeekMoment): boolean =>
  hours.some((span) => minutesUntil(span, moment) <= 0)

/** The span that begins next after the moment, and in how many minutes; null where there is none at all. */
export function nextSpan(
  hours: readonly WeekSpan[],
  moment: WeekMoment,
): { span: WeekSpan; inMinutes: number } | null {
  const ahead = hours
    .map((span) => ({ span, inMinutes: minutesUntil(span, moment) }))
    .filter(({ inMinutes }) => inMinutes > 0)
    .sort((a, b) => a.inMinutes - b.inMinutes)
  return ahead[0] ?? null
}

/** The spans of one day of the week, the earliest first. */
export const hoursOn = (hours: readonly WeekSpan[], weekday: number): WeekSpan[] =>
  hours.filter((span) => span.weekday === weekday).sort((a, b) => (a.from < b.from ? -1 : 1))

/** Where a moment stands in the week of a zone. */
export function weekMoment(now: Temporal.Instant, zone: string): WeekMoment {
  const there = now.toZonedDateTimeISO(zone)
  return { weekday: there.dayOfWeek, time: there.toPlainTime().toString().slice(0, 5) }
}
