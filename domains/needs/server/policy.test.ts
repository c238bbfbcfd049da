import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { needsApi, needsPolicyApi } from '../model/index.ts'
import { areaIds, bed, inAll, newNeed } from './testing/arrange.ts'

let world: World
let pleven: string
let maria: TestActor
let manager: TestActor
let administrator: TestActor

beforeAll(async () => {
  world = await createWorld()
  pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }])
  manager = await world.actor([{ role: 'manager', unitId: pleven }])
  administrator = await world.actor([{ role: 'administrator' }])
})
afterAll(() => world.close())

const slugs = async (personId: string) =>
  (await maria.ask(needsApi.ofPerson, { personId })).areas.map(({ area }) => area.slug)
const ownArea = (unitId: string | null = pleven) => ({
  ...{ unitId, names: inAll('Garden'), compartment: 'help' as const, anchors: null },
})

test('a centre has areas of its own, with their own compartment and needs, and other units do not see them', async () => {
  const area = await manager.do(needsPolicyApi.addArea, { ...ownArea(), compartment: 'health' })
  expect(area.slug).toMatch(/^own-[0-9a-f]{16}$/)
  await manager.do(needsPolicyApi.addLibraryNeed, { areaId: area.id, unitId: pleven, names: inAll('Seeds') })
  const personId = await world.person(pleven)
  expect(await slugs(personId)).toContain(area.slug)
  const oslo = await world.unit('Oslo')
  const there = await world.actor([{ role: 'coordinator', unitId: oslo }])
  const theirs = await world.person(oslo)
  const { areas } = await there.ask(needsApi.ofPerson, { personId: theirs })
  expect(areas.length).toBe(12)
  expect((await there.send(needsApi.addNeed, newNeed(theirs, area.id))).status).toBe(404)
})

test('an area taken out of use is asked no more, but what was said about it stays in sight', async () => {
  const area = await manager.do(needsPolicyApi.addArea, ownArea())
  const [spoke, silent] = [await world.person(pleven), await world.person(pleven)]
  await maria.do(needsApi.addNeed, newNeed(spoke, area.id))
  await manager.do(needsPolicyApi.useArea, { id: area.id, version: area.version, isUsed: false })
  expect(await slugs(spoke)).toContain(area.slug)
  expect(await slugs(silent)).not.toContain(area.slug)
  expect((await maria.send(needsApi.addNeed, newNeed(silent, area.id))).status).toBe(404)
  await manager.do(needsPolicyApi.useArea, { id: area.id, version: area.version + 1, isUsed: true })
  expect(await slugs(silent)).toContain(area.slug)
})

test('a manager decides for their unit, an administrator for all, a coordinator for none', async () => {
  await expect(manager.do(needsPolicyApi.addArea, ownArea(null))).rejects.toMatchObject({
    codes: ['not-your-unit'],
  })
  await administrator.do(needsPolicyApi.addArea, ownArea(null))
  expect((await maria.send(needsPolicyApi.addArea, ownArea())).status).toBe(403)
  const use = { id: areaIds.work, version: 1, isUsed: false }
  await expect(manager.do(needsPolicyApi.useArea, use)).rejects.toMatchObject({ codes: ['not-your-unit'] })
  await administrator.do(needsPolicyApi.useArea, use)
  await administrator.do(needsPolicyApi.useArea, { ...use, version: 2, isUsed: true })
})

test('the words that come with the house stay; its own words can be mended', async () => {
  const change = { id: bed, version: 1, names: inAll('Another bed') }
  await expect(administrator.do(needsPolicyApi.changeLibraryNeed, change)).rejects.toMatchObject({
    codes: ['words-of-the-house'],
  })
  const own = await manager.do(needsPolicyApi.addLibraryNeed, {
    ...{ areaId: areaIds.housing, unitId: pleven, names: inAll('A cellar') },
  })
  const mended = { id: own.id, version: own.version, names: inAll('A dry cellar') }
  expect(await manager.do(needsPolicyApi.changeLibraryNeed, mended)).toMatchObject({
    version: 2,
    names: { en: 'A dry cellar' },
  })
  const area = await manager.do(needsPolicyApi.addArea, ownArea())
  await expect(
    administrator.do(needsPolicyApi.addLibraryNeed, {
      areaId: area.id,
      unitId: null,
      names: inAll('For all'),
    }),
  ).rejects.toMatchObject({ codes: ['area-of-other-unit'] })
})
