import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import { remindSilent } from './remind-silent.ts'
import { addMatch, addParticipant, addVolunteer, type TestVolunteer } from './testing/arrange.ts'
import { sendSilenceDigests } from './write-about-silence.ts'

let world: World
let maria: TestActor
let ivan: TestActor
let unitId: string
let radu: TestVolunteer
let elena: string
let matchId: string

beforeAll(async () => {
  loadTexts()
  world = await createWorld({ today: '2026-11-01' })
  unitId = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId }], { name: 'Maria Ivanova' })
  ivan = await world.actor([{ role: 'coordinator', unitId }], { name: 'Ivan Penev' })
  radu = await addVolunteer(world, unitId, 'Radu Stoica', maria.userId)
  elena = await addParticipant(world, unitId, 'Elena Petrova', { prison: null })
  matchId = await addMatch(world, elena, radu, { begins: '2026-10-31' })
})
afterAll(() => world.close())

type Sent = { to: string; values: { subject: string; text: string } }
const log = (day: string, more: Record<string, unknown> = {}) =>
  radu.actor.do(meetingsApi.logMyMeeting, {
    ...{
      meetingId: randomUUID(),
      matchId,
      day,
      starts: null,
      made: true,
      cancelledBy: null,
      placeKind: 'centre',
    },
    ...{ minutes: 60, travelMinutes: null, topics: [], steps: [], boundaries: [], text: null, worry: null },
    ...{ strain: null, saidAt: `${day}T10:00:00Z`, ...more },
  } as never)
const morning = async (day: string): Promise<Sent[]> => {
  world.setToday(day)
  world.letters.length = 0
  await performAsSystem(world.site, remindSilent.name, [], remindSilent.run)
  await world.deliver()
  return world.letters as unknown as Sent[]
}
const silences = async (actor = maria, more = {}) => (await actor.ask(meetingsApi.silences, more)).matches

describe('a silence', () => {
  test('is asked about after a week, first of the volunteer, once, by initials', async () => {
    await log('2026-11-01')
    expect(await morning('2026-11-07')).toEqual([])
    const [letter, ...others] = await morning('2026-11-08')
    expect(others).toEqual([])
    expect(letter).toMatchObject({ to: 'radu@example.org' })
    expect(letter!.values.text).toContain('E. P.')
    expect(JSON.stringify(letter!.values)).not.toMatch(/Elena|Petrova/)
    expect(await morning('2026-11-09')).toEqual([])
    expect(await silences()).toMatchObject([
      { contactDays: 8, level: 'reminder', remindedOn: '2026-11-08', person: { name: 'Elena Petrova' } },
    ])
  })

  test('a word that it was called off is heard, and is no meeting', async () => {
    await log('2026-11-09', { made: false, cancelledBy: 'participant', placeKind: null, minutes: null })
    expect(await silences()).toEqual([])
    world.setToday('2026-11-12')
    expect((await maria.ask(meetingsApi.ofMatch, { matchId })).matches).toMatchObject([
      { contactDays: 11, level: 'none', lastContact: '2026-11-01', lastLog: '2026-11-09' },
    ])
  })

  test('is told after two weeks to whoever watches over the volunteer today', async () => {
    await world.owner.query(
      `insert into access.absences (user_id, deputy_id, begins, ends) values ($1, $2, '2026-11-10', '2026-11-20')`,
      [maria.userId, ivan.userId],
    )
    const letters = await morning('2026-11-15')
    expect(letters.map(({ to }) => to).sort()).toEqual(
      [`${ivan.userId}@example.org`, 'radu@example.org'].sort(),
    )
    expect(await morning('2026-11-16')).toEqual([])
    expect(await silences(ivan, { mine: true })).toMatchObject([{ level: 'alarm', toldOn: '2026-11-15' }])
    expect(await silences(maria, { mine: true })).toEqual([])
  })

  test('is counted once a week for whoever watches today, by initials', async () => {
    world.letters.length = 0
    await performAsSystem(world.site, sendSilenceDigests.name, [], sendSilenceDigests.run)
    const [letter] = world.letters as unknown as Sent[]
    expect(letter).toMatchObject({ to: `${ivan.userId}@example.org` })
    expect(letter!.values.text).toContain('E. P. and R. S.: 15 days without a meeting.')
  })

  test('of a volunteer lent to another unit is told to whoever is responsible there as well', async () => {
    const sofia = await world.unit('Sofia')
    const vera = await world.actor([{ role: 'coordinator', unitId: sofia }], { name: 'Vera' })
    const { rows } = await world.owner.query(
      `select p.id, p.unit_id, p.responsible_id from people p join matches m on m.person_id = p.id where m.id = $1`,
      [matchId],
    )
    const put = (unit: string, responsible: string | null) =>
      world.owner.query('update people set unit_id = $2, responsible_id = $3 where id = $1', [
        ...[rows[0].id, unit, responsible],
      ])
    await put(sofia, vera.userId)
    world.letters.length = 0
    await performAsSystem(world.site, sendSilenceDigests.name, [], sendSilenceDigests.run)
    expect((world.letters as unknown as Sent[]).map(({ to }) => to).sort()).toEqual(
      [`${ivan.userId}@example.org`, `${vera.userId}@example.org`].sort(),
    )
    await put(rows[0].unit_id, rows[0].responsible_id)
  })

  test('is over with the next meeting, and another one is asked about again', async () => {
    await log('2026-11-16')
    expect(await silences()).toEqual([])
    expect(await morning('2026-11-22')).toEqual([])
    expect(await morning('2026-11-23')).toHaveLength(1)
  })
})

