import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { placeOn } from '../model/custody.ts'
import type { FiledPlace, FiledReleaseDate, FiledStatus, Responsibility } from '../model/person-file.ts'
import { currentReleaseDate } from '../model/release-dates.ts'
import { backInCustodySince, isActive, isInCustody, statusOn } from '../model/status.ts'
import { type Histories, readHistories } from './history-store.ts'

export type AsOfNow = {
  status: FiledStatus | null
  active: boolean
  place: FiledPlace | null
  releaseDate: FiledReleaseDate | null
  responsible: Responsibility | null
}

/** What a person's histories say about a day, by the rules of the model. */
export function asOf(day: string, histories: Histories): AsOfNow {
  const status = statusOn(histories.statuses, day) as FiledStatus | null
  const held = status === null || isInCustody(status.status)
  const standing = histories.releaseDates.filter((date) => date.withdrawn === null)
  return {
    status,
    active: status === null || isActive(status.status),
    place: held ? (placeOn(histories.places, day) as FiledPlace | null) : null,
    releaseDate: currentReleaseDate(
      standing,
      backInCustodySince(histories.statuses, day),
    ) as FiledReleaseDate | null,
    // The latest begins first: see the store.
    responsible:
      histories.responsibilities.find(({ from, until }) => from <= day && (until === null || until > day)) ??
      null,
  }
}

/** What the columns of `people` repeat of it, under the names they have in SQL. */
export const columnsAsOfNow = ({ status, active, place, releaseDate, responsible }: AsOfNow) => ({
  status: status?.status ?? null,
  status_since: status?.from ?? null,
  active,
  prison: place?.prison ?? null,
  wing: place?.wing ?? null,
  release_day: releaseDate?.day ?? null,
  release_kind: releaseDate?.kind ?? null,
  release_certainty: releaseDate?.certainty ?? null,
  release_earliest: releaseDate?.earliest ?? null,
  release_latest: releaseDate?.latest ?? null,
  release_unknown_because: releaseDate?.unknownBecause ?? null,
  responsible_id: responsible?.userId ?? null,
})

/** Brings the "as of now" columns of these people in line with their histories, those of merged records included. */
export async function refreshAsOfNow(tx: Tx, ids: string[], today: string): Promise<Row[]> {
  if (ids.length === 0) return []
  const merged = await tx
    .selectFrom('people')
    .select(['id', 'mergedInto'])
    .where(sql<boolean>`merged_into = any (${ids}::uuid[])`)
    .execute()
  const standsFor = new Map<string, string>(ids.map((id) => [id, id]))
  for (const record of merged) standsFor.set(record.id, record.mergedInto!)
  const all = await readHistories(tx, [...standsFor.keys()])
  const byPerson = (entry: { recordId: string }) => standsFor.get(entry.recordId)
  const statuses = Map.groupBy(all.statuses, byPerson)
  const places = Map.groupBy(all.places, byPerson)
  const releaseDates = Map.groupBy(all.releaseDates, byPerson)
  const responsibilities = Map.groupBy(all.responsibilities, byPerson)
  const rows = ids.map((id) => ({
    id,
    ...columnsAsOfNow(
      asOf(today, {
        statuses: statuses.get(id) ?? [],
        places: places.get(id) ?? [],
        releaseDates: releaseDates.get(id) ?? [],
        responsibilities: responsibilities.get(id) ?? [],
      }),
    ),
  }))
  await setAsOfNow(tx, rows)
  return rows
}

type Row = { id: string } & ReturnType<typeof columnsAsOfNow>

export async function setAsOfNow(tx: Tx, rows: Row[]): Promise<void> {
  await sql`update people p set status = n.status, status_since = n.status_since, active = n.active, prison = n.prison,
      wing = n.wing, release_day = n.release_day, release_kind = n.release_kind, release_certainty = n.release_certainty,
      release_earliest = n.release_earliest, release_latest = n.release_latest,
      release_unknown_because = n.release_unknown_because, responsible_id = n.responsible_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id uuid, status text, status_since date, active boolean,
      prison text, wing text, release_day date, release_kind text, release_certainty text, release_earliest date,
      release_latest date, release_unknown_because text, responsible_id uuid)
    where p.id = n.id`.execute(tx)
}
