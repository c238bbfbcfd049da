import './tables.ts'
import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, Problem } from '#platform/problem.ts'
import { partnerAreaKeys, partnerSearchKey } from '../../model/directory/directory-rules.ts'
import type {
  NewPartner,
  Partner,
  PartnerChange,
  PartnerKind,
  PartnerName,
} from '../../model/directory/partner.ts'
import { setParts } from './part-store.ts'

const nameColumns = ['id', 'kind', 'name', 'otherName', 'retiredOn'] as const

/** The organisation by its name, for colleagues and background work; who is not in the directory is not found. */
export async function requirePartner(tx: Tx, id: string): Promise<PartnerName> {
  const found = tx.selectFrom('partnerOrganisations').select(nameColumns).where('id', '=', id)
  return (await found.executeTakeFirst()) ?? notFound()
}

/** Organisations by their names: these, or those of these kinds; without retired ones unless they are asked for by id. */
export function listPartners(
  tx: Tx,
  { ids, kinds }: { ids?: string[]; kinds?: PartnerKind[] } = {},
): Promise<PartnerName[]> {
  let q = tx.selectFrom('partnerOrganisations').select(nameColumns)
  if (ids) q = q.where(sql<boolean>`id = any (${ids}::uuid[])`)
  else q = q.where('retiredOn', 'is', null)
  if (kinds) q = q.where('kind', 'in', kinds)
  return q.orderBy('name').execute()
}

const entryColumns = [
  ...([
    'id',
    'version',
    'kind',
    'name',
    'otherName',
    'descriptions',
    'website',
    'email',
    'phone',
    'notes',
  ] as const),
  'retiredOn',
] as const

/** Whole entries, each with its places, the people who are there now and what it offers. */
export async function readPartners(tx: Tx, ids: string[]): Promise<Partner[]> {
  if (ids.length === 0) return []
  const among = sql<boolean>`partner_id = any (${ids}::uuid[])`
  const entries = await tx
    .selectFrom('partnerOrganisations')
    .select(entryColumns)
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .orderBy('name')
    .orderBy('id')
    .execute()
  const inOrder = sql`position, id`
  const places = await tx.selectFrom('partnerPlaces').selectAll().where(among).orderBy(inOrder).execute()
  const staying = tx.selectFrom('partnerContacts').selectAll().where('leftOn', 'is', null)
  const contacts = await staying.where(among).orderBy(inOrder).execute()
  const services = await tx.selectFrom('partnerServices').selectAll().where(among).orderBy(inOrder).execute()
  const prisons = await tx.selectFrom('prisons').select(['id', 'partnerId']).where(among).execute()
  const own = <Row extends { partnerId: string }>(rows: Row[], id: string) =>
    rows.filter(({ partnerId }) => partnerId === id)
  return entries.map((entry) => ({
    ...entry,
    places: own(places, entry.id).map(withoutOwner),
    contacts: own(contacts, entry.id).map(({ userId: _user, leftOn: _left, ...row }) => withoutOwner(row)),
    services: own(services, entry.id).map(withoutOwner),
    prisonId: own(prisons, entry.id)[0]?.id ?? null,
  }))
}

const withoutOwner = <Row extends { partnerId: string; position: number }>({
  partnerId: _owner,
  position: _position,
  ...row
}: Row) => row

export async function readPartner(tx: Tx, id: string): Promise<Partner> {
  const [found] = await readPartners(tx, [id])
  return found ?? notFound()
}

const columnsOf = ({ places, contacts, services, descriptions, ...rest }: NewPartner) => ({
  ...rest,
  descriptions: JSON.stringify(descriptions),
  searchKey: partnerSearchKey({ ...rest, places, contacts, services }),
  areaKeys: partnerAreaKeys({ places, services }),
})

export async function insertPartner(tx: Tx, partner: NewPartner, foreignId: string | null): Promise<string> {
  const { id } = await tx
    .insertInto('partnerOrganisations')
    .values({ ...columnsOf(partner), foreignId })
    .returning('id')
    .executeTakeFirstOrThrow()
  await setParts(tx, id, partner)
  return id
}

/** An edit based on an older version is handed the whole entry as it is now, since the form shows all of it. */
export async function setPartner(
  tx: Tx,
  { id, version, ...partner }: PartnerChange,
  today: string,
): Promise<void> {
  try {
    await setVersioned(tx, 'partnerOrganisations', { id, version, ...columnsOf(partner) })
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.kind !== 'out-of-date') throw problem
    throw new Problem('out-of-date', problem.reasons, await readPartner(tx, id))
  }
  await setParts(tx, id, partner, today)
}

export const setRetired = (tx: Tx, id: string, version: number, retiredOn: string | null) =>
  setVersioned(tx, 'partnerOrganisations', { id, version, retiredOn })

/** Carries a prison's names into its entry, and makes the entry findable by them. */
export async function nameLikePrison(tx: Tx, id: string, names: Pick<NewPartner, 'name' | 'otherName'>) {
  const entry = { ...(await readPartner(tx, id)), ...names }
  await tx
    .updateTable('partnerOrganisations')
    .set({ ...names, searchKey: partnerSearchKey(entry) })
    .where('id', '=', id)
    .execute()
}

/** Which of these ids of a file mean an entry here: our own, or of the directory it was taken from. */
export const findByForeignIds = (
  tx: Tx,
  ids: string[],
): Promise<{ id: string; foreignId: string | null }[]> =>
  tx
    .selectFrom('partnerOrganisations')
    .select(['id', 'foreignId'])
    .where(sql<boolean>`id::text = any (${ids}::text[]) or foreign_id = any (${ids}::text[])`)
    .execute()
