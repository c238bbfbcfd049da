import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { instrumentsApi } from '../../model/instruments/instruments-api.ts'
import { shippedPacks } from '../../model/instruments/shipped-packs.ts'

let world: World
let house: TestActor
let maria: TestActor
let elena: string

beforeAll(async () => {
  world = await createWorld()
  const pleven = await world.unit('Pleven')
  house = await world.actor([{ role: 'manager', unitId: pleven }], { name: 'Rada Ilieva' })
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }])
  elena = await world.person(pleven)
})
afterAll(() => world.close())

const [phq2] = shippedPacks
const fileOf = (content: unknown) => ({ file: new TextEncoder().encode(JSON.stringify(content)) })
const offered = async () => (await maria.ask(instrumentsApi.ofPerson, { personId: elena })).offered
const ofPhq2 = async () => (await offered()).find(({ instrument }) => instrument === 'phq-2')

test('only what has an official text here is offered, beside the rulers', async () => {
  expect((await offered()).map(({ instrument }) => instrument)).toEqual(['readiness'])
})

test('a text is brought, once in each language, with its source and licence', async () => {
  const installed = await house.do(instrumentsApi.installPack, {}, fileOf(phq2))
  expect(installed).toMatchObject({
    ...{ instrument: 'phq-2', language: 'en', installedBy: 'Rada Ilieva', licence: phq2!.licence },
  })
  expect(await ofPhq2()).toEqual({ instrument: 'phq-2', languages: ['en'] })
  await expect(house.do(instrumentsApi.installPack, {}, fileOf(phq2))).rejects.toMatchObject({
    codes: ['pack-already-there'],
  })
  // Invented, to stand for an official version in another language.
  await house.do(instrumentsApi.installPack, {}, fileOf({ ...phq2, language: 'uk' }))
  expect((await ofPhq2())?.languages).toEqual(['en', 'uk'])
})

test('a file with faults is refused with every one of them, and nothing is added', async () => {
  const { title: _gone, ...untitled } = { ...phq2!, language: 'ro', licence: '' }
  await expect(house.do(instrumentsApi.installPack, {}, fileOf(untitled))).rejects.toMatchObject({
    codes: ['pack-place-wrong', 'pack-place-wrong'],
  })
  await expect(
    house.do(instrumentsApi.installPack, {}, { file: new Uint8Array(300 * 1024) }),
  ).rejects.toMatchObject({ codes: ['pack-too-large'] })
  expect((await ofPhq2())?.languages).not.toContain('ro')
})

test('a language for which we have no letters on paper is asked on a screen', async () => {
  const inUkrainian = { instrument: 'phq-2', language: 'uk' } as const
  expect((await maria.ask(instrumentsApi.questionnaire, inUkrainian)).questions).toHaveLength(2)
  const { body } = await maria.send(instrumentsApi.paper, inUkrainian)
  expect(body.reasons).toEqual([{ code: 'no-paper-in-language', field: 'language' }])
})

test('removing a text takes it away for good; what was answered stays, as numbers', async () => {
  await maria.do(instrumentsApi.record, {
    ...{ personId: elena, instrument: 'phq-2', language: 'en', areaId: null, answeredBy: 'staff' },
    ...{ answeredOn: '2026-11-20', answers: { 'little-interest': 1, down: 1 } },
  })
  for (const { id } of await house.ask(instrumentsApi.packs, {}))
    await house.do(instrumentsApi.removePack, { id })
  const { offered: left, results } = await maria.ask(instrumentsApi.ofPerson, { personId: elena })
  expect(left.map(({ instrument }) => instrument)).toEqual(['readiness'])
  expect(results).toMatchObject([{ total: 2 }])
  const { rows } = await world.owner.query(
    `select from instrument_packs where content::text like '%Little interest%'`,
  )
  expect(rows).toEqual([])
  expect(
    (await maria.send(instrumentsApi.questionnaire, { instrument: 'phq-2', language: 'en' })).status,
  ).toBe(422)
})

test('whoever helps people brings and removes no text', async () => {
  expect((await maria.send(instrumentsApi.installPack, {}, fileOf(phq2))).status).toBe(403)
  expect((await maria.send(instrumentsApi.packs, {})).status).toBe(403)
  expect((await maria.send(instrumentsApi.removePack, { id: elena })).status).toBe(403)
})
