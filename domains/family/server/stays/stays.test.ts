import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assessmentsApi } from '../../model/children/assessments-api.ts'
import { childrenApi } from '../../model/children/children-api.ts'
import { staysApi } from '../../model/stays/stays-api.ts'
import {
  aChild,
  allowContact,
  aPlace,
  type ChildStage,
  setChildStage,
  stayOf,
} from '../testing/child-stage.ts'

let stage: ChildStage
let placeId: string
let allowedId: string
beforeAll(async () => {
  stage = await setChildStage()
  placeId = (await aPlace(stage)).id
  allowedId = (await allowContact(stage)).id
})
afterAll(() => stage.world.close())

const at = (day: string, until: string) => ({ arrivesOn: day, leavesOn: until })

describe('a stay', () => {
  test('is booked within what was allowed, reported, and counts as contact', async () => {
    const { desislava, world } = stage
    const booked = await desislava.do(staysApi.book, stayOf(stage, placeId))
    expect(booked).toMatchObject({ state: 'planned', stopRule: 'Niki says he wants to go home.' })
    const early = {
      id: booked.id,
      version: booked.version,
      went: 'well' as const,
      report: 'x',
      childSaid: null,
    }
    await expect(desislava.do(staysApi.report, early)).rejects.toMatchObject({
      codes: ['child-contact-not-yet'],
    })
    const sheet = await desislava.send(staysApi.sheet, { id: booked.id, language: 'ro' })
    expect(sheet.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    world.setToday('2026-12-07')
    const { stays } = await desislava.ask(staysApi.calendar, {
      ...{ group: 'contact', from: '2026-12-01', until: '2026-12-14' },
    })
    expect(stays).toMatchObject([{ childCalled: 'Niki', arrivesAt: '14:00', wantsReport: true }])
    await desislava.do(staysApi.incident, {
      ...{
        stayId: booked.id,
        kind: 'upset',
        happenedOn: '2026-12-06',
        words: 'Cried at goodbye.',
        told: null,
      },
    })
    const held = await desislava.do(staysApi.report, { ...early, report: 'They built the ship.' })
    expect(held).toMatchObject({ state: 'held', incidents: [{ kind: 'upset' }] })
    const { adults } = await desislava.ask(childrenApi.show, { id: stage.childId })
    expect(adults[0]).toMatchObject({
      lastContactOn: '2026-12-05',
      lastContactKind: 'overnight',
      daysSince: 2,
    })
    world.setToday('2026-11-22')
  })

  test('names every reason against it at once', async () => {
    const wrong = {
      ...{ ...stayOf(stage, placeId), ...at('2027-06-01', '2027-06-01'), arrivesAt: '15:00' },
      ...{ supervised: false, supervisor: null },
    }
    await expect(stage.desislava.do(staysApi.book, wrong)).rejects.toMatchObject({
      codes: ['stay-ends-before-begins', 'stay-kind-and-nights', 'child-contact-not-assessed'],
    })
    await expect(
      stage.desislava.do(staysApi.book, {
        ...stayOf(stage, placeId),
        supervised: false,
        ...at('2026-12-19', '2026-12-20'),
      }),
    ).rejects.toMatchObject({ codes: ['stay-must-be-supervised'] })
  })

  test('does not take a place that is taken, unless a sister or brother comes along', async () => {
    const { desislava, unitId, world } = stage
    const stranger = await world.person(unitId, 'Plamen Iliev')
    await world.owner.query(
      `insert into access.grants (person_id, unit_id, user_id, source, begins) values ($1, $2, $3, 'caseload', '2026-01-01')`,
      [stranger, unitId, desislava.userId],
    )
    const sister = { ...stage, ...(await aChild(desislava, unitId, stage.fatherId, 'Ani')) }
    const other = { ...stage, ...(await aChild(desislava, unitId, stranger, 'Toni')) }
    await allowContact(sister)
    await allowContact(other)
    const days = at('2026-12-12', '2026-12-13')
    await desislava.do(staysApi.book, { ...stayOf(stage, placeId), ...days })
    await desislava.do(staysApi.book, { ...stayOf(sister, placeId), ...days })
    await expect(desislava.do(staysApi.book, { ...stayOf(other, placeId), ...days })).rejects.toMatchObject({
      codes: ['stay-place-taken'],
    })
  })

  test('is not booked where somebody would be there whom the father may not meet, and nobody learns who', async () => {
    const { desislava, unitId, world, fatherId } = stage
    const kept = await world.person(unitId, 'Kept Apart')
    const child = { ...stage, ...(await aChild(desislava, unitId, null, 'Vili')) }
    await allowContact(child)
    await world.owner.query('update child_adults set person_id = $1 where id = $2', [kept, child.adultId])
    await world.owner.query(
      `insert into restrictions (person_id, holder_kind, holder_id, other_kind, other_id, kind, begins, recorded_at)
       values ($1, 'participant', $1, 'participant', $2, 'non-association', '2026-01-01', now())`,
      [fatherId, kept],
    )
    const flat = await aPlace(stage, { name: 'Upper flat', door: 'Upper door' })
    const room = await aPlace(stage, { name: 'Upper room', door: 'Upper door' })
    const days = at('2027-01-09', '2027-01-10')
    await desislava.do(staysApi.book, { ...stayOf(stage, flat.id), ...days })
    const asked = await desislava.send(staysApi.book, { ...stayOf(child, room.id), ...days })
    expect(asked.body.reasons.map(({ code }: { code: string }) => code)).toEqual(['stay-kept-apart'])
    expect(JSON.stringify(asked.body)).not.toContain('Georgi')
  })

  test('is cancelled by itself when contact is stopped', async () => {
    const { desislava } = stage
    const child = { ...stage, ...(await aChild(desislava, stage.unitId, null, 'Rosi')) }
    const allowed = await allowContact(child)
    const booked = await desislava.do(staysApi.book, {
      ...stayOf(child, placeId),
      ...at('2027-02-06', '2027-02-07'),
    })
    await desislava.do(assessmentsApi.stop, {
      ...{
        id: allowed.id,
        version: allowed.version,
        stoppedOn: '2026-11-22',
        stoppedBecause: 'Rosi wants no more.',
      },
    })
    expect(await desislava.ask(staysApi.show, { id: booked.id })).toMatchObject({
      state: 'cancelled',
      cancelledBy: 'stop-rule',
    })
  })
})

test('a stay does not take place once the consent to it is withdrawn', async () => {
  const { desislava } = stage
  const child = { ...stage, ...(await aChild(desislava, stage.unitId, null, 'Galya')) }
  await allowContact(child)
  const days = at('2027-02-13', '2027-02-14')
  const booked = await desislava.do(staysApi.book, { ...stayOf(child, placeId), ...days })
  const { consents } = await desislava.ask(childrenApi.show, { id: child.childId })
  const { id, version } = consents[0]!
  await desislava.do(childrenApi.withdrawConsent, { id, version, withdrawnOn: '2026-11-22' })
  expect(await desislava.ask(staysApi.show, { id: booked.id })).toMatchObject({
    ...{ state: 'cancelled', cancelledBy: 'caregiver' },
  })
})

describe('the shelter', () => {
  test('shares no list, no door and no day with the other group', async () => {
    const { desislava } = stage
    const refuge = await aPlace(stage, { name: 'Quiet house', kind: 'shelter', door: 'Garden door' })
    const came = { guestName: 'L.', placeId: refuge.id, arrivesAt: '10:00', leavesAt: '12:00' }
    const shelter = (from: string, until: string) =>
      desislava.do(staysApi.shelter, { ...came, ...at(from, until) })
    await expect(shelter('2026-12-13', '2026-12-20')).rejects.toMatchObject({ codes: ['stay-place-taken'] })
    await shelter('2026-12-14', '2026-12-20')
    await expect(
      desislava.do(staysApi.book, { ...stayOf(stage, placeId), ...at('2026-12-20', '2026-12-21') }),
    ).rejects.toMatchObject({ codes: ['stay-place-taken'] })
    const both = { from: '2026-12-01', until: '2026-12-31' }
    const contact = await desislava.ask(staysApi.calendar, { group: 'contact', ...both })
    const sheltered = await desislava.ask(staysApi.calendar, { group: 'shelter', ...both })
    expect(contact.stays.every(({ group }) => group === 'contact')).toBe(true)
    expect(JSON.stringify(contact)).not.toContain('Quiet house')
    expect(sheltered.stays).toMatchObject([{ guestName: 'L.', placeName: 'Quiet house' }])
    await expect(shelter('2026-12-20', '2026-12-21')).rejects.toMatchObject({ codes: ['stay-place-taken'] })
  })

  test('a family of the contact group has no place there', async () => {
    const refuge = await aPlace(stage, { name: 'Other house', kind: 'shelter', door: 'Back door' })
    await expect(
      stage.desislava.do(staysApi.book, { ...stayOf(stage, refuge.id), ...at('2027-03-06', '2027-03-07') }),
    ).rejects.toMatchObject({ codes: ['stay-other-group'] })
    expect(allowedId).toBeTruthy()
  })
})
