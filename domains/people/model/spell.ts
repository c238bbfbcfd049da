import type { Day } from './day.ts'

type Spell = { id: string; from: Day; recordedAt: string }

/** The last spell to begin by a day; of two that begin on the same day, the one recorded later. */
export const lastBegunBy = <Kind extends Spell>(spells: readonly Kind[], day: Day): Kind | null =>
  spells
    .filter((spell) => spell.from <= day)
    .reduce<Kind | null>((last, spell) => (last === null || begunAfter(spell, last) ? spell : last), null)

function begunAfter(one: Spell, other: Spell): boolean {
  if (one.from !== other.from) return one.from > other.from
  const order = Temporal.Instant.compare(one.recordedAt, other.recordedAt)
  return order > 0 || (order === 0 && one.id > other.id)
}
