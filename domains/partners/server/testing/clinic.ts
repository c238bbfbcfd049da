import { asPartner, type TestActor } from '#apps/server/testing/actor.ts'
import type { World } from '#apps/server/testing/world.ts'
import type { DataGroup } from '#domains/grounds/model/index.ts'
import type { Told } from '../../model/referrals/referral.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'

type Clinic = { partnerId: string; contactId: string; name: string; doctor: TestActor }

/** An organisation with one contact, who signs in on the side of partners. */
export async function clinicIn(world: World, unitId: string, name: string): Promise<Clinic> {
  const signsIn = await world.actor([{ role: 'partner' as never, unitId }], {
    name: 'Dr Ivanova',
    twoFactor: false,
  })
  const { rows } = await world.owner.query(
    `insert into partner_organisations (kind, name, search_key) values ('clinic', $1, lower($1)) returning id`,
    [name],
  )
  const partnerId = rows[0].id as string
  const contact = await world.owner.query(
    `insert into partner_contacts (partner_id, name, email, user_id) values ($1, 'Dr Ivanova', 'doctor@clinic.example', $2) returning id`,
    [partnerId, signsIn.userId],
  )
  return { partnerId, contactId: contact.rows[0].id, name, doctor: asPartner(signsIn) }
}

/** That a person agreed to tell an organisation some groups of data; gives the consent's id. */
export async function agreeTo(
  world: World,
  {
    personId,
    partnerId,
    name,
    groups,
  }: { personId: string; partnerId: string; name: string; groups: DataGroup[] },
): Promise<string> {
  const { rows } = await world.owner.query(
    `insert into consents (person_id, purpose, recipient, recipient_id, data_groups, language, how, given_on)
     values ($1, 'share-with-agency', $2, $3, $4, 'bg', 'paper', '2026-11-01') returning id`,
    [personId, name, partnerId, groups],
  )
  return rows[0].id
}

const told = (dataGroup: DataGroup, words: string): Told => ({ dataGroup, words, legalGroundId: null })

export const wish = told('health', 'A place in the programme')
export const itemsOf = (name: string) => [told('identity', name), told('health', 'Takes part in treatment')]

/** A draft to a clinic: one wish, the name, something about health. */
export const draft = (actor: TestActor, personId: string, { partnerId, contactId }: Clinic, name: string) =>
  actor.do(referralsApi.begin, {
    ...{ personId, partnerId, contactId, urgency: 'soon', answerBy: '2026-12-01' },
    ...{ outcomes: [wish], items: itemsOf(name) },
  })
