import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asVolunteer } from '#apps/server/testing/actor.ts'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { careApi } from '../../model/care-api.ts'
import { callForTalk, recordHours, recordStrain } from '../index.ts'
import { sendDigests } from './digest.ts'
import { forgetCare } from './forget.ts'

let world: World
let unitId: string
let coordinator: TestActor
let helper: TestActor
let volunteerId: string

const addVolunteer = async (more: { userId?: string; supervisorId?: string | null; unit?: string } = {}) => {
  const { rows } = await world.owner.query(
    `insert into volunteers (unit_id, user_id, display_name, sort_name, search_key, language, state, state_since, supervisor_id, applied_on)
     values ($1, $2, 'Ivan Dimitrov', 'Dimitrov Ivan', 'ivan dimitrov', 'en', 'active', '2026-09-01', $3, '2026-08-01') returning id`,
    [more.unit ?? unitId, more.userId ?? null, more.supervisorId ?? null],
  )
  return rows[0].id as string
}
/** As the meetings above will do it, in the transaction of their own log. */
const asBackground = (work: Parameters<typeof performAsSystem<void>>[3]) =>
  performAsSystem(world.site, 'volunteers.test', [], work)
const meetingOn = async (day: string, answer: number) => {
  await world.owner.query(
    'insert into volunteer_strain (volunteer_id, meeting_id, day, answer) values ($1, $2, $3, $4)',
    [volunteerId, randomUUID(), day, answer],
  )
}

// biome-ignore lint/suspicious/noExplicitAny: a file is no answer with a shape
const fileOf = async (asked: Promise<any>) => Buffer.from(await asked)

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.setToday('2026-11-22')
  unitId = await world.unit(`Pleven ${randomUUID()}`)
  coordinator = await world.actor([{ role: 'coordinator', unitId }])
  const user = await world.actor([{ role: 'volunteer', unitId }], { twoFactor: false })
  helper = asVolunteer(user)
  volunteerId = await addVolunteer({ userId: user.userId, supervisorId: coordinator.userId })
})

describe('talks', () => {
  test('a first talk is due until one was had, and then the regular one', async () => {
    const before = await coordinator.ask(careApi.care, { volunteerId })
    expect(before.due).toEqual([{ kind: 'first', due: '2026-09-15' }])
    const plan = await coordinator.do(careApi.planTalk, { volunteerId, kind: 'first', day: '2026-11-24' })
    expect(plan).toMatchObject({ state: 'planned', withName: 'Maria Test' })
    world.setToday('2026-11-24')
    const held = { volunteerId, planId: plan.id, kind: 'first', day: '2026-11-24', way: 'phone' } as const
    await coordinator.do(careApi.holdTalk, { ...held, words: 'Is well.', agreed: null })
    const after = await coordinator.ask(careApi.care, { volunteerId })
    expect(after.talks).toMatchObject([{ id: plan.id, state: 'held', way: 'phone' }])
    expect(after.due).toEqual([{ kind: 'regular', due: '2027-01-19' }])
  })

  test('a planned talk can be moved, and dropped with a word why', async () => {
    const plan = await coordinator.do(careApi.planTalk, { volunteerId, kind: 'regular', day: '2026-11-24' })
    const twice = coordinator.do(careApi.planTalk, { volunteerId, kind: 'regular', day: '2026-11-30' })
    await expect(twice).rejects.toMatchObject({ codes: ['talk-planned'] })
    const moved = await coordinator.do(careApi.moveTalk, { id: plan.id, version: 1, day: '2026-12-01' })
    await coordinator.do(careApi.dropTalk, { id: plan.id, version: moved.version, why: 'Both on holiday' })
    const late = coordinator.do(careApi.moveTalk, {
      id: plan.id,
      version: moved.version + 1,
      day: '2026-12-02',
    })
    await expect(late).rejects.toMatchObject({ codes: ['talk-closed'] })
  })

  test('a release day that was told about is to be talked over, once', async () => {
    const call = { volunteerId, kind: 'after-release', day: '2026-11-20', source: 'match' } as const
    const sourceId = randomUUID()
    for (let told = 0; told < 2; told++)
      await asBackground(({ tx }) => callForTalk(tx, { ...call, sourceId }))
    const { due } = await coordinator.ask(careApi.care, { volunteerId })
    expect(due.filter(({ kind }) => kind === 'after-release')).toEqual([
      { kind: 'after-release', due: '2026-11-23' },
    ])
  })
})

