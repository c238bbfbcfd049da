import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { groundsApi } from '#domains/grounds/model/index.ts'
import { peopleApi } from '#domains/people/model/index.ts'
import { intakeApi } from '../model/index.ts'
import { onPaper, paperFrom, takenIn } from './testing/stage.ts'

let world: World
let unitId: string
let maria: TestActor
let manager: TestActor

beforeAll(async () => {
  world = await createWorld()
  unitId = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId }], { name: 'Maria Petrova' })
  manager = await world.actor([{ role: 'manager', unitId }], { name: 'Rada Ilieva' })
})
afterAll(() => world.close())

const names = async (view: 'waiting' | 'refused-open' | 'ended' | 'set-aside') =>
  (await manager.ask(intakeApi.list, { view, unitId })).referrals.map(({ name }) => name)
const one = ({ id, version }: { id: string; version: number }) => ({ id, version })

describe('a form on paper', () => {
  test('is typed as it is, with the consent and how it was given', async () => {
    const file = await maria.do(intakeApi.add, paperFrom(unitId))
    expect(file).toMatchObject({
      ...{ name: 'Elena Petrova', state: 'new', sourceKind: 'self', how: 'paper', days: 2, tooLong: false },
      ...{ wishWords: 'I want a door I can close myself.', consent: { how: 'paper' }, personId: null },
      ...{ mayNow: ['triage', 'wait', 'consent', 'changed', 'taken-in', 'withdraw', 'set-aside'] },
    })
    expect(file.steps).toMatchObject([{ step: 'came', day: '2026-11-20', by: 'Maria Petrova' }])
  })

  test('names everything that cannot be so at once', async () => {
    const wrong = paperFrom(unitId, {
      ...{ cameOn: '2026-11-23', givenName: ' ' },
      consent: { how: 'spoken-with-witness', witness: null, on: '2026-11-20', language: 'bg' },
    })
    await expect(maria.do(intakeApi.add, wrong)).rejects.toMatchObject({
      codes: ['missing', 'referral-consent-needs-witness', 'referral-in-future'],
    })
  })

  test('keeps its scan, whoever reads may look at it, and it can be removed', async () => {
    const { id } = await maria.do(intakeApi.add, paperFrom(unitId, { givenName: 'Scanned' }))
    const page = Buffer.from('%PDF-1.7 a page')
    await maria.do(intakeApi.addScan, { id }, { file: page })
    expect(await manager.ask(intakeApi.scan, { id })).toEqual(page)
    expect((await manager.ask(intakeApi.show, { id })).hasScan).toBe(true)
    await expect(maria.do(intakeApi.addScan, { id }, { file: Buffer.from('MZ') })).rejects.toMatchObject({
      codes: ['scan-not-a-picture'],
    })
    await maria.do(intakeApi.removeScan, { id })
    expect((await manager.send(intakeApi.scan, { id })).status).toBe(404)
  })

  test('is corrected, and the history says which fields', async () => {
    const file = await maria.do(intakeApi.add, paperFrom(unitId, { givenName: 'Elna' }))
    const { how: _how, cameOn: _came, unitId: _unit, consent: _consent, ...details } = paperFrom(unitId)
    const after = await maria.do(intakeApi.change, { ...one(file), ...details, prison: 'Lovech prison' })
    expect(after).toMatchObject({ name: 'Elena Petrova', prison: 'Lovech prison' })
    expect(after.steps.at(-1)).toMatchObject({ step: 'changed', fields: ['givenName', 'prison'] })
  })
})

describe('waiting', () => {
  test('ages in the open: the longest first, with what for, and too long by the number of the house', async () => {
    const town = await world.unit('Lovech')
    const ivan = await world.actor([{ role: 'coordinator', unitId: town }], { name: 'Ivan Kolev' })
    const late = await ivan.do(intakeApi.add, paperFrom(town, { givenName: 'Late', cameOn: '2026-11-01' }))
    await ivan.do(intakeApi.add, paperFrom(town, { givenName: 'Later', cameOn: '2026-11-10' }))
    await ivan.do(intakeApi.add, paperFrom(town, { givenName: 'First', cameOn: '2026-10-24' }))
    await ivan.do(intakeApi.wait, { ...one(late), waitsFor: 'volunteer', waitsWords: null })
    const { referrals, total } = await ivan.ask(intakeApi.list, { view: 'waiting' })
    expect(referrals.map(({ name, days, tooLong }) => [name, days, tooLong])).toEqual([
      ['First Petrova', 29, true],
      ['Late Petrova', 21, false],
      ['Later Petrova', 12, false],
    ])
    expect(referrals[1]).toMatchObject({ waitsFor: 'volunteer', handledBy: 'Ivan Kolev', state: 'waiting' })
    expect(total).toBe(3)
  })

  test('says for what: "something else" needs words', async () => {
    const file = await maria.do(intakeApi.add, paperFrom(unitId, { givenName: 'Waits' }))
    await expect(
      maria.do(intakeApi.wait, { ...one(file), waitsFor: 'other', waitsWords: null }),
    ).rejects.toMatchObject({ codes: ['missing'] })
  })

  test('is taken on by somebody, by name', async () => {
    const file = await maria.do(intakeApi.add, paperFrom(unitId, { givenName: 'Taken' }))
    const after = await maria.do(intakeApi.triage, one(file))
    expect(after).toMatchObject({ state: 'in-triage', handledBy: 'Maria Petrova', stateSince: '2026-11-22' })
    await expect(maria.do(intakeApi.triage, one(after))).rejects.toMatchObject({
      codes: ['referral-not-so-far'],
    })
  })
})

