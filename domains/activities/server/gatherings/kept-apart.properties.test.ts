import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { keptApartAmong } from '#domains/restrictions/server/index.ts'
import { txOn } from '#platform/operations/tx.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { gatheringsApi } from '../../model/gatherings/gatherings-api.ts'
import { insertVolunteer, unitName } from '../testing/invented-courses.ts'
import { aGathering, insertRelative, keepApart } from '../testing/invented-gatherings.ts'

type Somebody = { kind: 'participant' | 'relative' | 'volunteer'; id: string }

let world: World
let unitId: string
let coordinator: TestActor
let everybody: Somebody[]

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
  unitId = await world.unit(unitName())
  coordinator = await world.actor([{ role: 'coordinator', unitId }])
  everybody = [
    { kind: 'participant', id: await world.person(unitId, 'One') },
    { kind: 'participant', id: await world.person(unitId, 'Two') },
    { kind: 'relative', id: await insertRelative(world.owner, unitId, 'Three') },
    { kind: 'relative', id: await insertRelative(world.owner, unitId, 'Four') },
    { kind: 'volunteer', id: await insertVolunteer(world.owner, unitId, { name: 'Five' }) },
  ]
})
afterAll(() => world.close())

const who = fc.integer({ min: 0, max: 4 })
const step = fc.oneof(
  fc.record({
    what: fc.constant('add' as const),
    guests: fc.uniqueArray(who, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ what: fc.constantFrom('decline' as const, 'come' as const, 'off' as const), guest: who }),
  fc.record({ what: fc.constant('restrict' as const), one: who, other: who }),
  fc.record({ what: fc.constant('invite' as const) }),
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

const day = '2026-12-05'

/** Carries the step out if it is allowed; whether it was. */
async function take(id: string, one: Step): Promise<boolean> {
  if (one.what === 'restrict') {
    if (one.one !== one.other)
      await keepApart(world.owner, unitId, everybody[one.one]!, everybody[one.other]!)
    return false
  }
  if (one.what === 'add') {
    const guests = one.guests.map((index) => everybody[index]!)
    return (await coordinator.send(gatheringsApi.addGuests, { id, guests, comesWith: null })).status === 200
  }
  if (one.what === 'invite') return (await coordinator.send(gatheringsApi.invite, { id })).status === 200
  const { list } = await coordinator.ask(gatheringsApi.show, { id })
  const guest = list.find(({ name }) => name === ['One', 'Two', 'Three', 'Four', 'Five'][one.guest])
  if (!guest) return false
  const which = { id: guest.id, version: guest.version }
  if (one.what === 'off') await coordinator.send(gatheringsApi.takeOff, { ...which, because: 'own-wish' })
  else {
    const wasExpected = guest.state !== 'declined' && guest.state !== 'off'
    const answer = one.what === 'come' ? ('coming' as const) : ('declined' as const)
    const { status } = await coordinator.send(gatheringsApi.answer, { ...which, answer })
    return status === 200 && answer === 'coming' && !wasExpected
  }
  return false
}

test('whatever is written down and asked for, nobody comes onto a list, back to it or is invited beside somebody they are kept apart from', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      await world.owner.query('delete from restrictions')
      const { id } = await coordinator.do(gatheringsApi.add, aGathering(unitId))
      for (const one of steps) {
        if (!(await take(id, one))) continue
        const { rows } = await world.owner.query(
          `select kind, coalesce(person_id, family_member_id, volunteer_id) as id from gathering_guests
           where gathering_id = $1 and state not in ('off', 'declined')`,
          [id],
        )
        const apart = await asSystem((tx) => keptApartAmong(tx, { parties: rows as Somebody[], day }))
        expect(apart).toEqual([])
      }
    }),
    { numRuns: 15 },
  )
})

async function asSystem<Result>(ask: (tx: ReturnType<typeof txOn>) => Promise<Result>): Promise<Result> {
  const client = await world.owner.connect()
  try {
    await client.query('begin')
    await client.query('set local role landfall_system')
    return await ask(txOn(client))
  } finally {
    await client.query('rollback')
    client.release()
  }
}
