import type { Day } from '#domains/people/model/index.ts'
import type { Release } from './release.ts'

/** What the histories of one person say; `ahead` is null for somebody who awaits no release. */
export type Told = {
  personId: string
  ways: { day: Day; prison: string | null; unplanned: boolean; unitId: string }[]
  ahead: { unitId: string; plannedDay: Day | null; prison: string | null; insideSince: Day | null } | null
}

export type Mirrored = Omit<Release, 'version' | 'begunOn' | 'shortList'>
/** A row as it shall be; without an id it is new. */
export type Mirror = Omit<Mirrored, 'id'> & { id: string | null }

const never = '0000-01-01'

/**
 * The rows of a person (and of the records read with theirs) as they shall be, so that they say what the histories say. Whoever
 * worked on a row finds it again: a row keeps its id while its release is the same one, also when its day was corrected.
 */
export function reconcile(rows: readonly Mirrored[], told: Told): Mirror[] {
  const left = new Set(rows)
  const take = (found: Mirrored | undefined) => {
    if (found) left.delete(found)
    return found
  }
  const own = (row: Mirrored) => row.personId === told.personId
  const inOrder = [...rows].sort(
    (a, b) =>
      rank(a, own(a)) - rank(b, own(b)) ||
      ((a.day ?? never) < (b.day ?? never)
        ? -1
        : (a.day ?? never) > (b.day ?? never)
          ? 1
          : a.id < b.id
            ? -1
            : 1),
  )
  const free = (is: (row: Mirrored) => boolean) => inOrder.find((row) => left.has(row) && is(row))

  // The same day is the same release; then a day that was corrected; then the one that was ahead when it happened.
  const ways = told.ways.map((way) => ({ way, row: take(free(({ day }) => day === way.day)) }))
  for (const each of ways) each.row ??= take(free(({ state }) => state === 'happened'))
  for (const each of ways)
    each.row ??= take(
      free(({ state, insideSince }) => state === 'ahead' && (insideSince ?? never) <= each.way.day),
    )

  const happened = ways.map(({ way, row }): Mirror => {
    const known = { personId: row?.personId ?? told.personId, insideSince: row?.insideSince ?? null }
    return {
      ...{ ...known, id: row?.id ?? null, state: 'happened', plannedDay: row?.plannedDay ?? null },
      ...{ day: way.day, prison: way.prison, unplanned: way.unplanned },
      unitId: row?.state === 'happened' ? row.unitId : way.unitId,
    }
  })

  const ahead = told.ahead
  const aheadRow =
    ahead &&
    (take(free((row) => row.state === 'ahead' && own(row))) ??
      // It was written down as happened, or as come to nothing, and that was a mistake.
      take(free((row) => row.state === 'happened' && own(row))) ??
      take(
        free(
          (row) =>
            row.state === 'called-off' &&
            own(row) &&
            row.day === null &&
            row.insideSince === ahead.insideSince,
        ),
      ))
  const awaited: Mirror[] = ahead
    ? [
        {
          ...{
            id: aheadRow?.id ?? null,
            personId: told.personId,
            state: 'ahead',
            day: null,
            unplanned: false,
          },
          ...ahead,
        },
      ]
    : []
  const others = [...left].map((row): Mirror => ({ ...row, state: 'called-off' }))
  return [...happened, ...awaited, ...others]
}

/** Which row is taken first where several would do. */
function rank({ state }: Mirrored, isOwn: boolean): number {
  return ['happened', 'ahead', 'called-off'].indexOf(state) * 2 + (isOwn ? 0 : 1)
}

const parts = ['state', 'day', 'plannedDay', 'prison', 'unplanned', 'unitId', 'insideSince'] as const

/** The rows that are not yet as they shall be. */
export const changesAmong = (rows: readonly Mirrored[], mirrors: readonly Mirror[]): Mirror[] =>
  mirrors.filter((mirror) => {
    const row = rows.find(({ id }) => id === mirror.id)
    return !row || parts.some((part) => row[part] !== mirror[part])
  })
