import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { organisationApi } from '#domains/organisation/model/index.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { duplicatesApi } from '../model/duplicates-api.ts'
import { peopleApi } from '../model/people-api.ts'
import { jpeg } from '../model/testing/jpeg.ts'
import { forgetClosed } from './forget-closed.ts'
import { expectedOn, inPleven, newPerson, noContact, serving } from './testing/invented.ts'

let world: World
let pleven: string
let coordinator: TestActor
let officer: TestActor

beforeAll(async () => {
  world = await createWorld()
  pleven = await world.unit('Pleven')
  coordinator = await world.actor([{ role: 'coordinator', unitId: pleven }])
  officer = await world.actor([{ role: 'data-protection-officer' }])
  await world.owner.query(
    `insert into choices (key, chosen, since, reason) values ('photo', true, '2026-01-01', 'the gate')`,
  )
})
afterAll(() => world.close())

const night = async (day: string) => {
  world.setToday(day)
  await performAsSystem(world.site, forgetClosed.name, [], forgetClosed.run)
}
const nameOf = async (id: string) => (await coordinator.ask(peopleApi.show, { id })).name

const add = async (given: string, closedOn: string | null = null) => {
  const { id } = await coordinator.do(
    peopleApi.add,
    newPerson(pleven, given, 'Remembered', {
      ...{ status: { ...serving, saidBy: 'the social worker', note: 'in a letter' }, place: inPleven },
      ...{ birthDate: '1990-06-01', contact: { ...noContact, phone: '0888 123 456' } },
      releaseDate: expectedOn('2026-10-01', { why: 'the court said so' }),
    }),
  )
  await coordinator.do(peopleApi.entrust, {
    id,
    userId: coordinator.userId,
    from: '2026-11-01',
    handover: 'be gentle',
  })
  const photo = { photo: Buffer.from(jpeg()).toString('base64'), consentBy: given, consentOn: '2026-11-01' }
  await coordinator.do(peopleApi.setPhoto, { id, ...photo })
  if (closedOn !== null)
    await coordinator.do(peopleApi.setStatus, { ...serving, id, status: 'closed', from: closedOn })
  return id
}

test('two years after the case was closed nothing says who it was, and not a day before', async () => {
  const id = await add('Closed', '2026-11-20')
  const open = await add('Open')
  await night('2028-11-19')
  expect(await nameOf(id)).toBe('Closed Remembered')
  await night('2028-11-20')
  const file = await coordinator.ask(peopleApi.show, { id })
  expect(file).toMatchObject({
    ...{ name: '—', photo: null, places: [], responsibilities: [], forgottenOn: '2028-11-20' },
    person: { birthDate: null, contact: noContact, names: { given: '', family: '' } },
    statuses: [{ status: 'closed' }, { status: 'serving', from: '2026-01-10', saidBy: null, note: null }],
    releaseDates: [{ day: '2026-10-01', why: null }],
  })
  expect(JSON.stringify(file)).not.toMatch(/Remembered|letter|court|0888|gentle/)
  expect(await nameOf(open)).toBe('Open Remembered')
  expect(await coordinator.ask(peopleApi.search, { text: 'Closed' })).toEqual([])
  const { rows } = await world.owner.query(
    `select payload from events.outbox where event = 'people.forgotten'`,
  )
  expect(rows).toEqual([{ payload: { personId: id } }])
  await expect(
    coordinator.do(peopleApi.setStatus, { ...serving, id, from: '2028-11-20' }),
  ).rejects.toMatchObject({ codes: ['person-forgotten'] })
  world.setToday('2026-11-22')
})

test('nothing about them is left in any table that says it goes', async () => {
  const id = await add('Everywhere', '2026-11-20')
  const { rows: tables } = await world.owner.query<{ name: string; person_column: string }>(
    `select name::text, person_column from people_tables_to_forget() where erasure = 'delete'`,
  )
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['access.grants', 'journal_entries', 'person_photos', 'sealed_ids', 'tasks']),
  )
  await night('2028-11-21')
  for (const { name, person_column: column } of tables)
    expect((await world.owner.query(`select from ${name} where ${column} = $1`, [id])).rowCount, name).toBe(0)
  world.setToday('2026-11-22')
})

test('whoever came back is not forgotten, however long ago the case was closed once', async () => {
  const back = await add('Back', '2026-11-20')
  world.setToday('2028-11-10')
  await coordinator.do(peopleApi.setStatus, {
    ...serving,
    id: back,
    status: 'returned-to-custody',
    from: '2028-11-10',
  })
  const coming = await add('Coming', '2026-11-20')
  await coordinator.do(peopleApi.setStatus, { ...serving, id: coming, status: 'serving', from: '2028-12-24' })
  await night('2028-11-22')
  expect([await nameOf(back), await nameOf(coming)]).toEqual(['Back Remembered', 'Coming Remembered'])
  world.setToday('2026-11-22')
})

test('both halves of a person are forgotten together', async () => {
  const [one, other] = [await add('Two', '2026-11-20'), await add('Twin', '2026-11-20')]
  const merge = await coordinator.do(duplicatesApi.merge, { id: one, intoId: other })
  await coordinator.do(duplicatesApi.confirmMerge, { id: merge.id })
  await night('2028-11-23')
  const { rows } = await world.owner.query('select display_name from people where id = any ($1)', [
    [one, other],
  ])
  expect(rows.map((row) => row.display_name)).toEqual(['—', '—'])
  world.setToday('2026-11-22')
})

test('the house says for how long, from a day on; those who answer for it see how many go, and no name', async () => {
  const manager = await world.actor([{ role: 'manager', unitId: pleven }])
  const id = await add('Sooner', '2026-11-20')
  const figures = async () =>
    (await officer.ask(peopleApi.forgetting, {})).units.find(({ unit }) => unit === 'Pleven')
  world.setToday('2027-11-01')
  expect(await figures()).toEqual({ unitId: pleven, unit: 'Pleven', months: 24, tonight: 0, nextMonth: 0 })
  await manager.do(organisationApi.sayHouseValue, {
    ...{
      key: 'people-kept',
      unitId: pleven,
      value: 12,
      validFrom: '2027-11-15',
      why: 'Agreed with the state',
    },
  })
  expect(await figures()).toEqual({ unitId: pleven, unit: 'Pleven', months: 24, tonight: 0, nextMonth: 1 })
  // Somebody who is due tonight goes, whatever will hold in a fortnight.
  world.setToday('2027-11-20')
  await manager.do(organisationApi.sayHouseValue, {
    ...{ key: 'people-kept', unitId: pleven, value: 60, validFrom: '2027-12-10', why: 'Agreed anew' },
  })
  expect(await figures()).toMatchObject({ months: 12, tonight: 1, nextMonth: 1 })
  world.setToday('2027-11-21')
  expect(await figures()).toEqual({ unitId: pleven, unit: 'Pleven', months: 12, tonight: 1, nextMonth: 1 })
  expect((await manager.send(peopleApi.forgetting, {})).status).toBe(403)
  await night('2027-11-21')
  expect(await nameOf(id)).toBe('—')
  expect(await figures()).toMatchObject({ tonight: 0 })
})
