import { Compile } from 'typebox/compile'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { directoryApi } from '../../model/directory/directory-api.ts'
import { exchangeApi } from '../../model/hsds/exchange-api.ts'
import { contactNamed, partnerNamed, placeIn, serviceNamed } from '../testing/invented-partner.ts'
import { publishedList } from '../testing/published-hsds.ts'

let world: World
let maria: TestActor

beforeAll(async () => {
  world = await createWorld()
  maria = await world.actor([{ role: 'coordinator', unitId: await world.unit('Pleven') }])
  const place = placeIn('Плевен', {
    ...{ name: 'Приемна', address: 'ул. Васил Левски 1', postal: '5800', area: 'Плевен' },
    ...{ latitude: 43.4, longitude: 24.6, phone: '064 000 100', hoursNotes: 'Closed on the first Monday.' },
    hours: [
      { weekday: 1, from: '09:00', until: '12:00' },
      { weekday: 1, from: '13:00', until: '17:00' },
      { weekday: 3, from: '09:00', until: '12:00' },
      { weekday: 5, from: '22:00', until: '06:00' },
    ],
  })
  const entry = partnerNamed('Клиника „Надежда“', {
    ...{
      kind: 'clinic',
      otherName: 'Hope clinic',
      website: 'https://hope.example.org',
      phone: '064 000 101',
    },
    ...{ email: 'hope@example.org', notes: 'Ask for Dimitar.' },
    descriptions: { en: 'Treatment without a waiting list.', nb: null, bg: 'Лечение без чакане.', ro: null },
    places: [place, placeIn('Ловеч')],
    contacts: [
      contactNamed('д-р Елена Узунова', { placeId: place.id, role: 'head', languages: ['bg', 'en'] }),
      contactNamed('Димитър Лозанов', { phone: '064 000 102', email: 'd@example.org' }),
    ],
    services: [
      serviceNamed('Лечение', {
        ...{ what: 'Talks and medicine.', lifeArea: 'drugs', eligibility: 'Adults', cost: 'Free' },
        ...{ languages: ['bg'], areas: ['Плевен', 'Ловеч'] },
      }),
    ],
  })
  await maria.do(directoryApi.add, entry)
  await maria.do(directoryApi.add, partnerNamed('Nothing but a name'))
  const { id, version } = await maria.do(directoryApi.add, partnerNamed('No longer used'))
  await maria.do(directoryApi.retire, { id, version, retired: true })
})
afterAll(() => world.close())

type List = { contents: { id: string; name: string; services?: object[] }[] }
const exported = async (): Promise<List> =>
  JSON.parse(new TextDecoder().decode((await maria.ask(exchangeApi.export, {})) as Uint8Array))
const take = (content: unknown, trial: boolean) =>
  maria.send(exchangeApi.import, { trial }, { file: Buffer.from(JSON.stringify(content)) })

describe('the directory that is handed to others', () => {
  test('is as the published standard wants it, and tells nothing that is only for colleagues', async () => {
    const list = await exported()
    expect([...Compile(publishedList as never).Errors(list)]).toEqual([])
    expect(list.contents.map(({ name }) => name)).toEqual(['Nothing but a name', 'Клиника „Надежда“'])
    expect(JSON.stringify(list)).not.toContain('Dimitar')
  })

  test('comes back as it went, so that nothing changes', async () => {
    const answer = await take(await exported(), true)
    expect(answer.body).toMatchObject({
      kept: false,
      organizations: [{ outcome: 'same' }, { outcome: 'same' }],
    })
  })

  test('changes what others changed in it, and keeps what it cannot say', async () => {
    const list = await exported()
    const clinic = list.contents.find(({ services }) => services)!
    const changed = { contents: [{ ...clinic, alternate_name: 'Hope' }] }
    expect((await take(changed, true)).body).toMatchObject({ organizations: [{ outcome: 'changed' }] })
    expect(await maria.ask(directoryApi.show, { id: clinic.id })).toMatchObject({ otherName: 'Hope clinic' })
    expect((await take(changed, false)).body).toMatchObject({ kept: true })
    expect(await maria.ask(directoryApi.show, { id: clinic.id })).toMatchObject({
      ...{ otherName: 'Hope', notes: 'Ask for Dimitar.', kind: 'clinic' },
    })
  })
})

