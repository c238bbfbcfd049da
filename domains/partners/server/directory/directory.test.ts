import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import type { WeekSpan } from '#platform/texts/week-hours.ts'
import { directoryApi } from '../../model/directory/directory-api.ts'
import { partnersApi } from '../../model/partners-api.ts'
import { contactNamed, partnerNamed, placeIn, serviceNamed } from '../testing/invented-partner.ts'

let world: World
let maria: TestActor
let officer: TestActor

beforeAll(async () => {
  world = await createWorld()
  const pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }])
  officer = await world.actor([{ role: 'supervision-officer', unitId: pleven }])
})
afterAll(() => world.close())

const names = async (asked: Parameters<typeof maria.ask<typeof directoryApi.search>>[1]) =>
  (await officer.ask(directoryApi.search, asked)).rows.map(({ name }) => name)

describe('an entry', () => {
  test('comes back as it was written, to every unit', async () => {
    const place = placeIn('Плевен', { hours: [{ weekday: 1, from: '09:00', until: '17:00' }] })
    const entry = partnerNamed('Дневен център „Мост“', {
      places: [place, placeIn('Ловеч')],
      contacts: [contactNamed('Петя Градева', { placeId: place.id, languages: ['bg', 'ro'] })],
      services: [serviceNamed('Топъл обяд', { lifeArea: 'everyday', areas: ['Плевен'] })],
    })
    const added = await maria.do(directoryApi.add, entry)
    expect(await officer.ask(directoryApi.show, { id: added.id })).toEqual({
      ...{ ...entry, id: added.id, version: 1, retiredOn: null, prisonId: null },
    })
  })

  test('is changed on the version that one has seen, and the second is shown all of it', async () => {
    const {
      prisonId: _prison,
      retiredOn: _retired,
      ...added
    } = await maria.do(directoryApi.add, partnerNamed('Twice', { places: [placeIn('Sofia')] }))
    await maria.do(directoryApi.change, { ...added, places: [placeIn('Vratsa')] })
    await expect(maria.do(directoryApi.change, { ...added, phone: '1' })).rejects.toMatchObject({
      status: 409,
      current: { places: [{ town: 'Vratsa' }], phone: null },
    })
  })

  test('cannot take over a place, a person or a service of another entry', async () => {
    const place = placeIn('Sofia')
    await maria.do(directoryApi.add, partnerNamed('First owner', { places: [place] }))
    const thief = await maria.send(directoryApi.add, partnerNamed('Thief', { places: [place] }))
    expect(thief.status).toBe(404)
    expect(await names({ text: 'Thief' })).toEqual([])
  })

  test('forgets how to reach somebody who has left, and keeps the name for what was sent to them', async () => {
    const contact = contactNamed('Rolf Vik', {
      phone: '900 00 101',
      email: 'rolf@example.org',
      languages: ['nb'],
    })
    const added = await maria.do(directoryApi.add, partnerNamed('Left behind', { contacts: [contact] }))
    const { prisonId: _prison, retiredOn: _retired, ...change } = added
    await maria.do(directoryApi.change, { ...change, contacts: [] })
    expect((await maria.ask(directoryApi.show, { id: added.id })).contacts).toEqual([])
    const { rows } = await world.owner.query('select * from partner_contacts where id = $1', [contact.id])
    expect(rows).toMatchObject([{ name: 'Rolf Vik', phone: null, email: null, languages: [] }])
    expect(rows[0].left_on).not.toBeNull()
  })

  test('names each thing that is wrong at once', async () => {
    const wrong = partnerNamed('Wrong', {
      places: [placeIn('Sofia', { latitude: 42.7 })],
      contacts: [contactNamed('Nobody', { placeId: crypto.randomUUID() })],
    })
    await expect(maria.do(directoryApi.add, wrong)).rejects.toMatchObject({
      codes: ['place-of-another', 'half-a-position'],
    })
    expect((await officer.send(directoryApi.add, partnerNamed('Not by me'))).status).toBe(403)
  })

  test('that is no longer used is found only by those who ask for such', async () => {
    const { id, version } = await maria.do(directoryApi.add, partnerNamed('Closed for good'))
    await maria.do(directoryApi.retire, { id, version, retired: true })
    expect(await names({ text: 'closed for good' })).toEqual([])
    expect(await names({ text: 'closed for good', retired: true })).toEqual(['Closed for good'])
    expect(await officer.ask(directoryApi.find, { text: 'closed for good' })).toEqual([])
  })
})

