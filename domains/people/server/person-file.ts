import { sql } from 'kysely'
import { prepared } from '#platform/operations/prepared.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { MergedRecord, PersonFile } from '../model/person-file.ts'
import type { FiledPhoto } from '../model/photo.ts'
import type { FiledTransfer } from '../model/transfer.ts'
import { asOf } from './as-of-now.ts'
import { readHistoriesOfPerson } from './history-store.ts'
import { personOf } from './person-store.ts'

/** Everything about a person that the actor may see, with the records that were merged into theirs. */
export async function readPersonFile(tx: Tx, id: string, today: string): Promise<PersonFile> {
  const [[row], histories] = await Promise.all([askFirstPage(tx, { id }), readHistoriesOfPerson(tx, id)])
  if (!row) return notFound()
  return {
    id,
    version: row.version,
    person: personOf(row, row.keepsOffenceGroup),
    name: row.displayName,
    nameTransliterated: row.displayNameTransliterated,
    unit: row.unit,
    nationalIdMasked: row.nationalIdMasked,
    importedNote: row.importedNote,
    photo: row.photo,
    mergedInto: row.mergedInto,
    forgottenOn: row.forgottenOn,
    mergedRecords: row.mergedRecords,
    transfers: row.transfers,
    ...histories,
    ...asOf(today, histories),
  }
}

/** The person with what the page needs beside: one question for all of it. */
const askFirstPage = prepared((tx, { id }: { id: string }) =>
  tx
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
    .select(
      sql<
        FiledTransfer[]
      >`coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'from', f.name, 'to', o.name,
          'day', t.day, 'reason', t.reason, 'recordedAt', t.transferred_at, 'recordedBy', c.name)
          order by t.day desc, t.transferred_at desc)
        from person_transfers t join units f on f.id = t.from_unit_id join units o on o.id = t.to_unit_id
          left join access.colleagues c on c.id = t.transferred_by
        where t.person_id = p.id), '[]')`.as('transfers'),
    )
    .select(
      sql<FiledPhoto | null>`(select jsonb_build_object('version', f.recorded_at, 'consentBy', f.consent_by,
          'consentOn', f.consent_on)
        from person_photos f
        where f.person_id = any (p.id || array(select m.id from people m where m.merged_into = p.id))
        order by f.person_id <> p.id limit 1)`.as('photo'),
    )
    .where('p.id', '=', id),
)