describe('how meetings were', () => {
  test('two heavy ones in a row make a talk due, and a talk answers them', async () => {
    await meetingOn('2026-11-10', 4)
    await meetingOn('2026-11-17', 5)
    const mine = await coordinator.ask(careApi.mine, {})
    expect(mine.volunteers[0]?.attention).toContainEqual({ kind: 'strained', since: '2026-11-17' })
    const held = { volunteerId, planId: null, kind: 'heavy', day: '2026-11-22', way: 'in-person' } as const
    await coordinator.do(careApi.holdTalk, { ...held, words: null, agreed: 'A pause of two weeks' })
    expect((await coordinator.ask(careApi.mine, {})).volunteers[0]?.attention).toEqual([])
  })

  test('are nothing for managers, nor for colleagues elsewhere', async () => {
    const manager = await world.actor([{ role: 'manager', unitId }])
    expect((await manager.send(careApi.care, { volunteerId })).status).toBe(403)
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
    expect((await elsewhere.send(careApi.care, { volunteerId })).status).toBe(404)
  })

  test('a coordinator who is a volunteer as well does not see the own file', async () => {
    const both = await world.actor([{ role: 'coordinator', unitId }])
    const own = await addVolunteer({ userId: both.userId, supervisorId: coordinator.userId })
    expect((await both.send(careApi.care, { volunteerId: own })).status).toBe(404)
  })
})

describe('what comes with the log of a meeting', () => {
  /** The volunteer's own transaction, as a log of theirs would have it. */
  const logged = async (day: string, meetingId: string, answer: number, minutes: number) => {
    const client = await world.site.pool.connect()
    try {
      const { txOn } = await import('#platform/operations/tx.ts')
      await client.query('begin')
      await client.query(
        `select set_config('landfall.user', $1, true), set_config('landfall.permission', 'field:write', true),
           set_config('landfall.today', '2026-11-22', true), set_config('role', 'landfall_volunteer', true)`,
        [helper.userId],
      )
      const tx = txOn(client)
      await recordStrain(tx, { volunteerId, meetingId, answer, day })
      const source = { source: 'meeting', sourceId: meetingId } as const
      await recordHours(tx, { volunteerId, day, minutes, travelMinutes: 20, ...source })
      await client.query('commit')
    } finally {
      client.release()
    }
  }

  test('is recorded by the volunteer, corrected by the same meeting, and the first calls for a talk', async () => {
    const [first, second] = [randomUUID(), randomUUID()]
    await logged('2026-11-10', first, 2, 60)
    await logged('2026-11-17', second, 3, 90)
    await logged('2026-11-10', first, 4, 75)
    const care = await coordinator.ask(careApi.care, { volunteerId })
    expect(care.strain).toEqual([
      { day: '2026-11-10', answer: 4 },
      { day: '2026-11-17', answer: 3 },
    ])
    expect(care.year).toEqual({ minutes: 165, travelMinutes: 40 })
    expect(care.due.map(({ kind, due }) => [kind, due])).toContainEqual(['after-first-meeting', '2026-11-13'])
    expect(await helper.ask(careApi.myHours, {})).toMatchObject({
      year: { minutes: 165, travelMinutes: 40 },
      ever: { minutes: 165, travelMinutes: 40 },
    })
  })
})

