import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { peopleApi } from '#domains/people/model/index.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { type NewRestrictionOf, type Party, restrictionsApi } from '../model/index.ts'
import { isAddressProtected, keptApartAmong } from './index.ts'

let world: World
let pleven: string
let maria: TestActor
let ivan: TestActor
let elena: string
let radu: string
const today = '2026-11-22'

beforeAll(async () => {
  world = await createWorld({ today })
  pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
  ivan = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Ivan Kolev' })
  elena = await world.person(pleven, 'Elena Popescu')
  radu = await newVolunteer('Radu Stoica')
})
afterAll(() => world.close())

async function newVolunteer(name: string): Promise<string> {
  const { rows } = await world.owner.query(
    `insert into volunteers (unit_id, given_name, display_name, sort_name, search_key, language, state, state_since, applied_on)
     values ($1, $2, $2, $2, lower($2), 'en', 'active', '2026-01-01', '2026-01-01') returning id`,
    [pleven, name],
  )
  return rows[0].id
}

const ofRadu = (more: Partial<NewRestrictionOf> = {}): NewRestrictionOf => ({
  ...{ holderKind: 'volunteer', holderId: radu, otherKind: 'participant', otherId: elena, otherName: null },
  ...{ kind: 'does-not-want-contact', forbids: 'meeting', ground: 'They were neighbours' },
  ...{ whoMayKnow: 'coordinators', begins: '2026-11-01', ends: null, ...more },
})

/** As background work asks, which sees everybody. */
const among = (parties: Party[], day = today) =>
  performAsSystem(world.site, 'restrictions.test', [], ({ tx }) => keptApartAmong(tx, { parties, day }))

describe('a restriction on a volunteer’s record', () => {
  test('stands on both records, and on nobody’s in another unit', async () => {
    const { id } = await maria.do(restrictionsApi.addOf, ofRadu())
    const expected = { id, personId: null, personName: 'Radu Stoica', otherName: 'Elena Popescu' }
    expect(await ivan.ask(restrictionsApi.listOf, { kind: 'volunteer', id: radu })).toMatchObject([expected])
    expect(await ivan.ask(restrictionsApi.list, { personId: elena })).toMatchObject([expected])
    const oslo = await world.unit('Oslo')
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: oslo }])
    expect((await elsewhere.send(restrictionsApi.listOf, { kind: 'volunteer', id: radu })).status).toBe(404)
    expect((await elsewhere.send(restrictionsApi.addOf, ofRadu())).status).toBe(404)
  })

  test('is ended by a colleague, like every other', async () => {
    const bogdan = await newVolunteer('Bogdan Ilie')
    const { id, version } = await maria.do(restrictionsApi.addOf, ofRadu({ holderId: bogdan }))
    await ivan.do(restrictionsApi.end, { id, version, ends: today, why: 'They have made peace' })
    expect(
      await among([
        { kind: 'volunteer', id: bogdan },
        { kind: 'participant', id: elena },
      ]),
    ).toEqual([])
  })
})

describe('of any set of people', () => {
  test('those two are named who must not come together, each pair once, from whichever side it was written', async () => {
    const boris = await world.person(pleven, 'Boris Danev')
    const aunt = '01900000-0000-7000-8000-0000000000e1'
    await maria.do(restrictionsApi.addOf, {
      ...ofRadu({ holderKind: 'participant', holderId: boris, otherKind: 'relative', otherId: aunt }),
      otherName: 'Ana Daneva',
    })
    const guests: Party[] = [
      { kind: 'participant', id: boris },
      { kind: 'relative', id: aunt },
      { kind: 'participant', id: elena },
      { kind: 'volunteer', id: radu },
    ]
    const pairs = (await among(guests)).map(({ one, other }) => [one.kind, other.kind].toSorted().join(' '))
    expect(pairs.toSorted()).toEqual(['participant relative', 'participant volunteer'])
    expect(await among(guests, '2026-10-31')).toEqual([])
    expect(await among(guests.slice(0, 1))).toEqual([])
  })
})

describe('why', () => {
  test('is read by the colleagues who were named, and by no others', async () => {
    const vera = await world.person(pleven, 'Vera Ilieva')
    const knowers = await maria.ask(restrictionsApi.knowers, { kind: 'participant', id: vera })
    expect(knowers.map(({ name }) => name)).toEqual(['Ivan Kolev'])
    const olga = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Olga Marinova' })
    await maria.do(restrictionsApi.addOf, {
      ...ofRadu({ holderKind: 'participant', holderId: vera, otherId: elena }),
      ...{ whoMayKnow: 'responsible', alsoKnownTo: [ivan.userId] },
    })
    const ground = async (actor: TestActor) =>
      (await actor.ask(restrictionsApi.list, { personId: vera }))[0]?.ground
    expect(await ground(ivan)).toBe('They were neighbours')
    expect(await ground(olga)).toBeNull()
  })
})

