import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import type { MyLog } from '../model/my-meetings.ts'
import { addMatch, addParticipant, addPrison, addVolunteer, type TestVolunteer } from './testing/arrange.ts'

let world: World
let maria: TestActor
let unitId: string
let radu: TestVolunteer
let elena: string
let matchId: string

const told = (more: Partial<MyLog> = {}): MyLog => ({
  ...{ meetingId: randomUUID(), matchId, day: '2026-11-20', starts: '14:00', made: true, cancelledBy: null },
  ...{ placeKind: 'public-place', minutes: 60, travelMinutes: 20, topics: ['housing'], steps: [] },
  ...{ boundaries: [], text: null, worry: null, strain: 2, saidAt: '2026-11-20T16:00:00Z', ...more },
})

beforeAll(async () => {
  world = await createWorld()
  unitId = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId }], { name: 'Maria Ivanova' })
  radu = await addVolunteer(world, unitId, 'Radu Stoica', maria.userId)
  elena = await addParticipant(world, unitId, 'Elena Petrova', { prison: null })
  matchId = await addMatch(world, elena, radu)
})
afterAll(() => world.close())

const logOf = (id: string) => maria.ask(meetingsApi.showLog, { id })
const count = async (table: string, where: string, value: string) =>
  (await world.owner.query(`select from ${table} where ${where} = $1`, [value])).rowCount

