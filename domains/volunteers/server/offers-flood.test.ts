import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { mostFromAnAddress, mostOffers } from '../model/offer-rules.ts'
import { offersApi } from '../model/offers-api.ts'
import { volunteersApi } from '../model/volunteers-api.ts'
import { forgetting } from './schedules.ts'
import { codes, openDoor } from './testing/open-door.ts'

let world: World
let unitId: string
let coordinator: TestActor
let clock: World['site']['now']
let { openForm, send, count } = {} as ReturnType<typeof openDoor>

beforeAll(async () => {
  world = await createWorld()
  clock = world.site.now
  unitId = await world.unit('Pleven')
  ;({ openForm, send, count } = openDoor(world, () => unitId))
  coordinator = await world.actor([{ role: 'coordinator', unitId }])
})
afterAll(() => world.close())
beforeEach(async () => {
  world.site.now = clock
  world.setToday('2026-11-22')
  await world.owner.query('delete from volunteer_offers')
})

describe('a machine', () => {
  test('that fills what nobody sees is thanked, and nothing is kept', async () => {
    const { ticket } = await openForm()
    expect((await send(ticket, { website: 'https://example.com' })).status).toBe(200)
    expect(await count()).toBe(0)
  })

  test('that fills faster than anybody writes is turned away', async () => {
    expect(codes(await send((await openForm(2)).ticket))).toEqual(['form-too-quick'])
    expect(codes(await send((await openForm(-60)).ticket))).toEqual(['form-too-quick'])
    expect(codes(await send((await openForm(25 * 3600)).ticket))).toEqual(['form-too-old'])
  })

  test('cannot make a ticket, nor change one', async () => {
    const { ticket } = await openForm()
    const [begun, chance, mark] = ticket.split('.')
    for (const made of [
      '',
      'x',
      `${Number(begun) - 60_000}.${chance}.${mark}`,
      `${begun}.other.${mark}`,
      `${begun}.${chance}`,
    ])
      expect(codes(await send(made))).toEqual(['form-too-old'])
    expect(await count()).toBe(0)
  })

  const flood = (count: number, more: { state?: string; apart?: boolean; offeredOn?: string } = {}) =>
    world.owner.query(
      `insert into volunteer_offers (unit_id, given_name, family_name, phone, language, ticket_hash, offered_on, state, apart)
        select $1, 'Flood', '', n::text, 'en', gen_random_uuid()::text, $3, $4, $5 from generate_series(1, $2) n`,
      [unitId, count, more.offeredOn ?? '2026-11-22', more.state ?? 'refused', more.apart ?? false],
    )

  test('does not use up a unit’s day: what comes beyond so many is kept apart for a look', async () => {
    await flood(mostOffers.aDay)
    expect((await send((await openForm()).ticket)).status).toBe(200)
    const [apart] = await coordinator.ask(offersApi.list, {})
    expect(apart).toMatchObject({ givenName: 'Ana', apart: true })
    world.site.now = clock
    world.setToday('2026-11-23')
    expect((await send((await openForm()).ticket, { email: 'next@example.org' })).status).toBe(200)
    const offers = await coordinator.ask(offersApi.list, {})
    expect(offers.map((one) => one.apart)).toEqual([true, false])
    const { offered } = await coordinator.ask(volunteersApi.funnel, { unitId })
    await coordinator.do(offersApi.sortApart, { ids: [apart!.id], are: 'people' })
    expect((await coordinator.ask(offersApi.list, {})).map((one) => one.apart)).toEqual([false, false])
    expect((await coordinator.ask(volunteersApi.funnel, { unitId })).offered).toBe(offered + 1)
  })

  test('what no person wrote is put away, and nothing else by that way', async () => {
    await flood(3, { state: 'open', apart: true })
    await send((await openForm()).ticket)
    const ids = (await coordinator.ask(offersApi.list, {})).map(({ id }) => id)
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Bergen') }])
    await elsewhere.do(offersApi.sortApart, { ids, are: 'not-people' })
    expect(await count()).toBe(4)
    await coordinator.do(offersApi.sortApart, { ids, are: 'not-people' })
    expect(await coordinator.ask(offersApi.list, {})).toMatchObject([{ givenName: 'Ana', apart: false }])
    await flood(1, { state: 'open', apart: true, offeredOn: '2026-10-01' })
    await performAsSystem(world.site, 'volunteers.forget', [], forgetting[0]!.run)
    expect(await count()).toBe(1)
  })

  test('is turned away only where nobody would ever look through what lies apart', async () => {
    await flood(mostOffers.aDay)
    await flood(mostOffers.apart, { state: 'open', apart: true })
    expect(codes(await send((await openForm()).ticket))).toEqual(['offers-full'])
  })

  test('from one address is slowed down soon, and keeps nobody else from offering', async () => {
    const statuses: number[] = []
    for (let n = 0; n < mostFromAnAddress + 1; n++)
      statuses.push((await send('none', {}, '192.0.2.7')).status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
    expect((await send((await openForm()).ticket)).status).toBe(200)
  })
})
