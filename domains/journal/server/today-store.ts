import { sql } from 'kysely'
import { awaitsRelease, personStatuses } from '#domains/people/model/index.ts'
import type { Tx } from '#platform/operations/tx.ts'

const awaiting = personStatuses.filter(awaitsRelease)
const most = 100

type Reader = { userId: string; today: string }

/** Mine: I am responsible, I stand in for whoever is, the person is entrusted to me, or nobody is responsible. */
const isMine = ({ userId, today }: Reader) => sql`p.active and p.merged_into is null
  and (p.responsible_id = ${userId} or p.responsible_id is null or p.id = any ((select access.entrusted())::uuid[])
    or p.responsible_id in (select user_id from access.absences
      where deputy_id = ${userId} and begins <= ${today} and ends > ${today}))`

type ReleaseRow = {
  id: string
  name: string
  day: string
  kind: string | null
  certainty: string | null
  earliest: string | null
  latest: string | null
  prison: string | null
  responsibleId: string | null
  responsible: string | null
}

/** Releases still ahead by what is written, up to a day: near ones, and those whose day passed without a word. */
export async function listReleasesUntil(tx: Tx, reader: Reader, until: string): Promise<ReleaseRow[]> {
  const { rows } =
    await sql<ReleaseRow>`select p.id, p.display_name as name, p.release_day as day, p.release_kind as kind,
      p.release_certainty as certainty, p.release_earliest as earliest, p.release_latest as latest, p.prison,
      p.responsible_id, c.name as responsible
    from people p left join access.colleagues c on c.id = p.responsible_id
    where p.release_day <= ${until} and (p.status is null or p.status = any (${awaiting}::text[])) and ${isMine(reader)}
    order by p.release_day desc, p.sort_name limit ${most}`.execute(tx)
  return rows
}

type MovedRow = {
  id: string
  name: string
  from: string | null
  to: string | null
  at: string
  by: string | null
}

/** Dates that were replaced by another day since then, one line a person: from the first of them to what holds now. */
export async function listMovedDates(tx: Tx, reader: Reader, since: string): Promise<MovedRow[]> {
  const { rows } = await sql<MovedRow>`select * from (
      select distinct on (p.id) p.id, p.display_name as name, former.day as "from", p.release_day as "to",
        replacing.recorded_at as at, c.name as by
      from release_dates replacing
        join release_dates former on former.superseded_by = replacing.id
        join people p on p.id = replacing.person_id
        left join access.colleagues c on c.id = replacing.recorded_by
      where replacing.recorded_at >= ${since}::date and replacing.withdrawn_at is null
        and former.day is distinct from p.release_day and replacing.import_id is null and ${isMine(reader)}
      order by p.id, former.recorded_at) moved
    order by at desc limit ${most}`.execute(tx)
  return rows
}

type EntrustedRow = { id: string; name: string; since: string; by: string | null }

/** People for whom the reader became responsible since then, through somebody else. */
export async function listEntrusted(tx: Tx, { userId }: Reader, since: string): Promise<EntrustedRow[]> {
  const { rows } =
    await sql<EntrustedRow>`select p.id, p.display_name as name, max(r.begins) as since, max(c.name) as by
    from responsibilities r join people p on p.id = r.person_id
      left join access.colleagues c on c.id = r.recorded_by
    where r.user_id = ${userId} and r.begins >= ${since} and r.recorded_by is distinct from ${userId}
      and p.responsible_id = ${userId} and p.active and p.merged_into is null
    group by p.id order by since desc, name limit ${most}`.execute(tx)
  return rows
}

type ArrivedRow = { id: string; name: string; from: string; since: string; by: string | null; tasks: number }

/** People who came over from another unit last and for whom nobody is responsible since. */
export async function listArrived(tx: Tx): Promise<ArrivedRow[]> {
  const { rows } =
    await sql<ArrivedRow>`select p.id, p.display_name as name, u.name as "from", t.day as since, c.name as by,
      (select count(*) from tasks where person_id = p.id and state = 'open') as tasks
    from people p
      join lateral (select * from person_transfers where person_id = p.id order by day desc, transferred_at desc limit 1) t
        on t.to_unit_id = p.unit_id
      join units u on u.id = t.from_unit_id
      left join access.colleagues c on c.id = t.transferred_by
    where p.id in (select person_id from person_transfers) and p.responsible_id is null and p.active
      and p.merged_into is null
    order by t.day desc, p.sort_name limit ${most}`.execute(tx)
  return rows
}

type Looks = { lookedOn: string; lookedBefore: string | null }

export async function findLooks(tx: Tx, userId: string): Promise<Looks | null> {
  const { rows } = await sql<Looks>`select looked_on, looked_before from today_looks
    where user_id = ${userId}`.execute(tx)
  return rows[0] ?? null
}

export async function setLook(tx: Tx, { userId, today }: Reader): Promise<void> {
  await sql`insert into today_looks (user_id, looked_on) values (${userId}, ${today})
    on conflict (user_id) do update set looked_before = today_looks.looked_on, looked_on = excluded.looked_on
    where today_looks.looked_on < excluded.looked_on`.execute(tx)
}

export async function namesOfUnits(tx: Tx, ids: string[]): Promise<string[]> {
  const { rows } = await sql<{
    name: string
  }>`select name from units where id = any (${ids}::uuid[]) order by name`.execute(tx)
  return rows.map(({ name }) => name)
}