describe('thanks and hours', () => {
  test('a word of thanks reaches the volunteer, and nobody else does', async () => {
    const words = 'She said that Tuesdays have become something to look forward to.'
    await coordinator.do(careApi.thank, { volunteerId, fromWhom: 'participant', words })
    const thanks = await helper.ask(careApi.myThanks, {})
    expect(thanks).toMatchObject([{ fromWhom: 'participant', words, day: '2026-11-22' }])
    expect(thanks[0]).not.toHaveProperty('passedOnBy')
    const other = asVolunteer(await world.actor([{ role: 'volunteer', unitId }]))
    await addVolunteer({ userId: other.userId })
    expect(await other.ask(careApi.myThanks, {})).toEqual([])
  })

  test('hours are summed by unit and turned into full-time years, travel beside them', async () => {
    const hours = {
      volunteerId,
      day: '2026-10-01',
      minutes: 600,
      travelMinutes: 60,
      what: 'A talk at a school',
    }
    const { id } = await coordinator.do(careApi.writeHours, hours)
    await coordinator.do(careApi.writeHours, { ...hours, day: '2026-11-01', minutes: 450 })
    const manager = await world.actor([{ role: 'manager', unitId }])
    const span = { from: '2026-01-01', until: '2026-12-31' }
    const report = await manager.ask(careApi.hours, span)
    expect(report.units).toMatchObject([
      { unitId, minutes: 1050, travelMinutes: 120, fullTimeYear: 1750, fullTimeYears: 0.01 },
    ])
    expect(report.units[0]?.volunteers).toMatchObject([{ id: volunteerId, minutes: 1050 }])
    await coordinator.do(careApi.takeBackHours, { id })
    expect((await manager.ask(careApi.hours, span)).units[0]?.minutes).toBe(450)
    const csv = (await fileOf(manager.ask(careApi.exportHours, { ...span, format: 'csv' }))).toString()
    expect(csv).toContain('Ivan Dimitrov,7.5,1')
    expect(csv).toContain('1,750')
  })

  test('hours of tomorrow are not given yet', async () => {
    const hours = { volunteerId, day: '2026-11-23', minutes: 60, travelMinutes: 0, what: 'x' }
    await expect(coordinator.do(careApi.writeHours, hours)).rejects.toMatchObject({
      codes: ['hours-in-future'],
    })
  })
})

describe('whoever looks after volunteers', () => {
  test('is stood in for while they are away, by a deputy who sees everyone of theirs', async () => {
    const deputy = await world.actor([{ role: 'coordinator', unitId }], { name: 'Petya Deputy' })
    expect((await deputy.ask(careApi.mine, {})).volunteers).toEqual([])
    await world.owner.query(
      `insert into access.absences (user_id, deputy_id, begins, ends) values ($1, $2, '2026-11-20', '2026-11-30')`,
      [coordinator.userId, deputy.userId],
    )
    const covered = await deputy.ask(careApi.mine, {})
    expect(covered.volunteers).toMatchObject([{ id: volunteerId, insteadOf: 'Maria Test' }])
    expect((await coordinator.ask(careApi.mine, {})).volunteers).toEqual([])
  })

  test('sees who has nobody today', async () => {
    const alone = await addVolunteer()
    expect((await coordinator.ask(careApi.mine, {})).alone).toMatchObject([{ id: alone }])
  })

  test('is written to once a month, in their language, with numbers and a link and no name', async () => {
    await meetingOn('2026-11-10', 5)
    await meetingOn('2026-11-17', 5)
    await world.owner.query(`update signin.users set language = 'nb' where id = $1`, [coordinator.userId])
    world.setToday('2026-12-01')
    await asBackground(sendDigests.run)
    const letter = world.letters.findLast(({ to }) => to === `${coordinator.userId}@example.org`)!
    expect(letter).toMatchObject({ kind: 'notice', language: 'nb' })
    const { text, subject, link } = letter.values as unknown as Record<string, string>
    expect(subject).toBe('Landfall: dine frivillige denne måneden')
    expect(text).toContain('1 med tunge møter i det siste')
    expect(`${subject} ${text}`).not.toMatch(/Ivan|Dimitrov/)
    expect(link).toBe('http://localhost/my-volunteers')
  })

  test('the letter goes on the first of the month, in the morning of the organisation', () => {
    expect(sendDigests.cron).toBe('30 7 1 * *')
  })
})

test('how a meeting was is forgotten after two years', async () => {
  await meetingOn('2024-11-21', 5)
  await meetingOn('2024-11-23', 1)
  await asBackground(forgetCare.run)
  expect((await coordinator.ask(careApi.care, { volunteerId })).strain).toEqual([
    { day: '2024-11-23', answer: 1 },
  ])
})
