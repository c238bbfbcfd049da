import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asVolunteer } from '#apps/server/testing/actor.ts'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { type NewWorry, safeguardingApi } from '../model/index.ts'
import { askAgain, tellHeld } from './tell-of-worry.ts'

let world: World
let pleven: string
let maria: TestActor
let ivan: TestActor
let elena: string
let clock: World['site']['now']

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
  clock = world.site.now
  pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
  ivan = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Ivan Kolev' })
  elena = await world.person(pleven, 'Elena Popescu')
})
beforeEach(async () => {
  await world.deliver()
  world.site.now = clock
  await world.owner.query('delete from worries')
  world.letters.length = 0
})
afterAll(() => world.close())

const worry = (more: Partial<NewWorry> = {}): NewWorry => ({
  ...{ personId: elena, unitId: null, kind: 'violence', words: 'He waits for her outside.', ...more },
})
const told = () => (world.letters as unknown as { to: string }[]).map(({ to }) => to)
const mailOf = ({ userId }: TestActor) => `${userId}@example.org`

/** A volunteer with a sign-in, watched over by a colleague or by nobody. */
async function volunteer(actor: TestActor, supervisorId: string | null = null): Promise<string> {
  const id = randomUUID()
  await world.owner.query(
    `insert into volunteers (id, unit_id, user_id, display_name, sort_name, search_key, language, state, state_since, applied_on, supervisor_id)
       values ($1, $2, $3, 'Radu Stoica', 'Radu Stoica', 'radu', 'en', 'active', '2026-01-01', '2026-01-01', $4)`,
    [id, pleven, actor.userId, supervisorId],
  )
  return id
}

describe('whoever raised a worry', () => {
  test('has no hand in it as a coordinator, and sees their own raising alone', async () => {
    const { id } = await maria.do(safeguardingApi.raiseWorry, worry())
    expect((await maria.send(safeguardingApi.worry, { id })).status).toBe(404)
    for (const [op, input] of [
      [safeguardingApi.takeWorry, { id, version: 1 }],
      [safeguardingApi.noteOnWorry, { id, version: 1, text: 'All is well.' }],
      [safeguardingApi.closeWorry, { id, version: 1, outcome: 'no-ground', words: 'Nothing.' }],
    ] as const)
      expect((await maria.send(op as never, input)).status).toBe(404)
    expect(await maria.ask(safeguardingApi.worriesOfPerson, { personId: elena })).toEqual([])
    await ivan.do(safeguardingApi.takeWorry, { id, version: 1 })
    await ivan.do(safeguardingApi.noteOnWorry, { id, version: 2, text: 'Talked with her sister.' })
    const { worries, mine } = await maria.ask(safeguardingApi.worries, {})
    expect(worries).toEqual([])
    expect(mine).toMatchObject([{ id, personName: 'Elena Popescu', state: 'taken', kind: 'violence' }])
    expect(JSON.stringify(mine)).not.toMatch(/sister|Ivan/)
    expect((await ivan.ask(safeguardingApi.worries, {})).mine).toEqual([])
  })

  test('neither, when they raised it as a volunteer', async () => {
    const both = await world.actor(
      [
        { role: 'coordinator', unitId: pleven },
        { role: 'volunteer' as never, unitId: pleven },
      ],
      { name: 'Vera Dimova' },
    )
    const { id } = await asVolunteer(both).do(safeguardingApi.raiseMyWorry, { kind: 'health', words: null })
    expect((await both.send(safeguardingApi.takeWorry, { id, version: 1 })).status).toBe(404)
    expect((await both.ask(safeguardingApi.worries, {})).mine).toMatchObject([{ id, state: 'open' }])
    expect((await maria.ask(safeguardingApi.worry, { id })).raisedByName).toBe('Vera Dimova')
  })
})

