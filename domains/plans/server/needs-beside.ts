import { sql } from 'kysely'
import type { Compartment } from '#domains/journal/model/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { PlanFile } from '../model/plan.ts'
import type { Reach } from './reach-store.ts'

/** What stands beside a plan: the areas of life in use, what somebody can build on, and what they need and have not got. */
export type Beside = Pick<PlanFile, 'areas' | 'strengths' | 'openNeeds'>

export async function listBeside(tx: Tx, { records, unitId }: Reach, today: string): Promise<Beside> {
  const { rows } = await sql<Beside>`select
    coalesce((select json_agg(json_build_object('slug', a.slug, 'names', a.names, 'compartment', a.compartment)
        order by a.position, a.id)
      from life_areas a where (a.unit_id is null or a.unit_id = ${unitId}) and (a.retired_on is null or a.retired_on > ${today}
        or exists (select from goals g where g.area_slug = a.slug and g.person_id = any (${records}::uuid[])))), '[]') as areas,
    coalesce((select json_agg(json_build_object('id', s.id, 'areaSlug', a.slug, 'words', s.words, 'own', s.own_words)
        order by s.own_words desc, s.said_on desc, s.id)
      from strengths s left join life_areas a on a.id = s.area_id
      where s.person_id = any (${records}::uuid[]) and s.set_aside_on is null), '[]') as strengths,
    coalesce((select json_agg(json_build_object('id', n.id, 'areaSlug', a.slug, 'names', l.names, 'words', n.words)
        order by a.position, n.since, n.id)
      from needs n join life_areas a on a.id = n.area_id left join need_library l on l.id = n.library_id
      where n.person_id = any (${records}::uuid[]) and n.status in ('not-started', 'in-progress')), '[]') as open_needs`.execute(
    tx,
  )
  return rows[0]!
}

/** Where what belongs to an area is kept; null if there is no such area. What belongs to none stands with the help. */
export async function compartmentOfArea(tx: Tx, slug: string | null): Promise<Compartment | null> {
  if (slug === null) return 'help'
  const { rows } = await sql<{ compartment: Compartment }>`
    select compartment from life_areas where slug = ${slug}`.execute(tx)
  return rows[0]?.compartment ?? null
}

/** A need of these records, with its area. */
export async function requireNeedOf(tx: Tx, records: string[], id: string): Promise<{ areaSlug: string }> {
  const { rows } = await sql<{
    areaSlug: string
  }>`select a.slug as area_slug from needs n join life_areas a on a.id = n.area_id
    where n.id = ${id} and n.person_id = any (${records}::uuid[])`.execute(tx)
  return rows[0] ?? notFound()
}
