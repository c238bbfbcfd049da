import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { organisationApi } from '#domains/organisation/model/index.ts'
import { peopleApi } from '#domains/people/model/index.ts'
import { readWorkbook } from '#platform/sheets/read-workbook.ts'
import { auditApi } from '../model/index.ts'

let world: World
let unitId: string
let officer: TestActor
let maria: TestActor
let vesela: TestActor
let elena: string
let stefan: string

// What is on record carries the moment of the machine, not the clock of the test.
const today = Temporal.Now.plainDateISO('Europe/Sofia')
const days = { from: today.subtract({ days: 1 }).toString(), until: today.add({ days: 1 }).toString() }

beforeAll(async () => {
  world = await createWorld()
  unitId = await world.unit('Pleven')
  officer = await world.actor([{ role: 'data-protection-officer' }])
  maria = await world.actor([{ role: 'coordinator', unitId }], { name: 'Maria' })
  vesela = await world.actor([{ role: 'family-worker', unitId }], { name: 'Vesela' })
  elena = await world.person(unitId, 'Elena Petrova')
  stefan = await world.person(unitId, 'Stefan Ionescu')
  await maria.ask(peopleApi.show, { id: elena })
  await maria.ask(peopleApi.show, { id: stefan })
  await vesela.send(peopleApi.show, { id: elena })
})
afterAll(() => world.close())

const entries = async (more: object = {}) => (await officer.ask(auditApi.list, { ...days, ...more })).entries

describe('the data protection officer', () => {
  test('answers who has seen a file, and who has tried', async () => {
    const { entries: found, person } = await officer.ask(auditApi.list, { ...days, personId: elena })
    expect(person).toEqual({ id: elena, name: 'Elena Petrova' })
    const told = found.map(({ who, operation, outcome }) => [who, operation, outcome])
    expect(told).toContainEqual(['Maria', 'people.show', 'done'])
    expect(told).toContainEqual(['Vesela', 'people.show', 'not-found'])
    expect(found.every(({ people }) => people.includes(elena))).toBe(true)
  })

  test('sees by a colleague whose files they opened, without names', async () => {
    const found = await officer.ask(auditApi.list, { ...days, userId: maria.userId })
    expect(found.person).toBeNull()
    expect(new Set(found.entries.flatMap(({ people }) => people))).toEqual(new Set([elena, stefan]))
    expect(JSON.stringify(found)).not.toContain('Petrova')
  })

  test('sees the days that were asked for and no others', async () => {
    const before = today.subtract({ days: 9 }).toString()
    expect(await entries({ from: before, until: before })).toEqual([])
    expect((await entries({ all: true })).length).toBeGreaterThan((await entries()).length)
  })

  test('finds a person by the beginning of a name, and not by two letters', async () => {
    const find = (text: string) => officer.ask(auditApi.findPeople, { text })
    expect(await find('петр')).toEqual([{ id: elena, name: 'Elena Petrova', unit: 'Pleven' }])
    expect(await find('el')).toEqual([])
    expect(await find('trova')).toEqual([])
  })

  test('is on record too: whose name they looked up, and about whom they asked', async () => {
    await officer.ask(auditApi.list, { ...days, personId: stefan })
    const own = await entries({ userId: officer.userId, personId: stefan })
    expect(own.map(({ operation }) => operation)).toContain('audit.list')
  })

  test('reads the entries of a merged record under the name it has now', async () => {
    const other = await world.person(unitId, 'E. Petrova')
    await maria.ask(peopleApi.show, { id: other })
    await world.owner.query('update people set merged_into = $1 where id = $2', [elena, other])
    const { entries: found, person } = await officer.ask(auditApi.list, { ...days, personId: other })
    expect(person?.name).toBe('Elena Petrova')
    const about = found.flatMap(({ people }) => people)
    expect([about.includes(elena), about.includes(other)]).toEqual([true, true])
  })

  test('takes the same entries along as a list', async () => {
    const bytes = await officer.ask(auditApi.export, { ...days, personId: elena, format: 'csv' })
    const [sheet] = readWorkbook(bytes as Uint8Array, 'x.csv').sheets
    expect(JSON.stringify(sheet?.rows)).toContain('Elena Petrova')
    expect(JSON.stringify(sheet?.rows)).toContain('people.show')
  })

  test('sees which roles opened records, who gave them and whether a second person agreed', async () => {
    const administrator = await world.actor([{ role: 'administrator' }], { name: 'Rada' })
    const { userId } = await world.actor([], { name: 'Ivan' })
    await administrator.do(organisationApi.giveRole, { userId, role: 'coordinator', unitId })
    expect(await officer.ask(auditApi.rolesGiven, {})).toMatchObject([
      { name: 'Ivan', role: 'coordinator', unit: 'Pleven', givenBy: 'Rada', agreedBy: null },
    ])
  })
})

test('nobody else looks over their shoulder', async () => {
  for (const actor of [maria, await world.actor([{ role: 'administrator' }])]) {
    expect((await actor.send(auditApi.list, days)).status).toBe(403)
    expect((await actor.send(auditApi.findPeople, { text: 'Elena' })).status).toBe(403)
  }
})
