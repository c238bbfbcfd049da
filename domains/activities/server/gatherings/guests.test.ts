import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { refusalsApi } from '#domains/refusals/model/index.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { gatheringsApi } from '../../model/gatherings/gatherings-api.ts'
import { insertVolunteer, unitName } from '../testing/invented-courses.ts'
import { aGathering, insertChild, insertRelative, keepApart } from '../testing/invented-gatherings.ts'

let world: World
let unitId: string
let coordinator: TestActor
let familyWorker: TestActor
let leader: TestActor
let picnic: string

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.setToday('2026-11-22')
  unitId = await world.unit(unitName())
  coordinator = await world.actor([{ role: 'coordinator', unitId }], { name: 'Petya Coordinator' })
  familyWorker = await world.actor([{ role: 'family-worker', unitId }])
  leader = await world.actor([{ role: 'activity-leader', unitId }])
  picnic = (await coordinator.do(gatheringsApi.add, aGathering(unitId))).id
})

const participant = async (name: string) => ({
  kind: 'participant' as const,
  id: await world.person(unitId, name),
})
const relative = async (name: string, email: string | null = null) => ({
  ...{ kind: 'relative' as const, id: await insertRelative(world.owner, unitId, name, email) },
})
const child = async (name: string) => ({
  kind: 'child' as const,
  id: await insertChild(world.owner, unitId, name),
})
const put = (
  by: TestActor,
  ...guests: { kind: 'participant' | 'relative' | 'child' | 'volunteer'; id: string }[]
) => by.do(gatheringsApi.addGuests, { id: picnic, guests, comesWith: null })
const listOf = async (by: TestActor) => (await by.ask(gatheringsApi.show, { id: picnic })).list

test('a participant taken off for want of a seat stands in the register, also by somebody not entrusted with them', async () => {
  const elena = await participant('Elena Petrova')
  await put(coordinator, elena, await relative('Maria Ilieva'))
  for (const { id, version } of await listOf(leader))
    await leader.do(gatheringsApi.takeOff, { id, version, because: 'no-seat' })
  const { refusals } = await coordinator.ask(refusalsApi.list, { unitId })
  expect(refusals).toMatchObject([
    {
      personId: elena.id,
      source: 'family-event',
      reason: 'no-capacity',
      basis: 'rule',
      deciderKind: 'centre',
    },
  ])
})

describe('a guest list', () => {
  test('takes participants, relatives, volunteers, and children who come with a grown-up', async () => {
    const mother = await relative('Maria Ilieva')
    const volunteer = { kind: 'volunteer' as const, id: await insertVolunteer(world.owner, unitId) }
    await put(coordinator, await participant('Elena Petrova'), volunteer, mother)
    const grownUp = (await listOf(coordinator)).find(({ name }) => name === 'Maria Ilieva')!
    const mila = await child('Mila')
    await expect(put(familyWorker, mila)).rejects.toMatchObject({ codes: ['child-needs-grown-up'] })
    await familyWorker.do(gatheringsApi.addGuests, { id: picnic, guests: [mila], comesWith: grownUp.id })
    const list = await listOf(leader)
    expect(list.map(({ name, kind, state }) => [name, kind, state])).toEqual([
      ['Elena Petrova', 'participant', 'listed'],
      ['Ivan Dimitrov', 'volunteer', 'listed'],
      ['Maria Ilieva', 'relative', 'listed'],
      ['Mila', 'child', 'listed'],
    ])
    expect(list[3]).toMatchObject({
      comesWith: { name: 'Maria Ilieva' },
      language: 'bg',
      mayBePhotographed: false,
    })
  })

  test('finds whom one may see: a coordinator no child, a family worker no participant of somebody else', async () => {
    await participant('Anna Petrova')
    await relative('Anna Ilieva')
    await child('Anna')
    const found = async (by: TestActor) =>
      (await by.ask(gatheringsApi.possibleGuests, { id: picnic, text: 'anna' }))
        .map(({ kind }) => kind)
        .toSorted()
    expect(await found(coordinator)).toEqual(['participant', 'relative'])
    expect(await found(familyWorker)).toEqual(['child', 'relative'])
    expect(await found(leader)).toEqual([])
  })

  test('of another unit is not found', async () => {
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit(unitName()) }])
    expect((await elsewhere.send(gatheringsApi.show, { id: picnic })).status).toBe(404)
    expect(await elsewhere.ask(gatheringsApi.list, {})).toEqual([])
  })

  test('takes nobody twice, and nobody beyond its seats', async () => {
    const guest = await relative('Maria Ilieva')
    await put(coordinator, guest)
    await expect(put(coordinator, guest)).rejects.toMatchObject({ codes: ['guest-listed-already'] })
    const small = await coordinator.do(gatheringsApi.add, aGathering(unitId, { seats: 1 }))
    const two = [guest, await relative('Vera Ilieva')]
    const tooMany = coordinator.do(gatheringsApi.addGuests, { id: small.id, guests: two, comesWith: null })
    await expect(tooMany).rejects.toMatchObject({ codes: ['gathering-full'] })
  })
})

