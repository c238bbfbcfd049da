import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { MergedRecord, PersonFile } from '../model/person-file.ts'
import { asOf } from './as-of-now.ts'
import { readHistories } from './history-store.ts'
import { personOf } from './person-store.ts'

/** Everything about a person that the actor may see, with the records that were merged into theirs. */
export async function readPersonFile(tx: Tx, id: string, today: string): Promise<PersonFile> {
  const row = await requireFirstPage(tx, id)
  const confirmed = row.mergedRecords
    .filter((record) => record.confirmed && record.belongsHere)
    .map((record) => record.id)
  const histories = await readHistories(tx, [id, ...confirmed])
  return {
    id,
    version: row.version,
    person: personOf(row, row.keepsOffenceGroup),
    name: row.displayName,
    nameTransliterated: row.displayNameTransliterated,
    unit: row.unit,
    nationalIdMasked: row.nationalIdMasked,
    importedNote: row.importedNote,
    mergedInto: row.mergedInto,
    mergedRecords: row.mergedRecords,
    ...histories,
    ...asOf(today, histories),
  }
}

/** The person with what the page needs beside: one question for all of it. */
async function requireFirstPage(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('people as p')
    .innerJoin('units as u', 'u.id', 'p.unitId')
    .selectAll('p')
    .select('u.name as unit')
    .select(
      sql<boolean>`exists (select from choices where key = 'offence-group' and chosen)`.as(
        'keepsOffenceGroup',
      ),
    )
    .select(sql<string | null>`(select note from imported_notes where person_id = p.id)`.as('importedNote'))
    .select(
      sql<MergedRecord[]>`coalesce((select jsonb_agg(jsonb_build_object('mergeId', m.id, 'id', o.id,
          'name', o.display_name, 'mergedAt', m.merged_at, 'confirmed', m.confirmed_at is not null,
          'belongsHere', m.into_id = p.id) order by m.merged_at)
        from merges m join people o on o.id in (m.person_id, m.into_id) and o.id <> p.id
        where p.id in (m.person_id, m.into_id) and m.undone_at is null), '[]')`.as('mergedRecords'),
    )
    .where('p.id', '=', id)
    .executeTakeFirst()
  return row ?? notFound()
}
