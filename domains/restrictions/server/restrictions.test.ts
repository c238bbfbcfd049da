import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { type NewRestriction, restrictionsApi } from '../model/index.ts'

let world: World
let pleven: string
let oslo: string
let maria: TestActor
let ivan: TestActor
let elena: string
let boris: string
const volunteer = '01900000-0000-7000-8000-00000000000f'

beforeAll(async () => {
  world = await createWorld()
  pleven = await world.unit('Pleven')
  oslo = await world.unit('Oslo')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
  ivan = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Ivan Kolev' })
  elena = await world.person(pleven, 'Elena Popescu')
  boris = await world.person(pleven, 'Boris Danev')
})
afterAll(() => world.close())

const against = (more: Partial<NewRestriction> = {}): NewRestriction => ({
  ...{ personId: elena, otherKind: 'participant', otherId: boris, otherName: null },
  ...{ kind: 'non-association', forbids: 'meeting', ground: 'Said by the prison on 3 November' },
  ...{ whoMayKnow: 'coordinators', begins: '2026-11-03', ends: null, ...more },
})
const newPerson = (unitId = pleven) => world.person(unitId, 'Radu Ionescu')

describe('what is written', () => {
  test('stands on both records, with its ground and who wrote it down', async () => {
    await maria.do(restrictionsApi.add, against())
    const expected = {
      ...{ personName: 'Elena Popescu', otherName: 'Boris Danev', recordedByName: 'Maria Petrova' },
      ground: 'Said by the prison on 3 November',
    }
    expect(await ivan.ask(restrictionsApi.list, { personId: elena })).toMatchObject([expected])
    expect(await ivan.ask(restrictionsApi.list, { personId: boris })).toMatchObject([expected])
  })

  test('may be about somebody whom we know only by name', async () => {
    const personId = await newPerson()
    const named = { personId, otherKind: 'named', otherId: null, otherName: 'Her former husband' } as const
    await maria.do(restrictionsApi.add, against({ ...named, forbids: 'learning' }))
    expect(await maria.ask(restrictionsApi.list, { personId })).toMatchObject([
      { ...named, forbids: 'learning' },
    ])
  })

  test('names every reason against it at once', async () => {
    const wrong = against({ otherId: elena, ends: '2026-11-01' })
    await expect(maria.do(restrictionsApi.add, wrong)).rejects.toMatchObject({
      codes: ['other-is-oneself', 'ends-before-begins'],
    })
    await expect(maria.do(restrictionsApi.add, against())).rejects.toMatchObject({
      codes: ['kept-apart-already'],
    })
  })

  test('is sent twice and written once', async () => {
    const personId = await newPerson()
    const commandId = '01900000-0000-7000-8000-0000000000aa'
    const first = await maria.do(restrictionsApi.add, against({ personId }), { commandId })
    expect(await maria.do(restrictionsApi.add, against({ personId }), { commandId })).toEqual(first)
    expect(await maria.ask(restrictionsApi.list, { personId })).toHaveLength(1)
  })
})

describe('who may know', () => {
  test('a colleague elsewhere finds nobody, and a manager has no part in it', async () => {
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: oslo }])
    const manager = await world.actor([{ role: 'manager', unitId: pleven }])
    expect((await elsewhere.send(restrictionsApi.list, { personId: elena })).status).toBe(404)
    expect((await elsewhere.send(restrictionsApi.add, against())).status).toBe(404)
    expect((await manager.send(restrictionsApi.list, { personId: elena })).status).toBe(403)
  })

  test('a ground kept with the responsible one is read by them and by whoever wrote it down', async () => {
    const personId = await newPerson()
    await maria.do(restrictionsApi.add, against({ personId, otherId: boris, whoMayKnow: 'responsible' }))
    const ground = async (actor: TestActor) =>
      (await actor.ask(restrictionsApi.list, { personId }))[0]?.ground
    expect(await ground(maria)).toBe('Said by the prison on 3 November')
    expect(await ground(ivan)).toBeNull()
    await world.owner.query('update people set responsible_id = $1 where id = $2', [ivan.userId, personId])
    expect(await ground(ivan)).toBe('Said by the prison on 3 November')
  })
})

