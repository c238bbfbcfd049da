import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { networkKind, prisonVisitorKind } from '../model/kind.ts'
import { mostOffers } from '../model/offer-rules.ts'
import { offersApi } from '../model/offers-api.ts'
import { policyApi } from '../model/policy-api.ts'
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
  unitId = await world.unit('Плевен')
  ;({ openForm, send, count } = openDoor(world, () => unitId))
  coordinator = await world.actor([{ role: 'coordinator', unitId }])
})
afterAll(() => world.close())
beforeEach(async () => {
  world.site.now = clock
  world.setToday('2026-11-22')
  await world.owner.query('delete from volunteer_offers')
})

describe('a stranger', () => {
  test('sees where help is wanted and which kinds there are, and offers', async () => {
    const { units, kinds, ticket, organisation } = await openForm()
    expect(units).toMatchObject([{ id: unitId, slug: 'pleven', name: 'Плевен' }])
    expect(kinds.map(({ id }) => id)).toEqual([prisonVisitorKind, networkKind])
    expect(organisation).toBe('Test centre')
    expect((await send(ticket)).status).toBe(200)
    expect(await coordinator.ask(offersApi.list, {})).toMatchObject([
      { givenName: 'Ana', email: 'ana@example.org', state: 'open', kinds: [networkKind], known: null },
    ])
  })

  test('sends the same form twice and has offered once', async () => {
    const { ticket } = await openForm()
    await send(ticket)
    expect((await send(ticket)).status).toBe(200)
    expect(await count()).toBe(1)
  })

  test('learns nothing about whether an address has offered before', async () => {
    await send((await openForm()).ticket)
    const again = await send((await openForm()).ticket, { email: 'ANA@example.org', givenName: 'Somebody' })
    expect(again).toMatchObject({ status: 200, body: null })
    expect(await coordinator.ask(offersApi.list, {})).toHaveLength(1)
  })

  test('who offers once more is heard: beside the first offer stands what was written then', async () => {
    await send((await openForm()).ticket)
    const more = { givenName: 'Ana', phone: '0888 123', message: 'On Sundays too.' }
    for (let time = 0; time < 7; time++) await send((await openForm()).ticket, more)
    const [waiting] = await coordinator.ask(offersApi.list, {})
    expect(waiting).toMatchObject({ message: 'I have time on Saturdays.', phone: null, times: 8 })
    expect(waiting!.again).toHaveLength(mostOffers.repeats - 1)
    expect(waiting!.again[0]).toMatchObject({
      ...{ name: 'Ana Marinova', phone: '0888 123', message: 'On Sundays too.', offeredOn: '2026-11-22' },
    })
  })

  test('leaves a way to be reached', async () => {
    expect(codes(await send((await openForm()).ticket, { email: null }))).toEqual(['offer-needs-contact'])
    expect((await send((await openForm()).ticket, { email: null, phone: '0888 123' })).status).toBe(200)
  })

  test('cannot offer to a unit that is closed', async () => {
    const closed = await world.unit('Lovech')
    await world.owner.query(`update units set closed_on = '2026-01-01' where id = $1`, [closed])
    const { ticket, units } = await openForm()
    expect(units.map(({ id }) => id)).toEqual([unitId])
    expect(codes(await send(ticket, { unitId: closed }))).toEqual(['unit-closed'])
  })

  test('reads no offer and no volunteer', async () => {
    expect((await world.stranger.send(offersApi.list, {})).status).toBe(401)
    expect((await world.stranger.send(volunteersApi.list, {})).status).toBe(401)
  })
})

