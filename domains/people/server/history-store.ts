import { type RawBuilder, sql } from 'kysely'
import { prepared } from '#platform/operations/prepared.ts'
import type { Tx } from '#platform/operations/tx.ts'
import type { FiledPlace, FiledReleaseDate, FiledStatus, Responsibility } from '../model/person-file.ts'

export type Histories = {
  statuses: FiledStatus[]
  places: FiledPlace[]
  releaseDates: FiledReleaseDate[]
  responsibilities: Responsibility[]
}

type Fields = Record<string, RawBuilder<unknown>>

const moment = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** What every entry has: which record it stands on, who entered it and when. */
const asEntered: Fields = {
  id: sql`e.id`,
  recordId: sql`e.person_id`,
  recordedAt: moment('e.recorded_at'),
  recordedBy: sql`c.name`,
}

const objectOf = (fields: Fields) =>
  sql`json_build_object(${sql.join(Object.entries(fields).map(([name, value]) => sql`${sql.lit(name)}, ${value}`))})`

/** One history as a list, the latest first. */
const historyIn = (
  table: string,
  since: string,
  ids: RawBuilder<unknown>,
  fields: Fields,
  joins: RawBuilder<unknown> = sql``,
) =>
  sql`coalesce((select json_agg(${objectOf({ ...asEntered, ...fields })}
      order by ${sql.ref(`e.${since}`)} desc, e.recorded_at desc, e.id desc)
    from ${sql.table(table)} e left join access.colleagues c on c.id = e.recorded_by ${joins}
    where e.person_id = any (${ids})), '[]')`

const statusFields: Fields = {
  status: sql`e.status`,
  from: sql`e.begins`,
  source: sql`e.source`,
  saidBy: sql`e.said_by`,
  note: sql`e.note`,
}

const placeFields: Fields = {
  prison: sql`e.prison`,
  wing: sql`e.wing`,
  from: sql`e.begins`,
  until: sql`e.ends`,
  source: sql`e.source`,
}

const releaseDateFields: Fields = {
  kind: sql`e.kind`,
  day: sql`e.day`,
  unknownBecause: sql`e.unknown_because`,
  certainty: sql`e.certainty`,
  earliest: sql`e.earliest`,
  latest: sql`e.latest`,
  unplanned: sql`e.unplanned`,
  source: sql`e.source`,
  statedOn: sql`e.stated_on`,
  why: sql`e.why`,
  supersededBy: sql`e.superseded_by`,
  withdrawn: sql`case when e.withdrawn_at is not null
    then ${objectOf({ at: moment('e.withdrawn_at'), why: sql`e.withdrawn_why` })} end`,
}

const responsibilityFields: Fields = {
  userId: sql`e.user_id`,
  name: sql`u.name`,
  from: sql`e.begins`,
  until: sql`e.ends`,
  handover: sql`e.handover`,
}

const colleague = sql`join access.colleagues u on u.id = e.user_id`

const histories = (ids: RawBuilder<unknown>) => sql<Histories>`select
    ${historyIn('person_statuses', 'begins', ids, statusFields)} as statuses,
    ${historyIn('person_places', 'begins', ids, placeFields)} as places,
    ${historyIn('release_dates', 'stated_on', ids, releaseDateFields)} as release_dates,
    ${historyIn('responsibilities', 'begins', ids, responsibilityFields, colleague)} as responsibilities`

const askOfRecords = prepared((_tx, { ids }: { ids: string[] }) => histories(sql`${ids}::uuid[]`))

/** Everything ever said about these records, in one question to the database. */
export async function readHistories(tx: Tx, ids: string[]): Promise<Histories> {
  const [answer] = await askOfRecords(tx, { ids })
  return answer!
}

const askOfPerson = prepared(
  (_tx, { id }: { id: string }) => sql<Histories>`with records as materialized (
      select array(select ${id}::uuid union all select m.person_id from merges m
        where m.into_id = ${id} and m.confirmed_at is not null and m.undone_at is null) as ids)
    ${histories(sql`(select ids from records)::uuid[]`)}`,
)

/** The same about a person and the records that are known to be theirs. */
export async function readHistoriesOfPerson(tx: Tx, id: string): Promise<Histories> {
  const [answer] = await askOfPerson(tx, { id })
  return answer!
}