describe('an end', () => {
  test('needs a reason, and leaves everything to be read', async () => {
    const personId = await newPerson()
    const { id, version } = await maria.do(restrictionsApi.add, against({ personId }))
    const end = { id, version, ends: '2026-11-20', why: 'Lifted by the court' }
    expect((await ivan.send(restrictionsApi.end, { id, version, ends: '2026-11-20' })).status).toBe(400)
    expect((await ivan.send(restrictionsApi.end, { ...end, why: '' })).status).toBe(400)
    await ivan.do(restrictionsApi.end, end)
    expect(await maria.ask(restrictionsApi.list, { personId })).toMatchObject([
      {
        ends: '2026-11-20',
        endedWhy: 'Lifted by the court',
        endedByName: 'Ivan Kolev',
        otherName: 'Boris Danev',
      },
    ])
    await expect(maria.do(restrictionsApi.end, end)).rejects.toMatchObject({ status: 409 })
    await expect(maria.do(restrictionsApi.end, { ...end, version: version + 1 })).rejects.toMatchObject({
      codes: ['restriction-ended'],
    })
  })
})

describe('other parts of Landfall', () => {
  type Asking = { role: 'staff' | 'volunteer' | 'participant'; units?: string[]; userId?: string }
  type Asked = { people?: string[]; others?: string[]; day?: string }

  /** As a transaction of that side sees it, whatever it was opened for. */
  async function keptApart({ role, units = [], userId = maria.userId }: Asking, asked: Asked) {
    const client = await world.owner.connect()
    try {
      await client.query('begin')
      await client.query(
        `select set_config('landfall.units', $1, true), set_config('landfall.user', $2, true), set_config('role', $3, true)`,
        [units.length > 0 ? `{${units.join(',')}}` : '', userId, `landfall_${role}`],
      )
      const { rows } = await client.query(
        'select person_id, other_id from kept_apart($1, $2, $3) order by 1, 2',
        [asked.people ?? null, asked.others ?? null, asked.day ?? '2026-11-22'],
      )
      return rows.map((row) => [row.person_id, row.other_id])
    } finally {
      await client.query('rollback')
      client.release()
    }
  }

  test('learn of visible people that two are kept apart, from either side, and not why', async () => {
    const staff = { role: 'staff' as const, units: [pleven] }
    expect(await keptApart(staff, { people: [elena], others: [boris] })).toEqual([[elena, boris]])
    expect(await keptApart(staff, { people: [boris], others: [elena] })).toEqual([[boris, elena]])
    expect(await keptApart(staff, { people: [elena], others: [boris], day: '2026-11-02' })).toEqual([])
    expect(await keptApart({ role: 'staff', units: [oslo] }, { people: [elena], others: [boris] })).toEqual(
      [],
    )
    expect(await keptApart(staff, { people: [elena] })).toEqual([[elena, boris]])
  })

  test('find no participant of another unit among all, but an answer about one whom they name', async () => {
    const far = await newPerson(oslo)
    const near = await newPerson()
    await world.owner.query(
      `insert into restrictions (person_id, other_kind, other_id, kind, begins, recorded_at)
       values ($1, 'participant', $2, 'non-association', '2026-01-01', now())`,
      [far, near],
    )
    const staff = { role: 'staff' as const, units: [pleven] }
    expect(await keptApart(staff, { people: [near] })).toEqual([])
    expect(await keptApart(staff, { people: [near], others: [far] })).toEqual([[near, far]])
  })

  test('see a volunteer kept apart, also where two records of the person were put together', async () => {
    const [former, kept] = [await newPerson(), await newPerson()]
    await maria.do(
      restrictionsApi.add,
      against({ personId: former, otherKind: 'volunteer', otherId: volunteer, otherName: 'Stoyan' }),
    )
    await world.owner.query('update people set merged_into = $1 where id = $2', [kept, former])
    const staff = { role: 'staff' as const, units: [pleven] }
    expect(await keptApart(staff, { people: [kept], others: [volunteer] })).toEqual([[kept, volunteer]])
  })

  test('tell nothing to a volunteer who may not ask, nor to any other side', async () => {
    const asked = { people: [elena], others: [boris] }
    expect(await keptApart({ role: 'volunteer', units: [pleven] }, asked)).toEqual([])
    await expect(keptApart({ role: 'participant' }, asked)).rejects.toThrow('permission denied')
  })
})