describe("somebody else's directory", () => {
  const food = {
    ...{ id: 'food-bank-7', name: 'Oslo matsentral', description: 'Mat til dem som trenger det.' },
    locations: [
      {
        ...{ id: 'l1', location_type: 'physical' },
        addresses: [{ id: 'a1', address_1: 'Storgata 1', city: 'Oslo', postal_code: '0155', country: 'no' }],
        schedules: [
          { id: 's1', freq: 'WEEKLY', byday: 'MO,TU', opens_at: '10:00:00+01:00', closes_at: '18:00Z' },
          { id: 's2', freq: 'MONTHLY', byday: '1SA', opens_at: '10:00', closes_at: '12:00' },
        ],
        contacts: [{ id: 'c1', name: 'Turid Berg' }, { id: 'c2' }],
      },
    ],
    services: [
      { id: 'v1', name: 'Matposer', status: 'active' },
      { id: 'v2', name: 'Old', status: 'defunct' },
    ],
    funding: [{ id: 'f1', source: 'gifts' }],
  }

  test('is taken in with its places, hours and people, once however often it comes', async () => {
    expect((await take([food], false)).body).toMatchObject({
      kept: true,
      organizations: [{ outcome: 'new' }],
    })
    expect((await take([food], false)).body).toMatchObject({ organizations: [{ outcome: 'same' }] })
    const { rows } = await maria.ask(directoryApi.search, { text: 'matposer' })
    expect(rows).toMatchObject([{ name: 'Oslo matsentral', kind: 'other', towns: ['Oslo'] }])
    const entry = await maria.ask(directoryApi.show, { id: rows[0]!.id })
    const hours = { from: '10:00', until: '18:00' }
    expect(entry.places).toMatchObject([
      {
        country: 'NO',
        postal: '0155',
        hours: [
          { weekday: 1, ...hours },
          { weekday: 2, ...hours },
        ],
      },
    ])
    expect(entry.contacts).toMatchObject([{ name: 'Turid Berg', placeId: entry.places[0]!.id }])
    expect(entry.services).toMatchObject([{ name: 'Matposer' }])
  })

  test('in which anything is wrong is not taken in at all, and each row says what', async () => {
    const wrong = [
      { ...food, id: 'new-8', name: 'Good so far' },
      { id: 'new-9', name: 'Bad', email: 'nobody' },
      {},
    ]
    expect((await take(wrong, true)).body).toMatchObject({
      organizations: [
        { row: 1, outcome: 'new' },
        { row: 2, outcome: 'problem', problems: [{ field: 'email' }] },
        { row: 3, outcome: 'problem' },
      ],
    })
    expect((await take(wrong, false)).status).toBe(422)
    expect((await maria.ask(directoryApi.search, { text: 'good so far' })).rows).toEqual([])
  })

  test('that fails at the last row leaves nothing behind of the first', async () => {
    const prison = (id: string) => ({
      ...{ id, name: 'Затвор Сливен', description: 'x' },
      attributes: [{ id: `${id}-kind`, link_type: 'organization-kind', value: 'prison' }],
    })
    const answer = await take(
      [{ ...food, id: 'n', name: 'First of three' }, prison('p1'), prison('p2')],
      false,
    )
    expect(answer.body).toMatchObject({ reasons: [{ code: 'prison-there-already', field: '3.name' }] })
    expect((await maria.ask(directoryApi.search, { text: 'first of three' })).rows).toEqual([])
  })

  test('must be a directory', async () => {
    for (const content of ['text', 7, { colour: 'red' }])
      expect((await take(content, true)).body).toMatchObject({ reasons: [{ code: 'not-hsds' }] })
  })
})
