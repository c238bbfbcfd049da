import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { intakeApi } from '../model/index.ts'
import { mostReferralsADay } from '../model/public-form.ts'

let world: World
let unitId: string
let maria: TestActor
let clock: World['site']['now']

beforeAll(async () => {
  world = await createWorld()
  clock = world.site.now
  unitId = await world.unit('Плевен')
  maria = await world.actor([{ role: 'coordinator', unitId }])
})
afterAll(() => world.close())
beforeEach(async () => {
  world.site.now = clock
  world.setToday('2026-11-22')
  await world.owner.query('delete from referrals')
})

/** The form as a stranger opens it, some seconds before it is sent. */
async function openForm(seconds = 60) {
  const form = await world.stranger.ask(intakeApi.form, {})
  const given = world.site.now()
  world.site.now = () => given.add({ seconds })
  return form.ticket
}

const told = (ticket: string, more = {}) => ({
  ...{ unitId, ticket, website: '', sourceKind: 'family', givenName: 'Elena', familyName: 'Petrova' },
  ...{ birthYear: 1990, languages: ['bg'], interpreterNeeded: 'no', whereabouts: 'serving' },
  ...{ prison: 'Pleven prison', releaseDay: null, phone: null, email: null, knows: 'yes' },
  ...{ about: 'She comes home in spring.', wishes: ['housing'], wishWords: '', referrerName: 'Ana' },
  ...{ referrerFrom: 'Sister', referrerPhone: '0888 123 456', referrerEmail: null, language: 'bg' },
  ...{ agrees: false, ...more },
})
const send = (ticket: string, more = {}) => world.stranger.send(intakeApi.refer, told(ticket, more))
const waiting = async () => (await maria.ask(intakeApi.list, { view: 'waiting' })).referrals
const codes = ({ body }: { body: { reasons: { code: string }[] } }) => body.reasons.map(({ code }) => code)

describe('whoever writes from outside', () => {
  test('finds the places, writes for somebody, and it waits there', async () => {
    const { units, organisation } = await world.stranger.ask(intakeApi.form, {})
    expect(units).toMatchObject([{ id: unitId, slug: 'pleven', name: 'Плевен' }])
    expect(organisation).toBe('Test centre')
    expect((await send(await openForm())).status).toBe(200)
    expect(await waiting()).toMatchObject([
      { name: 'Elena Petrova', how: 'public-form', sourceKind: 'family', state: 'new', days: 0 },
    ])
  })

  test('who asks for themselves says yes there, and how to be reached', async () => {
    const own = { sourceKind: 'self-after-release', referrerName: null, referrerPhone: null }
    expect(codes(await send(await openForm(), own))).toEqual(['referral-needs-contact', 'referral-needs-yes'])
    expect((await send(await openForm(), { ...own, phone: '0888 1', agrees: true })).status).toBe(200)
    const [{ id } = { id: '' }] = await waiting()
    expect((await maria.ask(intakeApi.show, { id })).consent).toEqual({
      ...{ how: 'on-screen', witness: null, on: '2026-11-22', language: 'bg' },
    })
  })

  test('cannot say yes for somebody else', async () => {
    await send(await openForm(), { agrees: true })
    const [{ id } = { id: '' }] = await waiting()
    expect((await maria.ask(intakeApi.show, { id })).consent).toBeNull()
  })

  test('sends the same form twice and has asked once', async () => {
    const ticket = await openForm()
    await send(ticket)
    expect((await send(ticket)).status).toBe(200)
    expect(await waiting()).toHaveLength(1)
  })

  test('asks later with the same telephone, for another or the same: it is kept, and shown as possibly the same', async () => {
    await send(await openForm())
    await send(await openForm(), { givenName: 'Boris', familyName: 'Petrov', referrerPhone: '+359888123456' })
    const found = await waiting()
    expect(found.map(({ name, perhapsTwice }) => [name, perhapsTwice])).toEqual([
      ['Elena Petrova', true],
      ['Boris Petrov', true],
    ])
    expect((await maria.ask(intakeApi.show, { id: found[1]!.id })).others).toMatchObject([
      { name: 'Elena Petrova', because: 'same-contact' },
    ])
  })

  test('learns nothing about whether anybody was here before', async () => {
    const first = await send(await openForm())
    const second = await send(await openForm())
    expect(second).toEqual({ ...first, bytes: second.bytes })
  })

  test('cannot write to a place that is closed, and reads nothing', async () => {
    const closed = await world.unit('Lovech')
    await world.owner.query(`update units set closed_on = '2026-01-01' where id = $1`, [closed])
    expect(codes(await send(await openForm(), { unitId: closed }))).toEqual(['unit-closed'])
    expect((await world.stranger.send(intakeApi.list, { view: 'waiting' })).status).toBe(401)
  })

  test('gets the form on paper in their language', async () => {
    const pdf = await world.stranger.ask(intakeApi.paperForm, { language: 'bg' })
    expect((pdf as Buffer).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('a machine', () => {
  test('that fills what nobody sees is thanked, and nothing is kept', async () => {
    expect((await send(await openForm(), { website: 'https://example.com' })).status).toBe(200)
    expect(await waiting()).toEqual([])
  })

  test('that is quicker than anybody writes, or has made its own ticket, is turned away', async () => {
    expect(codes(await send(await openForm(2)))).toEqual(['form-too-quick'])
    expect(codes(await send('made.up.ticket'))).toEqual(['form-too-old'])
    expect(await waiting()).toEqual([])
  })

  test('stops at so many a day, and tomorrow people can write again', async () => {
    await world.owner.query(
      `insert into referrals (unit_id, state_since, came_on, waiting_since, source_kind, how, given_name, family_name, name_key, language)
        select $1, '2026-11-22', '2026-11-22', '2026-11-22', 'family', 'public-form', 'Flood', '', '', 'en' from generate_series(1, $2)`,
      [unitId, mostReferralsADay],
    )
    expect(codes(await send(await openForm()))).toEqual(['referrals-full'])
    world.site.now = clock
    world.setToday('2026-11-23')
    expect((await send(await openForm())).status).toBe(200)
  })

  test('from one address is slowed down', async () => {
    const statuses = []
    for (let n = 0; n < 25; n++) statuses.push((await send('none')).status)
    expect(statuses.at(-1)).toBe(429)
  })
})
