import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import type { Language } from '#platform/texts/languages.ts'
import { offset } from './release-store.ts'

/** What is still open for these people, by name and the earliest due first; nothing for whom no countdown runs. */
export async function openItemsOf(
  tx: Tx,
  people: readonly string[],
  language: Language,
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ personId: string; open: string[] | null }>`select r.person_id,
      json_agg(coalesce(i.words, t.names ->> ${language}) order by ${offset}, i.position) filter (where i.id is not null) as open
    from releases r left join guarantee_items i on i.release_id = r.id and i.state = 'open'
      left join guarantee_templates t on t.id = i.template_id
    where r.person_id = any (${[...people]}::uuid[]) and r.state = 'ahead' and r.begun_on is not null
    group by r.person_id`.execute(tx)
  return new Map(rows.map(({ personId, open }) => [personId, open ?? []]))
}