describe('a planned absence', () => {
  test('stops the clock, with whose reason it is', async () => {
    const pause = await maria.do(meetingsApi.planPause, {
      ...{ matchId, whose: 'participant', why: 'Treatment', begins: '2026-11-24', ends: '2026-12-10' },
    })
    expect(await morning('2026-12-05')).toEqual([])
    expect(await silences()).toMatchObject([
      { level: 'paused', contactDays: 7, pause: { whose: 'participant' } },
    ])
    const { id, version } = pause
    await maria.do(meetingsApi.endPause, { id, version, ends: '2026-12-05' })
    // Seven days without it; the first of them were spoken of already.
    expect(await morning('2026-12-06')).toEqual([])
    expect(await silences()).toMatchObject([{ level: 'reminder', contactDays: 9, pause: null }])
  })

  test('is said by the volunteer for themselves', async () => {
    const mine = await radu.actor.do(meetingsApi.pauseMyContact, {
      matchId,
      begins: '2026-12-06',
      ends: null,
    })
    expect((await radu.actor.ask(meetingsApi.myMeetings, {})).pauses).toMatchObject([
      { id: mine.id, ends: null },
    ])
    expect(await silences()).toMatchObject([{ level: 'paused', pause: { whose: 'volunteer' } }])
    const { id, version } = mine
    await radu.actor.do(meetingsApi.endMyPause, { id, version, ends: '2026-12-06' })
    const other = await addVolunteer(world, unitId, 'Vera Dimova')
    expect(
      (await other.actor.send(meetingsApi.pauseMyContact, { matchId, begins: '2026-12-06', ends: null }))
        .status,
    ).toBe(404)
  })
})

test('a match that is paused or has ended is not silent, and one that goes on counts from that day', async () => {
  const state = (value: string, since: string) =>
    world.owner.query('update matches set state = $2, state_since = $3 where id = $1', [
      matchId,
      value,
      since,
    ])
  await state('paused', '2026-12-06')
  expect(await silences()).toEqual([])
  await state('active', '2026-12-08')
  world.setToday('2026-12-17')
  expect(await silences()).toMatchObject([{ contactDays: 9, activeSince: '2026-12-08' }])
})

test('the numbers of the house decide what is silent', async () => {
  await world.owner.query(
    `insert into house_values (key, unit_id, value, valid_from, why) values ('silence-reminder', $1, 10, '2026-12-01', 'Agreed')`,
    [unitId],
  )
  expect(await silences()).toEqual([])
  world.setToday('2026-12-18')
  expect(await silences()).toMatchObject([{ contactDays: 10, level: 'reminder' }])
})

test('nobody elsewhere hears of it', async () => {
  const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
  expect(await silences(elsewhere)).toEqual([])
})
