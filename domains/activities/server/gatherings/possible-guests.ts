import { sql } from 'kysely'
import { searchKey } from '#domains/people/model/index.ts'
import type { Party } from '#domains/restrictions/model/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import { isLanguage, type Language } from '#platform/texts/languages.ts'
import type { PossibleGuest } from '../../model/gatherings/guest.ts'
import './tables.ts'

/** Records of the unit that this operation may see, by kind: what they are called, and in which language we write to them. */
const records = sql`
  select 'participant' as kind, p.id, p.unit_id, p.display_name as name, p.search_key as key, coalesce(p.prison, '') as detail,
    (select s ->> 'language' from jsonb_array_elements(p.languages) s where s ->> 'language' in ('en', 'nb', 'bg', 'ro') limit 1) as language
    from people p where p.merged_into is null and p.forgotten_on is null
  union all select 'relative', m.id, m.unit_id, m.display_name, m.search_key, m.county, m.language from family_members m
    where m.forgotten_on is null
  union all select 'child', c.id, c.unit_id, c.called, lower(c.called), coalesce(c.birth_year::text, ''), c.language from children c
    where c.closed_on is null
  union all select 'volunteer', v.id, v.unit_id, v.display_name, v.search_key, '', v.language from volunteers v
    where v.state not in ('ended', 'refused')`

const most = 12

/** Who of the unit could be put on the list, by a part of the name; nobody who stands on it. */
export async function listPossibleGuests(
  tx: Tx,
  { gatheringId, unitId, text }: { gatheringId: string; unitId: string; text: string },
): Promise<PossibleGuest[]> {
  const words = searchKey(text).split(' ').filter(Boolean)
  const loose = text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const { rows } = await sql<PossibleGuest>`select r.kind, r.id, r.name, r.detail from (${records}) r
    where r.unit_id = ${unitId}
      and ((select bool_and(r.key like '%' || w || '%') from unnest(${words}::text[]) w)
        or (select bool_and(r.key like '%' || w || '%') from unnest(${loose}::text[]) w))
      and not exists (select from gathering_guests g where g.gathering_id = ${gatheringId} and g.state <> 'off'
        and r.id in (g.person_id, g.family_member_id, g.child_id, g.volunteer_id))
    order by r.name, r.id limit ${most}`.execute(tx)
  return rows
}

type NewGuest = Party & { name: string; language: Language | null }

/** The record of somebody who shall be put on the list, if the actor may see it. */
export async function requirePossibleGuest(tx: Tx, unitId: string, { kind, id }: Party): Promise<NewGuest> {
  const { rows } = await sql<{
    name: string
    language: string | null
  }>`select r.name, r.language from (${records}) r
    where r.unit_id = ${unitId} and r.kind = ${kind} and r.id = ${id}`.execute(tx)
  const found = rows[0] ?? notFound()
  const language = found.language !== null && isLanguage(found.language) ? found.language : null
  return { kind, id, name: found.name, language }
}