test('what ends in the coming weeks is listed, the next end first, until somebody says that it has ended', async () => {
  const dora = await world.person(pleven, 'Dora Ilieva')
  const add = (ends: string, otherName: string) =>
    maria.do(restrictionsApi.add, {
      ...{ personId: dora, otherKind: 'named', otherId: null, otherName, kind: 'protection-order' },
      ...{ forbids: 'meeting', ground: 'Order 7', whoMayKnow: 'coordinators', begins: '2026-01-01', ends },
    })
  await add('2026-12-24', 'Later')
  await add('2026-11-15', 'Just over')
  await add('2027-06-01', 'Far off')
  const { restrictions } = await ivan.ask(restrictionsApi.ending, {})
  expect(restrictions.map(({ otherName }) => otherName)).toEqual(['Just over', 'Later'])
})

describe('a protected address', () => {
  const why = 'Protection order 12/2026'
  const protect = (personId: string, knownTo: 'coordinators' | 'responsible' = 'coordinators') =>
    maria.do(restrictionsApi.protectAddress, {
      ...{ party: { kind: 'participant', id: personId }, address: 'Vitosha Street 7', why, knownTo },
      ...{ begins: today, ends: null },
    })
  const contactOf = async (id: string) =>
    (await world.owner.query('select contact from people where id = $1', [id])).rows[0].contact

  test('is nowhere else from then on, and is read with a reason that stays written', async () => {
    const personId = await world.person(pleven, 'Mira Toneva')
    await world.owner.query(
      `update people set contact = contact || '{"address": "Vitosha Street 7"}' where id = $1`,
      [personId],
    )
    const { id } = await protect(personId)
    expect((await contactOf(personId)).address).toBeNull()
    const shown = await maria.ask(peopleApi.show, { id: personId })
    expect(JSON.stringify(shown)).not.toContain('Vitosha')
    expect((await ivan.send(restrictionsApi.readAddress, { id, reason: '' })).status).toBe(400)
    const read = await ivan.do(restrictionsApi.readAddress, { id, reason: 'A letter from the court' })
    expect(read.address).toBe('Vitosha Street 7')
    const [listed] = await maria.ask(restrictionsApi.addresses, { kind: 'participant', id: personId })
    expect(listed).toMatchObject({
      readings: [{ readByName: 'Ivan Kolev', reason: 'A letter from the court' }],
    })
    expect(JSON.stringify(listed)).not.toContain('Vitosha')
  })

  test('takes what somebody writes into the ordinary field, from a form or a list', async () => {
    const personId = await world.person(pleven, 'Nina Toneva')
    await protect(personId)
    const client = await world.owner.connect()
    await client.query(`select set_config('landfall.today', $1, false)`, [today])
    await client.query(`update people set contact = contact || '{"address": "New Street 1"}' where id = $1`, [
      personId,
    ])
    client.release()
    expect((await contactOf(personId)).address).toBeNull()
    const kept = await maria.ask(restrictionsApi.addresses, { kind: 'participant', id: personId })
    const read = await Promise.all(
      kept.map(({ id }) => maria.do(restrictionsApi.readAddress, { id, reason: 'Which one is it' })),
    )
    expect(read.map(({ address }) => address).toSorted()).toEqual(['New Street 1', 'Vitosha Street 7'])
  })

  test('that stays with the responsible one is read by nobody else, nor in another unit', async () => {
    const personId = await world.person(pleven, 'Lora Toneva')
    const { id } = await protect(personId, 'responsible')
    await expect(
      ivan.do(restrictionsApi.readAddress, { id, reason: 'I would like to know' }),
    ).rejects.toMatchObject({ codes: ['address-not-for-you'] })
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Iași') }])
    const asked = await elsewhere.send(restrictionsApi.readAddress, { id, reason: 'I would like to know' })
    expect(asked.status).toBe(404)
  })

  test('other parts of Landfall learn that it is protected, and until when', async () => {
    const personId = await world.person(pleven, 'Ina Toneva')
    const { id, version } = await protect(personId)
    const isProtected = (day: string) =>
      performAsSystem(world.site, 'restrictions.test', [], ({ tx }) =>
        isAddressProtected(tx, { parties: [{ kind: 'participant', id: personId }], day }),
      )
    expect((await isProtected(today)).has(personId)).toBe(true)
    await maria.do(restrictionsApi.endAddress, { id, version, ends: '2026-12-01' })
    expect((await isProtected('2026-12-01')).has(personId)).toBe(false)
  })

  test('is in no table and no column that a colleague’s transaction could read', async () => {
    const { rows } = await world.owner.query(
      `select has_column_privilege('landfall_' || side, 'protected_addresses', 'address', 'select') as may
       from unnest(array['staff', 'volunteer', 'system', 'partner', 'participant', 'relative']) side`,
    )
    expect(rows.every(({ may }) => may === false)).toBe(true)
  })
})