describe('two who must not meet', () => {
  test('are not put on one list: a coordinator reads who, and nothing is done by halves', async () => {
    const [one, other] = [await participant('Georgi Ivanov'), await relative('Maria Ilieva')]
    await keepApart(world.owner, unitId, other, one)
    await expect(put(coordinator, one, other)).rejects.toMatchObject({
      reasons: [{ code: 'guests-kept-apart', values: { one: 'Georgi Ivanov', other: 'Maria Ilieva' } }],
    })
    expect(await listOf(coordinator)).toEqual([])
    await put(coordinator, one)
    await expect(put(coordinator, other)).rejects.toMatchObject({ codes: ['guests-kept-apart'] })
  })

  test('are not named to somebody who may not know: they read whom to ask', async () => {
    const [one, other] = [await participant('Georgi Ivanov'), await relative('Maria Ilieva')]
    await keepApart(world.owner, unitId, one, other)
    await put(coordinator, one)
    await expect(put(familyWorker, other)).rejects.toMatchObject({
      reasons: [{ code: 'guest-cannot-be-invited', values: { ask: 'Petya Coordinator' } }],
    })
  })

  test('since they were put on the list are found before the invitations go out, and shown on the page', async () => {
    const [one, other] = [await participant('Georgi Ivanov'), await relative('Maria Ilieva')]
    await put(coordinator, one, other)
    await keepApart(world.owner, unitId, one, other)
    const refused = coordinator.do(gatheringsApi.invite, { id: picnic })
    await expect(refused).rejects.toMatchObject({ codes: ['guests-kept-apart'] })
    const { clashes, list } = await coordinator.ask(gatheringsApi.show, { id: picnic })
    expect(clashes).toEqual([{ one: 'Georgi Ivanov', other: 'Maria Ilieva', ask: null }])
    expect((await leader.ask(gatheringsApi.show, { id: picnic })).clashes).toEqual([
      { one: null, other: null, ask: 'Petya Coordinator' },
    ])
    const guest = list.find(({ name }) => name === 'Maria Ilieva')!
    await coordinator.do(gatheringsApi.takeOff, {
      id: guest.id,
      version: guest.version,
      because: 'kept-apart',
    })
    expect(await coordinator.do(gatheringsApi.invite, { id: picnic })).toMatchObject({ notInvited: 0 })
  })

  test('because the file of the child says that contact is not allowed, are told apart for the family worker to know', async () => {
    const father = await participant('Georgi Ivanov')
    const mother = await relative('Maria Ilieva')
    const mila = await child('Mila')
    await world.owner.query(
      `insert into child_adults (child_id, kind, person_id, called, relation, contact, contact_by)
       values ($1, 'parent', $2, 'Dad', 'father', 'not-allowed', 'The court')`,
      [mila.id, father.id],
    )
    await put(coordinator, father, mother)
    const comesWith = (await listOf(coordinator)).find(({ name }) => name === 'Maria Ilieva')!.id
    const refused = familyWorker.do(gatheringsApi.addGuests, { id: picnic, guests: [mila], comesWith })
    await expect(refused).rejects.toMatchObject({ codes: ['guest-cannot-be-invited'] })
  })

  test('on another day do not, until the gathering moves to it', async () => {
    const [one, other] = [await participant('Georgi Ivanov'), await relative('Maria Ilieva')]
    await keepApart(world.owner, unitId, one, other, '2026-12-20')
    await put(coordinator, one, other)
    const {
      id,
      version,
      list: _,
      clashes: __,
      ...plan
    } = await coordinator.ask(gatheringsApi.show, { id: picnic })
    const moved = coordinator.do(gatheringsApi.change, {
      ...{ id, version, kind: plan.kind, names: plan.names, about: null, place: plan.place, bring: null },
      ...{ leaders: [], seats: null, guestsNamed: false, replyUntil: null },
      days: [{ id: null, day: '2026-12-21', starts: '12:00', ends: '16:00', topic: null }],
    })
    await expect(moved).rejects.toMatchObject({ codes: ['guests-kept-apart'] })
  })

  test('come to no list together when one who said no comes after all', async () => {
    const [one, other] = [await participant('Georgi Ivanov'), await relative('Maria Ilieva')]
    await put(coordinator, one)
    const [guest] = await listOf(coordinator)
    const no = { id: guest!.id, version: guest!.version, answer: 'declined' as const }
    const declined = await coordinator.do(gatheringsApi.answer, no)
    await keepApart(world.owner, unitId, one, other)
    await put(coordinator, other)
    const back = { id: declined.id, version: declined.version, answer: 'coming' as const }
    await expect(coordinator.do(gatheringsApi.answer, back)).rejects.toMatchObject({
      codes: ['guests-kept-apart'],
    })
  })
})

describe('photos', () => {
  test('of a participant follow the consent on record', async () => {
    const elena = await participant('Elena Petrova')
    await put(coordinator, elena)
    expect(await listOf(leader)).toMatchObject([{ mayBePhotographed: false }])
    await world.owner.query(
      `insert into consents (person_id, purpose, data_groups, language, how, given_on)
       values ($1, 'photo', '{picture}', 'bg', 'paper', '2026-11-01')`,
      [elena.id],
    )
    expect(await listOf(leader)).toMatchObject([{ mayBePhotographed: true }])
  })

  test('and the ride are noted for a relative', async () => {
    await put(coordinator, await relative('Maria Ilieva'))
    const [guest] = await listOf(coordinator)
    const facts = { id: guest!.id, version: guest!.version, photos: 'yes' as const, rideFrom: 'The station' }
    const noSeats = coordinator.do(gatheringsApi.setFacts, { ...facts, ride: 'offers', rideSeats: null })
    await expect(noSeats).rejects.toMatchObject({ codes: ['ride-needs-seats'] })
    expect(
      await coordinator.do(gatheringsApi.setFacts, { ...facts, ride: 'offers', rideSeats: 3 }),
    ).toMatchObject({
      ...{ mayBePhotographed: true, ride: 'offers', rideSeats: 3, rideFrom: 'The station' },
    })
  })
})
