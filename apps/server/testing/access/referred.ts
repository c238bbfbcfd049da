import { randomUUID } from 'node:crypto'
import type { World } from '../world.ts'
import type { Person, Referral } from './model.ts'

type Everybody = {
  people: Person[]
  units: string[]
  contacts: { userId: string; partner: number }[]
  referrals: Referral[]
}

/** Two partners with their contacts, and each person referred to one of them: told by name while there was a ground for it. */
export async function referEverybody(
  { owner }: World,
  { people, units, contacts, referrals }: Everybody,
): Promise<Referral[]> {
  const partners = [{ id: randomUUID() }, { id: randomUUID() }].map(({ id }) => ({
    id,
    name: `Partner ${id}`,
  }))
  for (const { id, name } of partners) {
    await owner.query(
      `insert into partner_organisations (id, kind, name, search_key) values ($1, 'clinic', $2, $2)`,
      [id, name],
    )
  }
  for (const { userId, partner } of contacts) {
    await owner.query(
      `insert into partner_contacts (partner_id, name, user_id) values ($1, 'Somebody', $2)`,
      [partners[partner]!.id, userId],
    )
  }
  const referred: Referral[] = []
  for (const [index, { partner, ground, state }] of referrals.entries()) {
    const { id: personId, name, unit } = people[index]!
    const [id, itemId, consentId, disclosureId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
    const towards = partners[partner]!
    await owner.query(
      `insert into consents (id, person_id, purpose, recipient, recipient_id, data_groups, language, how, given_on)
       values ($1, $2, 'share-with-agency', $3, $4, '{identity}', 'en', 'paper', '2026-11-01')`,
      [consentId, personId, towards.name, towards.id],
    )
    await owner.query(
      `insert into disclosures (id, person_id, recipient_kind, recipient_id, recipient_name, purpose, data_group, what_kind, what_id,
         consent_id, disclosed_at)
       values ($1, $2, 'partner', $3, $4, 'share-with-agency', 'identity', 'referral-item', $5, $6, '2026-11-10T09:00:00Z')`,
      [disclosureId, personId, towards.id, towards.name, itemId, consentId],
    )
    if (ground !== 'stands') {
      const end =
        ground === 'withdrawn'
          ? `withdrawn_on = '2026-11-22', withdrawn_how = 'paper'`
          : `ends = '2026-11-21'`
      await owner.query(`update consents set ${end} where id = $1`, [consentId])
    }
    await owner.query(
      `insert into referrals_out (id, unit_id, person_id, partner_id, reference, urgency, state, state_since, sent_at, refused_because)
       values ($1, $2, $3, $4, $6, 'soon', $5::text, '2026-11-10T09:00:00Z',
         case when $5::text <> 'draft' then '2026-11-10T09:00:00Z'::timestamptz end, case when $5::text = 'refused' then 'no-capacity' end)`,
      [id, units[unit], personId, towards.id, state, id],
    )
    await owner.query(
      `insert into referral_items (id, referral_id, person_id, data_group, words, disclosure_id) values ($1, $2, $3, 'identity', $4, $5)`,
      [itemId, id, personId, name, disclosureId],
    )
    referred.push({ id, itemId, partner, ground, state })
  }
  return referred
}