describe('taking in', () => {
  test('begins a file with what the referral says, and the consent moves into it', async () => {
    const file = await takenIn(maria, unitId, { givenName: 'Radka' })
    const person = await maria.ask(peopleApi.show, { id: file.personId! })
    expect(person.person.names).toMatchObject({ given: 'Radka', family: 'Petrova' })
    expect(person).toMatchObject({
      person: { sex: 'woman', birthYear: 1990, interpreterNeeded: 'no' },
      statuses: [{ status: 'serving', from: '2026-11-20', source: 'person' }],
      places: [{ prison: 'Pleven prison' }],
      releaseDates: [{ day: '2027-03-01', certainty: 'uncertain' }],
    })
    expect(await maria.ask(groundsApi.ofPerson, { personId: file.personId! })).toMatchObject([
      { purpose: 'intake', how: 'paper', givenOn: '2026-11-20' },
    ])
    expect(file).toMatchObject({ consentHolds: true, personName: 'Radka Petrova' })
  })

  test('shows who is here already and may be the same, and finds their file', async () => {
    const first = await takenIn(maria, unitId, { givenName: 'Gergana', familyName: 'Dimova' })
    const second = await maria.do(
      intakeApi.add,
      paperFrom(unitId, { givenName: 'Гергана', familyName: 'Димова', consent: null }),
    )
    expect(second.alike).toMatchObject([{ person: { id: first.personId } }])
    const after = await maria.do(intakeApi.takeIn, { ...one(second), personId: first.personId })
    expect(after).toMatchObject({ personId: first.personId, alike: [], consentHolds: true })
    expect(after.others).toMatchObject([{ id: first.id, because: 'same-person' }])
    const { referrals } = await manager.ask(intakeApi.ofPerson, { personId: first.personId! })
    expect(referrals).toHaveLength(2)
  })

  test("somebody else's person is not found", async () => {
    const file = await maria.do(intakeApi.add, paperFrom(unitId, { givenName: 'Nobody' }))
    const elsewhere = await world.person(await world.unit('Sofia'))
    expect((await maria.send(intakeApi.takeIn, { ...one(file), personId: elsewhere })).status).toBe(404)
  })
})

describe('what is no referral', () => {
  test('is set aside in a list of its own, never counted as a "no", and can be brought back', async () => {
    const file = await maria.do(intakeApi.add, paperFrom(unitId, { givenName: 'Advert' }))
    const before = await manager.ask(intakeApi.funnel, { unitId })
    const aside = { because: 'advertising', sameAs: null, words: null } as const
    const after = await maria.do(intakeApi.setAside, { ...one(file), ...aside })
    expect(after.mayNow).toEqual(['bring-back'])
    expect(await names('set-aside')).toEqual(['Advert Petrova'])
    expect(await manager.ask(intakeApi.funnel, { unitId })).toMatchObject({
      ...{ came: before.came - 1, setAside: before.setAside + 1, refused: before.refused },
    })
    expect((await maria.do(intakeApi.bringBack, one(after))).state).toBe('new')
  })

  test('is nobody who has a file: they are decided about, unless the same was asked twice', async () => {
    const file = await takenIn(maria, unitId, { givenName: 'Filed' })
    await expect(
      maria.do(intakeApi.setAside, { ...one(file), because: 'test', sameAs: null, words: null }),
    ).rejects.toMatchObject({ codes: ['referral-of-somebody'] })
    const twice = await maria.do(intakeApi.add, paperFrom(unitId, { givenName: 'Filed' }))
    expect(twice).toMatchObject({ perhapsTwice: true, others: [{ id: file.id, because: 'same-name' }] })
    const same = { because: 'same-as-another', sameAs: file.id, words: null } as const
    expect(await maria.do(intakeApi.setAside, { ...one(twice), ...same })).toMatchObject({
      sameAs: { id: file.id },
    })
  })
})

test('colleagues elsewhere know nothing of it, and those of the unit without the right neither', async () => {
  const { id } = await maria.do(intakeApi.add, paperFrom(unitId))
  const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
  expect((await elsewhere.send(intakeApi.show, { id })).status).toBe(404)
  expect((await elsewhere.ask(intakeApi.list, { view: 'waiting' })).referrals).toEqual([])
  const worker = await world.actor([{ role: 'work-and-housing-worker', unitId }])
  expect((await worker.send(intakeApi.show, { id })).status).toBe(403)
  expect((await elsewhere.send(intakeApi.add, paperFrom(unitId, { consent: onPaper }))).status).toBe(404)
})

test('a referral goes with the person to the unit that looks after them now', async () => {
  const there = await world.unit('Varna')
  const file = await takenIn(maria, unitId, { givenName: 'Moves' })
  await world.owner.query('update people set unit_id = $1 where id = $2', [there, file.personId])
  expect((await maria.send(intakeApi.show, { id: file.id })).status).toBe(404)
  const vera = await world.actor([{ role: 'coordinator', unitId: there }])
  expect(await vera.ask(intakeApi.ofPerson, { personId: file.personId! })).toMatchObject({
    referrals: [{ id: file.id }],
  })
})