describe('a worry about a volunteer', () => {
  test('names them to those who answer, and is told to whoever watches over them today', async () => {
    const somebody = await world.actor([], { name: 'Radu Stoica' })
    const nadia = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Nadia Ilieva' })
    const volunteerId = await volunteer(somebody, nadia.userId)
    // A supervisor is told as one, whether or not they would be as a coordinator.
    const about = worry({ personId: null, unitId: pleven, volunteerId, kind: 'abuse-of-trust' })
    const { id } = await maria.do(safeguardingApi.raiseWorry, about)
    await world.deliver()
    expect(told()).toContain(mailOf(nadia))
    expect(told()).not.toContain(mailOf(somebody))
    expect(await ivan.ask(safeguardingApi.worry, { id })).toMatchObject({
      volunteerId,
      volunteerName: 'Radu Stoica',
    })
    await world.owner.query(`update access.role_assignments set ends = '2026-11-22' where user_id = $1`, [
      nadia.userId,
    ])
  })

  test('is hidden from a coordinator who is that volunteer', async () => {
    const own = await volunteer(ivan)
    const about = worry({ personId: null, unitId: pleven, volunteerId: own, kind: 'abuse-of-trust' })
    const { id } = await maria.do(safeguardingApi.raiseWorry, about)
    await world.deliver()
    expect(told()).not.toContain(mailOf(ivan))
    expect((await ivan.send(safeguardingApi.worry, { id })).status).toBe(404)
    expect((await ivan.send(safeguardingApi.takeWorry, { id, version: 1 })).status).toBe(404)
    expect((await ivan.ask(safeguardingApi.worries, {})).worries).toEqual([])
    await world.owner.query('update volunteers set user_id = null where id = $1', [own])
  })

  test('whom the raiser may not see, there is none', async () => {
    const oslo = await world.unit('Oslo')
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: oslo }])
    const volunteerId = await volunteer(await world.actor([]))
    const about = worry({ personId: null, unitId: oslo, volunteerId })
    expect((await elsewhere.send(safeguardingApi.raiseWorry, about)).status).toBe(404)
  })

  test('raised by a volunteer, whoever watches over that one hears of it even without answering worries in the unit', async () => {
    const somebody = await world.actor([{ role: 'volunteer' as never, unitId: pleven }])
    const oslo = await world.unit('Bergen')
    const ingrid = await world.actor([{ role: 'coordinator', unitId: oslo }], { name: 'Ingrid Dahl' })
    const id = await volunteer(somebody, ingrid.userId)
    await world.owner.query('update volunteers set unit_id = $2 where id = $1', [id, oslo])
    await asVolunteer(somebody).do(safeguardingApi.raiseMyWorry, { kind: 'health', words: null })
    await world.deliver()
    expect(told()).toContain(mailOf(ingrid))
  })
})

describe('a worry that was closed', () => {
  test('is opened again with a reason; how it had been closed stays written, and all are told', async () => {
    const volunteering = await world.actor([{ role: 'volunteer' as never, unitId: pleven }])
    const { id } = await asVolunteer(volunteering).do(safeguardingApi.raiseMyWorry, {
      ...{ kind: 'health', words: null },
    })
    const why = 'It happened again.'
    expect((await maria.send(safeguardingApi.reopenWorry, { id, version: 1, why })).body).toMatchObject({
      reasons: [{ code: 'worry-not-closed' }],
    })
    await maria.do(safeguardingApi.takeWorry, { id, version: 1 })
    const closing = { id, version: 2, outcome: 'settled', words: 'Talked with both.' } as const
    await maria.do(safeguardingApi.closeWorry, closing)
    await world.deliver()
    world.letters.length = 0
    const open = await ivan.do(safeguardingApi.reopenWorry, { id, version: 3, why })
    expect(open).toMatchObject({
      ...{ state: 'open', takenByName: null, outcome: null, closedAt: null },
      closings: [
        {
          ...{ outcome: 'settled', outcomeWords: 'Talked with both.', closedByName: 'Maria Petrova' },
          ...{ why, reopenedByName: 'Ivan Kolev' },
        },
      ],
    })
    await world.deliver()
    expect(told()).toEqual(expect.arrayContaining([mailOf(maria), mailOf(ivan)]))
    await ivan.do(safeguardingApi.takeWorry, { id, version: 4 })
    expect(await ivan.do(safeguardingApi.closeWorry, { ...closing, version: 5 })).toMatchObject({
      state: 'closed',
      closings: [{ why }],
    })
  })
})

describe('a flood of worries from one volunteer', () => {
  const flood = async (count: number, kind: NewWorry['kind'] = 'other') => {
    const somebody = asVolunteer(await world.actor([{ role: 'volunteer' as never, unitId: pleven }]))
    for (let n = 0; n < count; n++) await somebody.do(safeguardingApi.raiseMyWorry, { kind, words: null })
    await world.deliver()
    return somebody
  }
  const look = () => performAsSystem(world.site, tellHeld.name, [], tellHeld.run)
  const later = (minutes: number) => {
    const from = world.site.now()
    world.site.now = () => from.add({ minutes })
  }

  test('is recorded worry by worry, and beyond five mails an hour told in one', async () => {
    await flood(9)
    expect((await maria.ask(safeguardingApi.worries, {})).worries).toHaveLength(9)
    expect(told().filter((to) => to === mailOf(maria))).toHaveLength(5)
    world.letters.length = 0
    later(10)
    await look()
    await look()
    expect(told().filter((to) => to === mailOf(maria))).toHaveLength(1)
    const [letter] = world.letters as unknown as { values: Record<string, string> }[]
    expect(letter!.values).toMatchObject({ link: 'http://localhost/worries' })
    expect(letter!.values.text).toMatch(/^4 worries/)
  })

  test('does not keep another volunteer’s worry, nor danger to life, waiting', async () => {
    const somebody = await flood(6)
    world.letters.length = 0
    await somebody.do(safeguardingApi.raiseMyWorry, { kind: 'danger-to-life', words: null })
    await world.deliver()
    await flood(1)
    expect(told().filter((to) => to === mailOf(maria))).toHaveLength(2)
  })

  test('is asked about again in one mail for each', async () => {
    await flood(7)
    world.letters.length = 0
    later(13 * 60)
    await performAsSystem(world.site, askAgain.name, [], askAgain.run)
    expect(told().filter((to) => to === mailOf(maria))).toHaveLength(1)
  })
})
