import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { readWorkbook } from '#platform/sheets/read-workbook.ts'
import { peopleApi } from '../model/people-api.ts'
import { expectedOn, inPleven, newPerson, serving } from './testing/invented.ts'

let world: World
let unit: string
let coordinator: TestActor

beforeAll(async () => {
  world = await createWorld()
  unit = await world.unit('Pleven')
  coordinator = await world.actor([{ role: 'coordinator', unitId: unit }])
  const known = { status: serving, place: inPleven, releaseDate: expectedOn('2027-02-01') }
  await coordinator.do(peopleApi.add, newPerson(unit, '=cmd|calc', 'Petrova', known))
  await coordinator.do(peopleApi.add, newPerson(unit, 'Елена', 'Иванова'))
})
afterAll(() => world.close())

const file = async (input: object) =>
  (await coordinator.ask(peopleApi.export, input as { format: 'csv' })) as Uint8Array

describe('an export', () => {
  test('is the list as a spreadsheet with real days, filtered as on the page', async () => {
    const sheet = readWorkbook(await file({ format: 'xlsx' }), 'people.xlsx').sheets[0]!
    expect(sheet.rows).toHaveLength(3)
    expect(sheet.rows.flat()).toContainEqual({ day: '2027-02-01' })
    const filtered = readWorkbook(await file({ format: 'xlsx', releaseUnknown: true }), 'people.xlsx')
    expect(filtered.sheets[0]?.rows).toHaveLength(2)
  })

  test('holds no cell that a spreadsheet could run', async () => {
    const text = Buffer.from(await file({ format: 'csv' })).toString()
    expect(text).toContain("'=cmd|calc Petrova")
    expect(text).not.toMatch(/(^|[,;])=cmd/m)
  })

  test('is on record with everyone in it, and not for those who only care for some', async () => {
    await file({ format: 'csv' })
    const { rows } = await world.owner.query(
      `select cardinality(people) as people from audit.entries where operation = 'people.export' order by id desc limit 1`,
    )
    expect(rows[0].people).toBe(2)
    const worker = await world.actor([{ role: 'family-worker', unitId: unit }])
    expect((await worker.send(peopleApi.export, { format: 'csv' })).status).toBe(403)
  })
})