describe('the search', () => {
  beforeAll(async () => {
    await maria.do(
      directoryApi.add,
      partnerNamed('Клиника „Света Марина“', {
        kind: 'clinic',
        places: [placeIn('Плевен', { area: 'Плевенска област' })],
        services: [serviceNamed('Помощ при зависимости', { lifeArea: 'drugs', areas: ['Ловеч'] })],
      }),
    )
    await maria.do(
      directoryApi.add,
      partnerNamed('Åsgård boligstiftelse', {
        kind: 'housing',
        places: [placeIn('Oslo', { country: 'NO' })],
        contacts: [contactNamed('Sølvi Ødegård')],
      }),
    )
  })

  test('finds by any part of a name, in either script, without accents', async () => {
    for (const text of ['Света Марина', 'sveta marina', 'КЛИНИКА', 'zavisimosti'])
      expect(await names({ text })).toEqual(['Клиника „Света Марина“'])
    for (const text of ['asgard', 'Асгард', 'odegard solvi'])
      expect(await names({ text })).toEqual(['Åsgård boligstiftelse'])
  })

  test('of a field forgives a slip of the finger', async () => {
    expect(await officer.ask(directoryApi.find, { text: 'boligstiftlse' })).toMatchObject([
      { name: 'Åsgård boligstiftelse', towns: ['Oslo'] },
    ])
    expect(await officer.ask(directoryApi.find, { text: 'Marina', kind: 'housing' })).toEqual([])
  })

  test('finds by kind, by where they are or serve, and by area of life', async () => {
    expect(await names({ kind: 'clinic' })).toEqual(['Клиника „Света Марина“'])
    expect(await names({ area: 'Lovech', kind: 'clinic' })).toEqual(['Клиника „Света Марина“'])
    expect(await names({ lifeArea: 'drugs' })).toEqual(['Клиника „Света Марина“'])
    expect(await names({ area: 'Lovech', lifeArea: 'housing' })).toEqual([])
  })

  test('knows by the clock of the country who is open now, also past midnight; unwritten hours are not closed', async () => {
    // It is Sunday the 22nd, ten o'clock in Oslo and eleven in Sofia.
    const open = { weekday: 7, from: '09:30', until: '11:00' }
    const overnight = { weekday: 6, from: '20:00', until: '10:30' }
    const later = { weekday: 7, from: '10:01', until: '12:00' }
    const enter = (name: string, country: string | null, span: WeekSpan) =>
      maria.do(
        directoryApi.add,
        partnerNamed(name, { kind: 'school', places: [placeIn('Here', { country, hours: [span] })] }),
      )
    await enter('Morning, Norway', 'NO', open)
    await enter('Morning, Bulgaria', 'BG', open)
    await enter('Morning, not said', null, open)
    await enter('Night, Norway', 'NO', overnight)
    await enter('Later, Norway', 'NO', later)
    expect(await names({ kind: 'school', openNow: true })).toEqual(['Morning, Norway', 'Night, Norway'])
    const { rows } = await officer.ask(directoryApi.search, { text: 'later' })
    expect(rows).toMatchObject([{ open: false }])
    const { rows: clinics } = await officer.ask(directoryApi.search, { kind: 'clinic' })
    expect(clinics[0]?.open).toBeNull()
  })

  test('says who is around', async () => {
    const overview = await officer.ask(directoryApi.overview, {})
    expect(overview.lifeAreas).toContainEqual({ lifeArea: 'drugs', count: 1 })
    expect(overview.kinds).toContainEqual({ kind: 'housing', count: 1 })
    expect(overview.areas).toContain('Ловеч')
  })
})

