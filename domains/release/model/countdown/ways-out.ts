import { awaitsRelease, type Day, type PersonStatus } from '#domains/people/model/index.ts'

/** A status as the histories have it: since when, and when it was written down. */
export type StatusEntry = { id: string; status: PersonStatus; from: Day; recordedAt: string }

const isOut = (status: PersonStatus) => status === 'released' || status === 'conditionally-released'

const writtenLater = (one: StatusEntry, other: StatusEntry) =>
  Temporal.Instant.compare(one.recordedAt, other.recordedAt) || (one.id > other.id ? 1 : -1)

/** What each day ends with, and whether somebody was inside earlier on that same day; in order of time. */
function byDay(entries: readonly StatusEntry[], today: Day) {
  const days = Map.groupBy(
    entries.filter(({ from }) => from <= today),
    ({ from }) => from,
  )
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, all]) => {
      const inOrder = all.toSorted(writtenLater)
      return {
        day,
        status: inOrder.at(-1)!.status,
        insideOnTheDay: inOrder.slice(0, -1).some(({ status }) => awaitsRelease(status)),
      }
    })
}

/**
 * The days on which somebody left custody. The definition:
 *
 * 1. Of several statuses that begin on one day the one written last counts, as everywhere; what begins after today does not count yet.
 * 2. A way out is a day that ends as released or conditionally released, where the status before still awaited a release, or an
 *    earlier one of the same day did. So a day counts at most once, whatever was written on it.
 * 3. Leave, house arrest, a sentence served at home and an interrupted one await a release: going there is no way out, going out from
 *    there is one. From conditionally released to released is none. Who absconds, moves away, is deported or dies did not leave so.
 * 4. A return to custody makes another way out possible; without one between them, two are one.
 */
export function waysOut(entries: readonly StatusEntry[], today: Day): Day[] {
  let awaited = false
  return byDay(entries, today).flatMap(({ day, status, insideOnTheDay }) => {
    const isWayOut = isOut(status) && (awaited || insideOnTheDay)
    awaited = awaitsRelease(status)
    return isWayOut ? [day] : []
  })
}

/** Since when the present time in custody lasts; null for somebody who awaits no release. */
export function insideSince(entries: readonly StatusEntry[], today: Day): Day | null {
  const days = byDay(entries, today)
  const lastOther = days.findLastIndex(({ status }) => !awaitsRelease(status))
  return days[lastOther + 1]?.day ?? null
}
