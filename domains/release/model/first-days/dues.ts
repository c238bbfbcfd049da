/** A contact that somebody owes in the first days outside: `daily` ones in the first week, where there was a substance need. */
export type DueKind = 'first' | 'second' | 'third' | 'fourth' | 'daily'
export const dueStates = ['made', 'made-late', 'late', 'due', 'ahead', 'not-owed'] as const
export type DueState = (typeof dueStates)[number]
export type Due = { kind: DueKind; day: string; state: DueState; madeOn: string | null }

/** The days after release on which a contact falls due, as the house says. */
export type DueOffsets = { first: number; second: number; third: number; fourth: number }

export type FirstDaysFacts = {
  day: string
  /** From which day on the person was out of reach. */
  ends: string | null
  /** Days on which somebody of ours and the person spoke, outside. */
  contacts: readonly string[]
  /** Owed once a day in the first week. */
  daily: boolean
}

export const firstDaysLast = 14
const dailyUntil = 7

/**
 * What is owed when, and whether it was made. A contact counts for what falls due on its day, for what falls due on the day after,
 * and for everything that was due before: whoever was reached on the third day was reached two days late for the first. The day of
 * release itself counts for nothing here: being met at the gate is not the call on the day after. What falls due on the day on
 * which somebody is out of reach, or later, is not owed. A daily contact counts for no day that is still to come.
 */
export function duesOf(facts: FirstDaysFacts, offsets: DueOffsets, today: string): Due[] {
  const after = (days: number) => Temporal.PlainDate.from(facts.day).add({ days }).toString()
  const contacts = facts.contacts.filter((day) => day > facts.day && day <= today).toSorted()
  const fixed = (['first', 'second', 'third', 'fourth'] as const).map((kind) => ({
    ...{ kind, day: after(offsets[kind]) },
    earliest: after(Math.max(1, offsets[kind] - 1)),
  }))
  const taken = new Set(fixed.map(({ day }) => day))
  const daily = Array.from({ length: facts.daily ? dailyUntil : 0 }, (_, index) => after(index + 1))
    .filter((day) => !taken.has(day))
    .map((day) => ({ kind: 'daily' as const, day, earliest: day }))
  return [...fixed, ...daily]
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ kind, day, earliest }) => {
      const madeOn = contacts.find((contact) => contact >= earliest) ?? null
      return { kind, day, madeOn, state: stateOf({ day, earliest, madeOn }, facts.ends, today) }
    })
}

function stateOf(
  { day, earliest, madeOn }: { day: string; earliest: string; madeOn: string | null },
  ends: string | null,
  today: string,
): DueState {
  if (madeOn !== null) return madeOn <= day ? 'made' : 'made-late'
  if (ends !== null && day >= ends) return 'not-owed'
  // Who is out of reach can no longer be reached, but what was owed before stays late.
  if (day < today) return 'late'
  return earliest <= today ? 'due' : 'ahead'
}

/** The earliest contact that is late, if somebody can still be reached. */
export const overdueOf = (dues: readonly Due[], ends: string | null): Due | null =>
  ends === null ? (dues.find(({ state }) => state === 'late') ?? null) : null

/** What comes next: late, due, or still ahead. */
export const nextOf = (dues: readonly Due[]): Due | null =>
  dues.find(({ state }) => state === 'late' || state === 'due' || state === 'ahead') ?? null
