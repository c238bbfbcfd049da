import { expect, test } from 'vitest'
import { referralStates } from '#domains/partners/model/referrals/referral.ts'
import { exampleCentre } from '../example.ts'

const centre = exampleCentre({ today: '2026-11-20' })

test('each unit has a referral in every state, and each "no" of a partner stands in the register', () => {
  for (const unitId of centre.units.map(({ id }) => id)) {
    const ours = centre.referralsOut.filter((one) => one.unitId === unitId)
    expect(ours.map(({ state }) => state).sort()).toEqual([...referralStates].sort())
  }
  const refused = centre.referralsOut.filter(({ state }) => state === 'refused')
  const register = new Set(centre.refusals.map(({ id }) => id))
  expect(refused.every(({ refusalId }) => register.has(refusalId!))).toBe(true)
})

test('nothing of a draft has been told, and everything else was told on a consent of the same person', () => {
  const drafts = new Set(centre.referralsOut.filter(({ state }) => state === 'draft').map(({ id }) => id))
  const consents = new Map(centre.consents.map((one) => [one.id, one]))
  const disclosures = new Map(centre.disclosures.map((one) => [one.id, one]))
  for (const part of [...centre.referralItems, ...centre.referralOutcomes]) {
    expect(part.disclosureId === null).toBe(drafts.has(part.referralId))
    const told = part.disclosureId === null ? undefined : disclosures.get(part.disclosureId)
    if (told) expect(consents.get(told.consentId!)?.personId).toBe(part.personId)
  }
})

test('one contact of a partner signs in, on the side of partners alone', () => {
  const contacts = centre.partnerContacts.filter(({ userId }) => userId !== null)
  expect(contacts).toHaveLength(1)
  const held = centre['access.roleAssignments'].filter(({ userId }) => userId === contacts[0]!.userId)
  expect(held.map(({ role }) => role as string)).toEqual(['partner'])
})
