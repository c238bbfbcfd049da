import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { NewPartner } from '../../model/directory/partner.ts'

/** Puts the parts of an entry in place of those it had. Who is no longer named as a contact has left: only the name stays. */
export async function setParts(
  tx: Tx,
  partnerId: string,
  { places, contacts, services }: Pick<NewPartner, 'places' | 'contacts' | 'services'>,
  today = '',
): Promise<void> {
  await remove(tx, 'partnerPlaces', partnerId, places)
  await remove(tx, 'partnerServices', partnerId, services)
  if (today) await letGo(tx, partnerId, contacts, today)
  await put(tx, 'partner_places', partnerId, places)
  await put(tx, 'partner_contacts', partnerId, contacts)
  await put(tx, 'partner_services', partnerId, services)
}

type Named = { id: string }

const isNotAmong = (rows: readonly Named[]) =>
  sql<boolean>`not (id = any (${rows.map(({ id }) => id)}::uuid[]))`

const remove = (
  tx: Tx,
  table: 'partnerPlaces' | 'partnerServices',
  partnerId: string,
  kept: readonly Named[],
) => tx.deleteFrom(table).where('partnerId', '=', partnerId).where(isNotAmong(kept)).execute()

const letGo = (tx: Tx, partnerId: string, kept: readonly Named[], today: string) =>
  tx
    .updateTable('partnerContacts')
    .set({ leftOn: today, phone: null, email: null, languages: '[]', userId: null })
    .where('partnerId', '=', partnerId)
    .where('leftOn', 'is', null)
    .where(isNotAmong(kept))
    .execute()

const columns = {
  partner_places: [
    ...['name', 'address', 'town', 'postal', 'area', 'country', 'latitude', 'longitude', 'phone', 'hours'],
    'hours_notes',
  ],
  partner_contacts: ['place_id', 'name', 'role', 'phone', 'email', 'languages'],
  partner_services: ['name', 'what', 'life_area', 'eligibility', 'cost', 'languages', 'areas'],
}

const camel = (column: string) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** One statement for all rows of a part; a row whose id belongs to another organisation is refused, not moved. */
async function put(tx: Tx, table: keyof typeof columns, partnerId: string, rows: readonly Named[]) {
  if (rows.length === 0) return
  const own = columns[table]
  const records = rows.map((row, position) => {
    const values = row as Record<string, unknown>
    return {
      ...Object.fromEntries(own.map((column) => [column, values[camel(column)]])),
      ...{ id: row.id, partner_id: partnerId, position },
    }
  })
  const all = ['id', 'partner_id', 'position', ...own]
  const list = sql.join(all.map((column) => sql.ref(column)))
  const set = sql.join(
    ['position', ...own].map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`),
  )
  const { numAffectedRows } = await sql`insert into ${sql.table(table)} (${list})
    select ${list} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(records)}::jsonb)
    on conflict (id) do update set ${set} where ${sql.table(table)}.partner_id = excluded.partner_id`.execute(
    tx,
  )
  if (Number(numAffectedRows) !== rows.length) notFound()
}
