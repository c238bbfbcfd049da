import './tables.ts'
import { type RawBuilder, sql } from 'kysely'
import { zones } from '#domains/organisation/server/index.ts'
import { searchKey } from '#domains/people/model/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { weekMoment } from '#platform/texts/week-hours.ts'
import type {
  DirectoryOverview,
  PartnerFilter,
  PartnerHit,
  PartnerRow,
} from '../../model/directory/directory-api.ts'
import type { PartnerKind } from '../../model/directory/partner.ts'

type Clock = { now: Temporal.Instant; today: string; zone: string }
type Asked = PartnerFilter & { limit: number }

/** What the clock on the wall says in each country; where a place names none, the house's own clock counts. */
function clocks({ now, zone }: Clock): RawBuilder<unknown> {
  const rows = Object.entries({ ...zones, '': zone }).map(([country, of]) => {
    const { weekday, time } = weekMoment(now, of)
    return sql`(${country}::text, ${weekday}::int, ${time}::text)`
  })
  return sql`(values ${sql.join(rows)}) as clock (country, weekday, "time")`
}

/** Whether a place of `o` is open; no row where nobody has written hours down. */
const openAt = (clock: Clock) => sql<boolean | null>`(
  select bool_or(coalesce(case when h."until" > h."from"
      then h.weekday = c.weekday and c."time" >= h."from" and c."time" < h."until"
      else (h.weekday = c.weekday and c."time" >= h."from")
        or (h.weekday % 7 + 1 = c.weekday and c."time" < h."until") end, false))
  from partner_places p
    join (select * from ${clocks(clock)}) c on c.country = case
      when p.country = any (${Object.keys(zones)}::text[]) then p.country else '' end
    cross join jsonb_to_recordset(p.hours) as h (weekday int, "from" text, "until" text)
  where p.partner_id = o.id)`

const wordsOf = (text: string) => searchKey(text).split(' ').filter(Boolean)

function conditions(asked: PartnerFilter, words: string[], clock: Clock): RawBuilder<unknown> {
  const all = [asked.retired ? sql`o.retired_on is not null` : sql`o.retired_on is null`]
  for (const word of words) all.push(sql`o.search_key like ${`%${word}%`}`)
  if (asked.kind) all.push(sql`o.kind = ${asked.kind}`)
  if (asked.area) all.push(sql`o.area_keys @> array[${searchKey(asked.area)}]::text[]`)
  if (asked.lifeArea)
    all.push(
      sql`exists (select from partner_services s where s.partner_id = o.id and s.life_area = ${asked.lifeArea})`,
    )
  if (asked.openNow) all.push(sql`${openAt(clock)}`)
  return sql.join(all, sql` and `)
}

/** Which stand first: the word at the beginning of a word, then by name. */
const order = (words: string[]) =>
  words[0] ? sql`strpos(' ' || o.search_key, ${` ${words[0]}`}) = 0, o.name, o.id` : sql`o.name, o.id`

type Row = PartnerRow & { total: number }

export async function searchPartnerRows(
  tx: Tx,
  { limit, ...asked }: Asked,
  clock: Clock,
): Promise<{ rows: PartnerRow[]; total: number }> {
  const words = wordsOf(asked.text ?? '')
  const matching = conditions(asked, words, clock)
  const { rows } = await sql<Row>`
    with found as (
      select id, row_number() over () as rank from (
        select o.id from partner_organisations o where ${matching} order by ${order(words)} limit ${limit}) first_ones)
    select o.id, o.kind, o.name, o.other_name, o.retired_on, 
      (select count(*)::int from partner_organisations o where ${matching}) as total, ${openAt(clock)} as open,
      coalesce(o.phone, (select p.phone from partner_places p where p.partner_id = o.id and p.phone is not null
        order by p.position limit 1)) as phone,
      ${townsOf} as towns,
      array(select s.name from partner_services s where s.partner_id = o.id order by s.position) as services,
      held.agreed, held.agreed_until
    from found join partner_organisations o on o.id = found.id
      cross join lateral (select count(*) > 0 as agreed,
          case when count(*) filter (where a.valid_to is null) = 0 then max(a.valid_to) end as agreed_until
        from partner_agreements a where a.partner_id = o.id and a.valid_from <= ${clock.today}::date
          and coalesce(a.valid_to >= ${clock.today}::date, true)) held
    order by found.rank`.execute(tx)
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 }
}

const townsOf = sql`array(select p.town from partner_places p where p.partner_id = o.id and p.town is not null
  group by p.town order by min(p.position))`

/** By any part of a name, in either script; where nothing has these letters, what is spelt nearly so. */
export async function searchPartners(
  tx: Tx,
  { text, kind, limit = 8 }: { text: string; kind?: PartnerKind; limit?: number },
): Promise<PartnerHit[]> {
  const words = wordsOf(text)
  const longest = words.toSorted((a, b) => b.length - a.length)[0]
  if (longest === undefined) return []
  const found = (matching: RawBuilder<unknown>, by: RawBuilder<unknown>) =>
    sql<PartnerHit>`select o.id, o.kind, o.name, o.other_name, o.retired_on, ${townsOf} as towns
      from partner_organisations o where o.retired_on is null and ${matching}
        and coalesce(o.kind = ${kind ?? null}, true) order by ${by} limit ${limit}`.execute(tx)
  const exact = sql.join(
    words.map((word) => sql`o.search_key like ${`%${word}%`}`),
    sql` and `,
  )
  const { rows } = await found(exact, order(words))
  if (rows.length > 0 || longest.length < 4) return rows
  const near = sql`word_similarity(${longest}, o.search_key) desc, o.name`
  return (await found(sql`${longest}::text <% o.search_key`, near)).rows
}

export async function readOverview(tx: Tx): Promise<DirectoryOverview> {
  const kinds = await tx
    .selectFrom('partnerOrganisations')
    .where('retiredOn', 'is', null)
    .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
    .groupBy('kind')
    .orderBy('kind')
    .execute()
  const lifeAreas = await sql<{ lifeArea: string; count: number }>`
    select life_area, count(*)::int as count from (
      select distinct s.life_area, s.partner_id from partner_services s
        join partner_organisations o on o.id = s.partner_id and o.retired_on is null
      where s.life_area is not null) helping
    group by life_area order by life_area`.execute(tx)
  const areas = await sql<{ area: string }>`
    select distinct area from (
      select p.area, p.partner_id from partner_places p
      union all select a.area, s.partner_id from partner_services s cross join jsonb_array_elements_text(s.areas) a (area)) named
      join partner_organisations o on o.id = named.partner_id
    where area is not null and o.retired_on is null order by area`.execute(tx)
  return { kinds, lifeAreas: lifeAreas.rows, areas: areas.rows.map(({ area }) => area) }
}