describe('an answer', () => {
  /** Put in behind the door. */
  async function offered(more: { email?: string | null; kinds?: string[]; offeredOn?: string } = {}) {
    const { email = 'ana@example.org', kinds = [networkKind], offeredOn = '2026-11-20' } = more
    const { rows } = await world.owner.query(
      `insert into volunteer_offers (unit_id, given_name, family_name, email, phone, language, birth_year, kinds, ticket_hash, offered_on)
        values ($1, 'Ana', 'Marinova', $2, '0888', 'bg', 1990, $3, gen_random_uuid()::text, $4) returning id`,
      [unitId, email, kinds, offeredOn],
    )
    return rows[0].id as string
  }

  test('makes a volunteer of whoever offered: interested, the application shown', async () => {
    const id = await offered()
    const volunteer = await coordinator.do(offersApi.invite, { id })
    const file = await coordinator.ask(volunteersApi.show, { id: volunteer.id })
    expect(file).toMatchObject({ displayName: 'Ana Marinova', state: 'interested', appliedOn: '2026-11-20' })
    expect(file.roles).toMatchObject([{ kindId: networkKind, state: 'wanted' }])
    expect(file.evidence).toMatchObject([
      { requirement: 'application', source: 'offer', seenOn: '2026-11-20' },
    ])
    expect(codes(await coordinator.send(offersApi.invite, { id }))).toEqual(['offer-answered'])
  })

  test('finds the volunteer who offers once more', async () => {
    const email = 'again@example.org'
    const first = await coordinator.do(offersApi.invite, { id: await offered({ email }) })
    const id = await offered({ email, kinds: [prisonVisitorKind] })
    expect((await coordinator.ask(offersApi.list, {}))[0]!.known).toEqual({
      id: first.id,
      name: 'Ana Marinova',
    })
    expect(await coordinator.do(offersApi.invite, { id })).toEqual({ id: first.id })
    const { roles } = await coordinator.ask(volunteersApi.show, { id: first.id })
    expect(roles.map(({ kindId }) => kindId).sort()).toEqual([prisonVisitorKind, networkKind])
  })

  test('"no" is on record with its reason', async () => {
    const id = await offered()
    await coordinator.do(offersApi.refuse, { id, reason: 'no-capacity', words: null })
    const { rows } = await world.owner.query(
      `select reason, unit_id from refusals where source = 'offer' and source_id = $1`,
      [id],
    )
    expect(rows).toEqual([{ reason: 'no-capacity', unit_id: unitId }])
    expect(await coordinator.ask(offersApi.list, {})).toEqual([])
    expect(await coordinator.ask(offersApi.list, { answered: true })).toMatchObject([
      { state: 'refused', reason: 'no-capacity' },
    ])
  })

  test('"later" keeps it, with a day to look again', async () => {
    const id = await offered()
    expect(codes(await coordinator.send(offersApi.keep, { id, lookAgainOn: '2026-11-22' }))).toEqual([
      'look-again-in-past',
    ])
    await coordinator.do(offersApi.keep, { id, lookAgainOn: '2027-03-01' })
    expect(await coordinator.ask(offersApi.list, {})).toMatchObject([
      { state: 'later', lookAgainOn: '2027-03-01' },
    ])
  })

  test('is for those of the unit alone', async () => {
    const id = await offered()
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
    expect(await elsewhere.ask(offersApi.list, {})).toEqual([])
    expect((await elsewhere.send(offersApi.invite, { id })).status).toBe(404)
  })

  test('is forgotten after a while, and still counted', async () => {
    const { offered: before } = await coordinator.ask(volunteersApi.funnel, { unitId })
    const id = await offered({ email: 'no@example.org', offeredOn: '2026-06-01' })
    await coordinator.do(offersApi.refuse, { id, reason: 'no-capacity', words: null })
    await world.owner.query(`update volunteer_offers set answered_at = '2026-07-01'`)
    await performAsSystem(world.site, 'volunteers.forget', [], forgetting[0]!.run)
    expect(await count()).toBe(0)
    expect((await coordinator.ask(volunteersApi.funnel, { unitId })).offered).toBe(before + 1)
  })

  test('a kind that was retired is no longer offered', async () => {
    const manager = await world.actor([{ role: 'manager', unitId }])
    const kind = await manager.do(policyApi.addKind, {
      ...{
        slug: 'debt-helper',
        names: { en: 'a', nb: 'b', bg: 'c', ro: 'd' },
        endsWithCustody: false,
        oneAtATime: false,
      },
      ...{ familyInvolvement: 'no', leastAge: null, requirementsLike: networkKind },
    })
    expect((await world.stranger.ask(offersApi.form, {})).kinds.map(({ id }) => id)).toContain(kind.id)
    await manager.do(policyApi.retireKind, { id: kind.id, version: 1 })
    expect((await world.stranger.ask(offersApi.form, {})).kinds.map(({ id }) => id)).not.toContain(kind.id)
  })
})
