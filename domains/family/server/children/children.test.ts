import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestActor } from '#apps/server/testing/world.ts'
import { childrenApi } from '../../model/children/children-api.ts'
import { aChild, allowContact, type ChildStage, consents, setChildStage } from '../testing/child-stage.ts'

let stage: ChildStage
beforeAll(async () => {
  stage = await setChildStage()
})
afterAll(() => stage.world.close())

const contact = (more = {}) => ({
  ...{ childId: stage.childId, adultId: stage.adultId, kind: 'phone' as const, state: 'held' as const },
  ...{ day: '2026-11-19', words: null, ...more },
})

describe("a child's file", () => {
  test('holds what the child said, who is around it and how long ago there was contact', async () => {
    const { desislava, childId } = stage
    await desislava.do(childrenApi.addContact, contact())
    expect(await desislava.ask(childrenApi.show, { id: childId })).toMatchObject({
      called: 'Niki',
      adults: [{ called: 'Papa Georgi', lastContactOn: '2026-11-19', daysSince: 3, nextContactOn: null }],
      words: [{ words: 'I want to build the ship with papa.', recordedByName: 'Desislava Ilieva' }],
    })
    const { children } = await desislava.ask(childrenApi.list, {})
    expect(children).toMatchObject([{ called: 'Niki', parents: [{ daysSince: 3 }] }])
  })

  test("is nobody's but the family workers' of its unit", async () => {
    const { world, unitId, childId, fatherId } = stage
    const elsewhere = await world.actor([{ role: 'family-worker', unitId: await world.unit('Oslo') }])
    expect((await elsewhere.send(childrenApi.show, { id: childId })).status).toBe(404)
    expect((await elsewhere.ask(childrenApi.list, {})).children).toEqual([])
    const refused = async (actor: TestActor) => (await actor.send(childrenApi.show, { id: childId })).status
    expect(await refused(stage.maria)).toBe(403)
    expect(await refused(await world.actor([{ role: 'manager', unitId }]))).toBe(403)
    expect(await refused(await world.actor([{ role: 'supervision-officer', unitId }]))).toBe(403)
    expect((await elsewhere.send(childrenApi.ofPerson, { personId: fatherId })).status).toBe(404)
  })

  test('takes no day that is still to come, and no month without its year', async () => {
    const wrong = { ...(await stage.desislava.ask(childrenApi.show, { id: stage.childId })) }
    const { id, version, called, language, care, careSince, childWelfareName, photos, notes } = wrong
    const change = { id, version, called, language, careSince, childWelfareName, photos, notes }
    await expect(
      stage.desislava.do(childrenApi.change, {
        ...{ ...change, care: 'child-welfare', birthYear: null, birthMonth: 4 },
      }),
    ).rejects.toMatchObject({ codes: ['child-month-needs-year', 'child-welfare-not-named'] })
    expect(care).toBe('caregiver')
    await expect(
      stage.desislava.do(childrenApi.addContact, contact({ day: '2026-11-23' })),
    ).rejects.toMatchObject({ codes: ['child-day-ahead'] })
  })

  test('is closed, and then takes nothing more', async () => {
    const { childId } = await aChild(stage.desislava, stage.unitId, stage.fatherId, 'Ema')
    const { version } = await stage.desislava.ask(childrenApi.show, { id: childId })
    await stage.desislava.do(childrenApi.close, {
      ...{ id: childId, version, closedOn: '2026-11-20', closedBecause: 'moved' },
    })
    const said = { childId, adultId: null, words: 'Bye', saidOn: '2026-11-20', how: 'drawing' as const }
    await expect(stage.desislava.do(childrenApi.sayWords, said)).rejects.toMatchObject({
      codes: ['child-file-closed'],
    })
    await stage.world.owner.query("select family_forget_children('2026-11-21')")
    expect((await stage.desislava.send(childrenApi.show, { id: childId })).status).toBe(404)
  })
})

describe('contact', () => {
  test('by letter or phone may be planned, in one room only when it was assessed', async () => {
    const planned = contact({ state: 'planned', day: '2026-12-01' })
    await stage.desislava.do(childrenApi.addContact, planned)
    await expect(
      stage.desislava.do(childrenApi.addContact, { ...planned, kind: 'visit-room' }),
    ).rejects.toMatchObject({ codes: ['child-contact-not-assessed', 'child-caregiver-consent-missing'] })
    await expect(
      stage.world.owner.query(
        `insert into child_contacts (child_id, adult_id, kind, state, day) values ($1, $2, 'visit-room', 'planned', '2026-12-01')`,
        [stage.childId, stage.adultId],
      ),
    ).rejects.toThrow('no assessment allows this contact')
  })

  test('that is allowed is planned within its days, and cancelled with whoever cancelled it', async () => {
    const other = await aChild(stage.desislava, stage.unitId, stage.fatherId, 'Iva')
    const iva = { ...stage, ...other }
    await allowContact(iva)
    const visit = { ...contact({ state: 'planned', kind: 'visit-room' }), ...other }
    const within = await stage.desislava.do(childrenApi.addContact, { ...visit, day: '2026-12-01' })
    await expect(
      stage.desislava.do(childrenApi.addContact, { ...visit, day: '2027-05-23' }),
    ).rejects.toMatchObject({ codes: ['child-contact-not-assessed'] })
    const { id, version } = within.contacts[0]!
    const after = await stage.desislava.do(childrenApi.cancelContact, {
      ...{ id, version, cancelledBy: 'prison', cancelWords: null },
    })
    expect(after.contacts[0]).toMatchObject({ state: 'cancelled', cancelledBy: 'prison' })
  })

  test('needs child welfare where it has the care, and a written word', async () => {
    const other = await aChild(stage.desislava, stage.unitId, stage.fatherId, 'Deni')
    await stage.world.owner.query(
      `update children set care = 'child-welfare', child_welfare_name = 'Ms Nikolova' where id = $1`,
      [other.childId],
    )
    await consents({ ...stage, ...other })
    const planned = { ...contact({ state: 'planned', kind: 'visit-room', day: '2026-12-01' }), ...other }
    await expect(stage.desislava.do(childrenApi.addContact, planned)).rejects.toMatchObject({
      codes: ['child-contact-not-assessed', 'child-welfare-consent-missing'],
    })
    await consents({ ...stage, ...other }, { giverKind: 'child-welfare', how: 'spoken' })
    await expect(stage.desislava.do(childrenApi.addContact, planned)).rejects.toMatchObject({
      codes: ['child-contact-not-assessed', 'child-consent-not-written'],
    })
  })
})

test('what a parent said of the children at admission stands with the parent', async () => {
  const { desislava, fatherId } = stage
  const said = { personId: fatherId, admittedOn: '2026-09-01', asked: 'yes' as const, ages: [8, 3] }
  await expect(
    desislava.do(childrenApi.recordAdmission, { ...said, childrenCount: 1, caregiver: null }),
  ).rejects.toMatchObject({ codes: ['child-more-ages'] })
  await desislava.do(childrenApi.recordAdmission, { ...said, childrenCount: 2, caregiver: 'their mother' })
  const { admissions, children } = await desislava.ask(childrenApi.ofPerson, { personId: fatherId })
  expect(admissions).toMatchObject([{ childrenCount: 2, ages: [8, 3], caregiver: 'their mother' }])
  expect(children.map(({ called }) => called)).toContain('Niki')
})
