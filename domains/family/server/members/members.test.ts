import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { membersApi } from '../../model/members/members-api.ts'
import { forgetFamilies } from '../schedules.ts'
import { aRelation, aRelative } from '../testing/invented.ts'

let world: World
let unitId: string
let worker: TestActor
let coordinator: TestActor
let personId: string

beforeAll(async () => {
  world = await createWorld()
  unitId = await world.unit('Pleven')
  worker = await world.actor([{ role: 'family-worker', unitId }])
  coordinator = await world.actor([{ role: 'coordinator', unitId }])
  personId = await world.person(unitId, 'Georgi Ivanov')
})
afterAll(() => world.close())

const newRelative = (more: Parameters<typeof aRelative>[0] = {}) =>
  worker.do(membersApi.add, { unitId, ...aRelative(more) })

test('a relative is served without any participant being known, and found in either script', async () => {
  const { id } = await newRelative({ given: 'Елена', family: 'Петрова' })
  expect(await worker.ask(membersApi.show, { id })).toMatchObject({ name: 'Елена Петрова', relations: [] })
  const found = await worker.ask(membersApi.search, { text: 'petrova' })
  expect(found.map((one) => one.id)).toContain(id)
})

test('only those who work with the families of a unit find its relatives', async () => {
  const { id } = await newRelative({ given: 'Far' })
  const elsewhere = await world.actor([{ role: 'family-worker', unitId: await world.unit('Oslo') }])
  const supervision = await world.actor([{ role: 'supervision-officer', unitId }])
  expect((await elsewhere.send(membersApi.show, { id })).status).toBe(404)
  expect((await supervision.send(membersApi.show, { id })).status).toBe(403)
  expect(await coordinator.ask(membersApi.show, { id })).toMatchObject({ id })
})

test('whose relative somebody is, only those learn who may see both', async () => {
  const { id } = await newRelative({ given: 'Rada' })
  await coordinator.do(membersApi.relate, { familyMemberId: id, personId, ...aRelation() })
  expect(await coordinator.ask(membersApi.ofPerson, { personId })).toMatchObject([{ name: 'Rada' }])
  // The family worker serves her, and is not entrusted with him.
  expect((await worker.ask(membersApi.show, { id })).relations).toEqual([])
  expect((await worker.send(membersApi.ofPerson, { personId })).status).toBe(404)
  const again = { familyMemberId: id, personId, ...aRelation() }
  await expect(coordinator.do(membersApi.relate, again)).rejects.toMatchObject({
    reasons: [{ code: 'related-already' }],
  })
})

test('a protected address goes behind its own door and stays away from the ordinary field', async () => {
  const { id } = await newRelative({ given: 'Vera', address: '12 Hidden street', addressProtected: true })
  const file = await worker.ask(membersApi.show, { id })
  expect(file).toMatchObject({ address: null, addressProtected: true })
  const changed = await worker.do(membersApi.change, {
    ...{ id, version: file.version },
    ...aRelative({ given: 'Vera', address: '13 Hidden street', addressProtected: false }),
  })
  expect(changed).toMatchObject({ address: null, addressProtected: true })
  const { rows } = await world.owner.query(
    'select address from protected_addresses where party_id = $1 order by recorded_at, address',
    [id],
  )
  expect(rows).toEqual([{ address: '12 Hidden street' }, { address: '13 Hidden street' }])
})

test('two years after the last thing done for somebody, nobody can tell any more who it was', async () => {
  const { id } = await newRelative({ given: 'Once' })
  const { id: kept } = await newRelative({ given: 'Still' })
  await coordinator.do(membersApi.relate, { familyMemberId: kept, personId, ...aRelation() })
  const { id: caregiver } = await newRelative({ given: 'Grandmother' })
  await world.owner.query(
    `with child as (insert into children (unit_id, called) values ($1, 'Mouse') returning id)
     insert into child_adults (child_id, kind, family_member_id, called, relation)
       select id, 'caregiver', $2, 'Granny', 'grandparent' from child`,
    [unitId, caregiver],
  )
  await world.owner.query(`update family_members set served_on = '2024-11-22' where id = any ($1)`, [
    [id, kept, caregiver],
  ])
  await performAsSystem(world.site, forgetFamilies.name, [], forgetFamilies.run)
  const { rows } = await world.owner.query(
    'select id, display_name, search_key, forgotten_on from family_members where id = any ($1) order by id',
    [[id, kept, caregiver]],
  )
  expect(rows).toMatchObject([
    { id, display_name: '—', search_key: '', forgotten_on: expect.anything() },
    { id: kept, display_name: 'Still', forgotten_on: null },
    { id: caregiver, display_name: 'Grandmother', forgotten_on: null },
  ])
})