describe('a meeting told by its volunteer', () => {
  test('is kept with hours and strain, and only its arrival is answered', async () => {
    const log = told()
    expect(await radu.actor.do(meetingsApi.logMyMeeting, log)).toEqual({ id: log.meetingId })
    expect(await logOf(log.meetingId)).toMatchObject({
      meeting: { state: 'logged', made: true, day: '2026-11-20', volunteer: { name: 'Radu Stoica' } },
      log: { topics: ['housing'], boundaries: [], loggedAs: 'volunteer', saidAt: '2026-11-20T16:00:00.000Z' },
    })
    const { rows } = await world.owner.query(
      'select minutes, travel_minutes, answer from volunteer_hours h join volunteer_strain s on s.meeting_id = h.source_id where source_id = $1',
      [log.meetingId],
    )
    expect(rows).toEqual([{ minutes: 60, travel_minutes: 20, answer: 2 }])
  })

  test('sent again by the same command or by another it is one log', async () => {
    const log = told({ day: '2026-11-18' })
    const commandId = randomUUID()
    for (const id of [commandId, commandId, randomUUID()])
      expect(await radu.actor.do(meetingsApi.logMyMeeting, log, { commandId: id })).toEqual({
        id: log.meetingId,
      })
    expect(await count('meeting_logs', 'meeting_id', log.meetingId)).toBe(1)
    expect(await count('volunteer_hours', 'source_id', log.meetingId)).toBe(1)
  })

  test('settles what was planned, and nobody has to plan first', async () => {
    const planned = await maria.do(meetingsApi.plan, {
      ...{ matchId, day: '2026-11-22', starts: '18:00', minutes: 60, placeKind: 'public-place' },
      ...{ prisonId: null, place: 'The park', backBy: null },
    })
    expect((await radu.actor.ask(meetingsApi.myMeetings, {})).planned).toMatchObject([{ id: planned.id }])
    world.setToday('2026-11-23')
    expect((await radu.actor.ask(meetingsApi.myMeetings, {})).unlogged).toMatchObject([{ id: planned.id }])
    const log = told({ meetingId: planned.id, day: '2026-11-22', made: false, cancelledBy: 'prison' })
    await radu.actor.do(meetingsApi.logMyMeeting, { ...log, placeKind: null, minutes: null })
    const mine = await radu.actor.ask(meetingsApi.myMeetings, {})
    expect(mine.unlogged).toEqual([])
    expect(mine.recent[0]).toMatchObject({ id: planned.id, made: false, cancelledBy: 'prison' })
    world.setToday('2026-11-22')
  })

  test('"none of these" and not answered are kept apart', async () => {
    const silent = told({ day: '2026-11-17', boundaries: null })
    await radu.actor.do(meetingsApi.logMyMeeting, silent)
    expect((await logOf(silent.meetingId)).log).toMatchObject({
      boundaries: null,
      boundariesAsked: ['money', 'gifts', 'home-address', 'family', 'social-media', 'overnight'],
    })
  })

  test('a yes to a boundary opens a talk with whoever watches over them, and nothing else', async () => {
    const log = told({ day: '2026-11-16', boundaries: ['money', 'gifts'] })
    await radu.actor.do(meetingsApi.logMyMeeting, log)
    const [talk] = await maria.ask(meetingsApi.boundaryTalks, {})
    expect(talk).toMatchObject({ kinds: ['money', 'gifts'], supervisorId: maria.userId, day: '2026-11-16' })
    const { id, version } = talk!
    const closing = { id, version, talkedOn: '2026-11-21', outcome: 'understood' as const, words: null }
    await maria.do(meetingsApi.closeBoundaryTalk, closing)
    expect(await maria.ask(meetingsApi.boundaryTalks, {})).toEqual([])
    const manager = await world.actor([{ role: 'manager', unitId }])
    expect((await manager.send(meetingsApi.boundaryTalks, {})).status).toBe(403)
  })

  test('arrives with its worry also when the other has moved to another unit', async () => {
    const [oslo, ivo] = [await world.unit('Oslo'), await addVolunteer(world, unitId, 'Ivo Kolev')]
    const boris = await addParticipant(world, unitId, 'Boris Kolev', { prison: null })
    const other = await addMatch(world, boris, ivo)
    await world.owner.query('update people set unit_id = $1 where id = $2', [oslo, boris])
    const worry = { kind: 'danger-to-life' as const, words: null }
    const log = told({ matchId: other, worry })
    expect(await ivo.actor.do(meetingsApi.logMyMeeting, log)).toEqual({ id: log.meetingId })
    const { rows } = await world.owner.query('select unit_id, person_id from worries where source_id = $1', [
      log.meetingId,
    ])
    expect(rows).toEqual([{ unit_id: oslo, person_id: boris }])
  })

  test('in prison does not tell its volunteer in which, without a permit or a word from the other', async () => {
    await addPrison(world, 'Belene prison')
    const nora = await addVolunteer(world, unitId, 'Nora Ilieva')
    const petar = await addParticipant(world, unitId, 'Petar Iliev', { prison: 'Belene prison' })
    const other = await addMatch(world, petar, nora)
    await nora.actor.do(meetingsApi.logMyMeeting, told({ matchId: other, placeKind: 'prison' }))
    const prisons = async () =>
      (await nora.actor.ask(meetingsApi.myMeetings, {})).recent.map(({ prison }) => prison)
    expect(await prisons()).toEqual([null])
    await world.owner.query(`update matches set shares = '{called-name,prison}' where id = $1`, [other])
    expect(await prisons()).toEqual(['Belene prison'])
  })

  test('a worry takes its fixed route', async () => {
    const log = told({ day: '2026-11-15', worry: { kind: 'health', words: 'Has not slept for days' } })
    await radu.actor.do(meetingsApi.logMyMeeting, log)
    const { rows } = await world.owner.query(
      'select kind, raised_as, source, person_id from worries where source_id = $1',
      [log.meetingId],
    )
    expect(rows).toEqual([
      { kind: 'health', raised_as: 'volunteer', source: 'meeting-log', person_id: elena },
    ])
  })

  test('everything that is wrong is told at once, and nothing is kept', async () => {
    const wrong = told({ day: '2026-11-23', placeKind: null, minutes: 0 })
    await expect(radu.actor.do(meetingsApi.logMyMeeting, wrong)).rejects.toMatchObject({
      reasons: [{ code: 'log-in-future' }, { code: 'log-says-not-where' }, { code: 'log-says-not-how-long' }],
    })
    expect(await count('meetings', 'id', wrong.meetingId)).toBe(0)
  })
})

