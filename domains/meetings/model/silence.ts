import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { Id, Version } from './shapes.ts'

export const whose = ['volunteer', 'participant', 'prison', 'centre'] as const
/** Whose reason it is that two people do not meet for a while. */
export const Whose = Type.Enum(whose)
export type Whose = Type.Static<typeof Whose>

/** A planned absence. `ends`: the first day that counts again; null while nobody knows. */
export const Pause = Type.Object({
  id: Id,
  version: Version,
  matchId: Id,
  whose: Whose,
  why: OrNull(Type.String({ maxLength: 300 })),
  begins: Day,
  ends: OrNull(Day),
})
export type Pause = Type.Static<typeof Pause>

export type Span = { begins: string; ends: string | null }

/** What is known of a match that is active. */
export type ContactFacts = {
  /** The day since which it is active: inside, or again after a pause. */
  activeSince: string
  /** The day of the last meeting that took place. */
  lastContact: string | null
  /** The day of the last meeting that was logged, whether it took place or not. */
  lastLog: string | null
  pauses: readonly Span[]
}

export const SilenceLevel = Type.Enum(['none', 'paused', 'reminder', 'alarm'] as const)
export type SilenceLevel = Type.Static<typeof SilenceLevel>

export type Silence = {
  /** Days without a meeting that took place. */
  contactDays: number
  /** Days without a word from the volunteer. */
  logDays: number
  level: SilenceLevel
  /** The day from which it counts; a new contact begins a new silence. */
  since: string
}

/**
 * The one definition of silence.
 *
 * Asked of active matches alone. Days are counted from the last meeting that took place, or from the day on which the match
 * became active if that is later; days of a planned absence do not count, whoever's it was. A log counts for the day of the
 * meeting it tells of, not for the day on which it arrived, and a meeting that was called off is a word, but no contact.
 *
 * `reminder`: nothing was heard for so long that the volunteer is asked. `alarm`: they have not met for so long that the
 * supervisor is told, whatever was heard meanwhile.
 */
export function silenceOf(
  facts: ContactFacts,
  today: string,
  house: { reminder: number; alarm: number },
): Silence {
  const since = later(facts.activeSince, facts.lastContact)
  const contactDays = countedDays(since, today, facts.pauses)
  const logDays = countedDays(later(facts.activeSince, facts.lastLog), today, facts.pauses)
  const level: SilenceLevel = facts.pauses.some((pause) => isWithin(today, pause))
    ? 'paused'
    : contactDays >= house.alarm
      ? 'alarm'
      : logDays >= house.reminder
        ? 'reminder'
        : 'none'
  return { contactDays, logDays, level, since }
}

const later = (day: string, other: string | null) => (other !== null && other > day ? other : day)

const isWithin = (day: string, { begins, ends }: Span) => begins <= day && (ends === null || day < ends)

/** Days after `from` up to and including `today` that lie in no pause. */
export function countedDays(from: string, today: string, pauses: readonly Span[]): number {
  if (today <= from) return 0
  const first = Temporal.PlainDate.from(from)
  const all = first.until(today, { largestUnit: 'days' }).days
  const place = (day: string) => first.until(day, { largestUnit: 'days' }).days
  const spans = pauses
    .map(({ begins, ends }) => ({
      from: Math.max(1, place(begins)),
      until: Math.min(all + 1, ends === null ? all + 1 : place(ends)),
    }))
    .filter((span) => span.from < span.until)
    .sort((a, b) => a.from - b.from)
  let paused = 0
  let reached = 0
  for (const span of spans) {
    paused += Math.max(0, span.until - Math.max(span.from, reached))
    reached = Math.max(reached, span.until)
  }
  return all - paused
}
