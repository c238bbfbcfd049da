import { randomUUID } from 'node:crypto'
import { type Generated, sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, Problem } from '#platform/problem.ts'
import type { ProtectedAddress } from '../model/address.ts'
import type { NewProtectedAddress, Party, PartyKind } from '../model/index.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    protectedAddresses: {
      id: string
      version: Generated<number>
      partyKind: PartyKind
      partyId: string
      personId: string | null
      unitId: string
      address: string
      why: string
      knownTo: NewProtectedAddress['knownTo']
      begins: string
      ends: string | null
      recordedAt: string
      recordedBy: Generated<string | null>
    }
  }
}

/** Keeps an address where no list, letter, export or search can reach it; whoever calls removes it from its ordinary place. */
export async function protectAddress(
  tx: Tx,
  { party, unitId, address, why, knownTo, begins, ends }: NewProtectedAddress,
  recordedAt: string,
): Promise<string> {
  const personId = party.kind === 'participant' ? party.id : null
  // Whoever writes an address down in another domain's form may not read it back, so the database is not asked to hand it over.
  const id = randomUUID()
  await sql`insert into protected_addresses
      (id, party_kind, party_id, person_id, unit_id, address, why, known_to, begins, ends, recorded_at)
    values (${id}, ${party.kind}, ${party.id}, ${personId}, ${unitId}, ${address}, ${why}, ${knownTo}, ${begins}, ${ends}, ${recordedAt})`.execute(
    tx,
  )
  return id
}

/** Those of the named whose address is protected on the day. */
export async function isAddressProtected(
  tx: Tx,
  { parties, day }: { parties: readonly Party[]; day: string },
): Promise<Set<string>> {
  if (parties.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`select id
    from addresses_protected(${parties.map(({ id }) => id)}::uuid[], ${day}::date) id`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

const protectedAddresses = sql`select a.id, a.version, a.party_kind, a.party_id, a.person_id, a.why, a.known_to, a.begins, a.ends,
    writer.name as recorded_by_name,
    (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'readByName', reader.name, 'readAt', r.read_at, 'reason', r.reason)
        order by r.read_at desc), '[]')
      from protected_address_readings r left join access.colleagues reader on reader.id = r.read_by
      where r.address_id = a.id) as readings
  from protected_addresses a left join access.colleagues writer on writer.id = a.recorded_by`

export async function listProtectedAddresses(tx: Tx, ids: readonly string[]): Promise<ProtectedAddress[]> {
  const { rows } = await sql<ProtectedAddress>`${protectedAddresses}
    where a.party_id = any (${ids}::uuid[]) order by a.begins desc, a.id`.execute(tx)
  return rows
}

export async function requireProtectedAddress(tx: Tx, id: string): Promise<ProtectedAddress> {
  const { rows } = await sql<ProtectedAddress>`${protectedAddresses} where a.id = ${id}`.execute(tx)
  return rows[0] ?? notFound()
}

/** The address, with the reading written down in the same breath; null for whoever may not know it. */
export async function readProtectedAddress(
  tx: Tx,
  { id, reason, at }: { id: string; reason: string; at: string },
): Promise<string | null> {
  const { rows } = await sql<{
    address: string | null
  }>`select read_protected_address(${id}, ${reason}, ${at}) as address`.execute(tx)
  return rows[0]?.address ?? null
}

/** Without the address: it is not read back by a change either. */
export async function setProtectedAddressEnds(
  tx: Tx,
  { id, version, ends }: { id: string; version: number; ends: string },
): Promise<void> {
  const changed = await tx
    .updateTable('protectedAddresses')
    .set({ ends, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    throw new Problem('out-of-date', [{ code: 'out-of-date' }], await requireProtectedAddress(tx, id))
}