describe('told by a colleague', () => {
  const bySomebody = (more = {}) => {
    const { strain: _strain, saidAt: _said, meetingId: _id, ...log } = told(more)
    return { ...log, meetingId: null }
  }

  test('it stands for the volunteer, who is told so', async () => {
    const log = await maria.do(meetingsApi.log, bySomebody({ day: '2026-11-14' }))
    expect(log).toMatchObject({ loggedAs: 'staff', made: true })
    expect(await count('volunteer_hours', 'source_id', log.id)).toBe(1)
    await expect(
      radu.actor.do(meetingsApi.logMyMeeting, told({ meetingId: log.id, day: '2026-11-14' })),
    ).rejects.toMatchObject({ reasons: [{ code: 'meeting-told-already' }] })
  })

  test('what was told by mistake is mended, and the last contact with it', async () => {
    const vera = await addVolunteer(world, unitId, 'Vesela Ruseva')
    const toma = await addParticipant(world, unitId, 'Toma Rusev', { prison: null })
    const other = await addMatch(world, toma, vera)
    const first = await maria.do(meetingsApi.log, bySomebody({ matchId: other, day: '2026-11-01' }))
    const log = await maria.do(meetingsApi.log, bySomebody({ matchId: other, day: '2026-11-19' }))
    const contact = async () => (await maria.ask(meetingsApi.ofMatch, { matchId: other })).matches[0]
    expect(await contact()).toMatchObject({ lastContact: '2026-11-19', made: 2, contactDays: 3 })
    const { id, version } = log
    const {
      worry: _worry,
      meetingId: _meeting,
      matchId: _match,
      ...mended
    } = bySomebody({
      ...{ day: '2026-11-19', made: false, cancelledBy: 'participant' },
    })
    await maria.do(meetingsApi.correctLog, { id, version, ...mended })
    expect(await contact()).toMatchObject({
      lastContact: first.day,
      lastLog: '2026-11-19',
      made: 1,
      notMade: 1,
    })
    expect((await maria.send(meetingsApi.correctLog, { id, version, ...mended })).status).toBe(409)
  })

  test('a manager reads that two met, and not what about', async () => {
    const manager = await world.actor([{ role: 'manager', unitId }])
    const { meetings } = await manager.ask(meetingsApi.ofPerson, { personId: elena })
    expect(meetings.length).toBeGreaterThan(3)
    expect(JSON.stringify(meetings)).not.toContain('housing')
    expect((await manager.send(meetingsApi.showLog, { id: meetings[0]!.id })).status).toBe(403)
  })
})

describe('whose it is not', () => {
  test('another volunteer tells nothing about it and sees nothing of it', async () => {
    const other = await addVolunteer(world, unitId, 'Petko Petkov')
    expect((await other.actor.send(meetingsApi.logMyMeeting, told())).status).toBe(404)
    const { rows } = await world.owner.query('select id from meetings where match_id = $1 limit 1', [matchId])
    const own = await addMatch(
      world,
      await addParticipant(world, unitId, 'Kalin Dimov', { prison: null }),
      other,
    )
    // With the id of somebody else's meeting, about a match of one's own.
    expect(
      (await other.actor.send(meetingsApi.logMyMeeting, told({ matchId: own, meetingId: rows[0].id })))
        .status,
    ).toBe(404)
    const mine = await other.actor.ask(meetingsApi.myMeetings, {})
    expect(mine.contacts.map(({ name }) => name)).toEqual(['Kalin'])
    expect(JSON.stringify(mine)).not.toContain('Elena')
  })

  test('a coordinator elsewhere finds no meeting, and one who is the volunteer not their own', async () => {
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
    const both = await world.actor([{ role: 'coordinator', unitId }])
    await world.owner.query('update volunteers set user_id = $1 where id = $2', [both.userId, radu.id])
    for (const actor of [elsewhere, both]) {
      expect(
        await actor.ask(meetingsApi.list, { from: '2026-11-14', until: '2026-11-20' }),
      ).not.toContainEqual(expect.objectContaining({ matchId }))
      expect((await actor.ask(meetingsApi.ofMatch, { matchId })).matches).toEqual([])
    }
    await world.owner.query('update volunteers set user_id = $1 where id = $2', [radu.actor.userId, radu.id])
  })
})
