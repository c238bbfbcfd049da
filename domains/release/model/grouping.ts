import Type from 'typebox'
import type { AwaitedRelease } from './board.ts'

export const groupings = ['week', 'prison', 'responsible'] as const
export const Grouping = Type.Enum(groupings)
export type Grouping = Type.Static<typeof Grouping>

/** `key` is the Monday of a week, a prison, or the id of a colleague; null where there is none. */
export type Group<Row> = { key: string | null; name: string | null; people: Row[] }

export function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day)
  return date.subtract({ days: date.dayOfWeek - 1 }).toString()
}

const placeIn: Record<Grouping, (person: AwaitedRelease) => { key: string | null; name: string | null }> = {
  week: ({ day }) => ({ key: day === null ? null : mondayOf(day), name: null }),
  prison: ({ prison }) => ({ key: prison, name: prison }),
  responsible: ({ responsibleId, responsible }) => ({ key: responsibleId, name: responsible }),
}

/**
 * The groups in order: weeks by time with the unknown last, prisons by name, colleagues by name. Whoever is in no
 * prison comes last, whoever has nobody comes first, because somebody has to take them on.
 */
export function grouped<Row extends AwaitedRelease>(
  people: readonly Row[],
  by: Grouping,
  compare: (a: string, b: string) => number,
): Group<Row>[] {
  const groups = new Map<string | null, Group<Row>>()
  for (const person of people) {
    const { key, name } = placeIn[by](person)
    const group = groups.get(key) ?? { key, name, people: [] }
    group.people.push(person)
    groups.set(key, group)
  }
  const nullFirst = by === 'responsible' ? -1 : 1
  return [...groups.values()].sort((a, b) => {
    if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? nullFirst : -nullFirst
    return by === 'week' ? (a.key < b.key ? -1 : 1) : compare(a.name ?? '', b.name ?? '')
  })
}
