import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import type { NewPrison } from '../model/index.ts'
import { partnersApi } from '../model/partners-api.ts'

let world: World
let pleven: string
let maria: TestActor
let volunteer: TestActor

beforeAll(async () => {
  world = await createWorld()
  pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }])
  volunteer = await world.actor([{ role: 'volunteer' as never, unitId: pleven }])
})
afterAll(() => world.close())

const prisonNamed = (name: string, more: Partial<NewPrison> = {}): NewPrison => ({
  ...{ name, nameInOtherScript: null, address: null, wayThere: null, visitingHours: [], visitingNotes: null },
  ...{ mayBeBrought: null, contacts: [], listBy: 'not-known', listEmail: null, noticeDays: null },
  ...{ closedDays: [], notes: null, ...more },
})
const asVolunteer = { headers: { 'landfall-capacity': 'volunteer' } }

describe('a prison', () => {
  test('is there for every unit once it was written down', async () => {
    const belene = prisonNamed('Belene', {
      nameInOtherScript: 'Белене',
      visitingHours: [{ weekday: 2, from: '09:00', until: '11:30' }],
      contacts: [{ name: 'Inspector Dimov', task: 'Visits', phone: '0658 1000', email: null }],
      closedDays: [
        { day: '2026-12-24', why: null },
        { day: '2026-12-08', why: 'Inventory' },
      ],
    })
    const added = await maria.do(partnersApi.addPrison, belene)
    const officer = await world.actor([{ role: 'supervision-officer', unitId: await world.unit('Oslo') }])
    expect(await officer.ask(partnersApi.prison, { id: added.id })).toEqual({
      ...added,
      closedDays: [
        { day: '2026-12-08', why: 'Inventory' },
        { day: '2026-12-24', why: null },
      ],
    })
    expect((await officer.send(partnersApi.addPrison, prisonNamed('Lovech'))).status).toBe(403)
  })

  test('has a name of its own, and every reason is named at once', async () => {
    await maria.do(partnersApi.addPrison, prisonNamed('Vratsa'))
    const wrong = prisonNamed('Vratsa', { listBy: 'e-mail' })
    await expect(maria.do(partnersApi.addPrison, wrong)).rejects.toMatchObject({
      codes: ['prison-there-already', 'list-needs-address'],
    })
  })

  test('is changed on the version that one has seen', async () => {
    const { partnerId: _entry, ...added } = await maria.do(partnersApi.addPrison, prisonNamed('Sofia'))
    await maria.do(partnersApi.changePrison, { ...added, noticeDays: 3 })
    await expect(maria.do(partnersApi.changePrison, { ...added, noticeDays: 5 })).rejects.toMatchObject({
      status: 409,
      current: { noticeDays: 3, visitingHours: [] },
    })
  })
})

describe('names on the records of people', () => {
  test('are offered until there is a prison of that name', async () => {
    const hold = async (prison: string) => {
      const id = await world.person(pleven)
      await world.owner.query('update people set prison = $1 where id = $2', [prison, id])
    }
    await hold('Pleven')
    await hold('Pleven')
    await hold('Burgas')
    expect(await maria.ask(partnersApi.namedPrisons, {})).toEqual([
      { name: 'Pleven', people: 2 },
      { name: 'Burgas', people: 1 },
    ])
    await maria.do(partnersApi.addPrison, prisonNamed('Pleven'))
    expect(await maria.ask(partnersApi.namedPrisons, {})).toEqual([{ name: 'Burgas', people: 1 }])
  })

  test('of people in another unit are not told', async () => {
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Sofia') }])
    expect(await elsewhere.ask(partnersApi.namedPrisons, {})).toEqual([])
  })
})

describe('a visitor', () => {
  test('reads what a visit needs, by name or by id, and not what colleagues note for themselves', async () => {
    const notes = 'Ask for the deputy, not for the director.'
    const { id } = await maria.do(
      partnersApi.addPrison,
      prisonNamed('Stara Zagora', { notes, noticeDays: 2 }),
    )
    const byName = await volunteer.send(partnersApi.myPrison, { name: 'Stara Zagora' }, asVolunteer)
    expect(byName).toMatchObject({ status: 200, body: { id, noticeDays: 2 } })
    expect(JSON.stringify(byName.body)).not.toContain('deputy')
    expect((await volunteer.send(partnersApi.myPrison, { id }, asVolunteer)).body).toEqual(byName.body)
    expect((await volunteer.send(partnersApi.myPrison, { name: 'Nowhere' }, asVolunteer)).status).toBe(404)
    expect((await volunteer.send(partnersApi.prisons, {}, asVolunteer)).status).toBe(403)
  })
})
