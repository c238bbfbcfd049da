import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import type { PerhapsTwice } from '../model/referral-file.ts'
import type { ReferralRecord } from './referral-store.ts'

/** Other referrals that may be about the same person, in any state: nothing that came later has vanished. */
export async function listOthers(tx: Tx, referral: ReferralRecord): Promise<PerhapsTwice[]> {
  const { id, unitId, personId, nameKey, contactKeys } = referral
  const { rows } =
    await sql<PerhapsTwice>`select o.id, btrim(o.given_name || ' ' || o.family_name) as name, o.came_on, o.state,
      case when o.person_id = ${personId}::uuid then 'same-person' when o.name_key = ${nameKey} and o.name_key <> '' then 'same-name'
        else 'same-contact' end as because
    from referrals o where o.id <> ${id} and o.forgotten_on is null
      and (o.person_id = ${personId}::uuid or o.unit_id = ${unitId}
        and (o.name_key = ${nameKey} and o.name_key <> '' or o.contact_keys && ${contactKeys}::text[]))
    order by o.came_on desc, o.id limit 20`.execute(tx)
  return rows
}

/** The other referral that this one repeats. */
export async function findSameAs(tx: Tx, { sameAs }: ReferralRecord) {
  if (sameAs === null) return null
  const found = tx.selectFrom('referrals').select(['id', 'cameOn']).where('id', '=', sameAs)
  return (await found.executeTakeFirst()) ?? null
}