describe('a prison', () => {
  const blank = {
    ...{ nameInOtherScript: null, address: null, wayThere: null, visitingHours: [], visitingNotes: null },
    ...{ mayBeBrought: null, contacts: [], listBy: 'not-known' as const, listEmail: null, noticeDays: null },
    ...{ closedDays: [], notes: null },
  }

  test('is in the directory from the day it is written down, under every name it gets', async () => {
    const { partnerId, ...prison } = await maria.do(partnersApi.addPrison, {
      ...blank,
      name: 'Затвор Белене',
    })
    expect(await names({ text: 'belene' })).toEqual(['Затвор Белене'])
    await maria.do(partnersApi.changePrison, { ...prison, nameInOtherScript: 'Belene island prison' })
    expect(await officer.ask(directoryApi.show, { id: partnerId })).toMatchObject({
      ...{ kind: 'prison', otherName: 'Belene island prison', prisonId: prison.id },
    })
  })

  test('that is entered in the directory has the record that visits need, and one name is one prison', async () => {
    const entry = partnerNamed('Затвор Бургас', { kind: 'prison' })
    const { prisonId, retiredOn: _retired, ...added } = await maria.do(directoryApi.add, entry)
    expect(await officer.ask(partnersApi.prison, { id: prisonId! })).toMatchObject({ partnerId: added.id })
    await expect(maria.do(directoryApi.add, entry)).rejects.toMatchObject({ codes: ['prison-there-already'] })
    await maria.do(directoryApi.change, { ...added, name: 'Затвор Дебелт' })
    expect(await officer.ask(partnersApi.prison, { id: prisonId! })).toMatchObject({ name: 'Затвор Дебелт' })
    const now = await officer.ask(directoryApi.show, { id: added.id })
    const { prisonId: _prison, retiredOn: _now, ...change } = now
    await expect(maria.do(directoryApi.change, { ...change, kind: 'ngo' })).rejects.toMatchObject({
      codes: ['prison-stays-prison'],
    })
  })
})

describe('an agreement', () => {
  test('that runs out soon is spoken of until a later one takes its place', async () => {
    const { id: partnerId } = await maria.do(directoryApi.add, partnerNamed('Agreed with'))
    const said = { partnerId, subject: 'Places in the kitchen', signedOn: null, notes: null, paperSeen: true }
    const first = await maria.do(directoryApi.agree, {
      ...said,
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
    })
    expect(first.seenBy).not.toBeNull()
    const ending = async () => (await maria.ask(directoryApi.ending, {})).map(({ partner }) => partner)
    expect(await ending()).toEqual(['Agreed with'])
    await maria.do(directoryApi.agree, { ...said, validFrom: '2027-01-01', validTo: '2027-12-31' })
    expect(await ending()).toEqual([])
    const { rows } = await officer.ask(directoryApi.search, { text: 'agreed with' })
    expect(rows).toMatchObject([{ agreed: true, agreedUntil: '2026-12-31' }])
  })

  test('is changed on the version that one has seen, and ends after it begins', async () => {
    const { id: partnerId } = await maria.do(directoryApi.add, partnerNamed('Changed with'))
    const said = { subject: 'Rooms', signedOn: null, notes: null, paperSeen: false, validFrom: '2026-01-01' }
    const { id, version } = await maria.do(directoryApi.agree, { ...said, partnerId, validTo: null })
    await maria.do(directoryApi.changeAgreement, { ...said, id, version, validTo: '2027-06-30' })
    const late = await maria.send(directoryApi.changeAgreement, { ...said, id, version, validTo: null })
    expect(late).toMatchObject({ status: 409, body: { current: { validTo: '2027-06-30' } } })
    const wrong = { ...said, id, version: version + 1, validTo: '2025-06-30' }
    await expect(maria.do(directoryApi.changeAgreement, wrong)).rejects.toMatchObject({
      codes: ['agreement-ends-before'],
    })
  })
})
