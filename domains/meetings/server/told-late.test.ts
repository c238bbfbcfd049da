import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import type { MyLog } from '../model/my-meetings.ts'
import {
  addMatch,
  addParticipant,
  addPermit,
  addPrison,
  addVolunteer,
  prisonVisitor,
  setStatus,
  type TestVolunteer,
} from './testing/arrange.ts'

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
describe('told late', () => {
  test('a meeting before the match ended is still taken, a later one is not, and nothing is shown', async () => {
    const vera = await addVolunteer(world, unitId, 'Vera Dimova', maria.userId)
    const boris = await addParticipant(world, unitId, 'Boris Iliev', { prison: null })
    const ended = await addMatch(world, boris, vera, {
      ...{ state: 'ended', state_since: '2026-11-10', ends: '2026-11-10', end_reason: 'goals-met' },
    })
    const before = told({ matchId: ended, day: '2026-11-09' })
    expect(await vera.actor.do(meetingsApi.logMyMeeting, before)).toEqual({ id: before.meetingId })
    expect(
      (await vera.actor.send(meetingsApi.logMyMeeting, told({ matchId: ended, day: '2026-11-11' }))).status,
    ).toBe(404)
    expect(await vera.actor.ask(meetingsApi.myMeetings, {})).toMatchObject({
      contacts: [],
      recent: [],
      unlogged: [],
    })
    expect((await logOf(before.meetingId)).meeting.made).toBe(true)
  })

  test('a planned visit before the release is told after it, and from then on the visitor sees nothing', async () => {
    const prisonId = await addPrison(world, 'Pleven prison')
    const ivo = await addVolunteer(world, unitId, 'Ivo Kolev', maria.userId)
    await addPermit(world, ivo.id, prisonId)
    const stoyan = await addParticipant(world, unitId, 'Stoyan Kirov', { prison: 'Pleven prison' })
    const visits = await addMatch(world, stoyan, ivo, { kind_id: prisonVisitor, prison: 'Pleven prison' })
    const planned = await ivo.actor.do(meetingsApi.planMyMeeting, {
      ...{ matchId: visits, day: '2026-11-23', starts: '14:00', minutes: 60, placeKind: 'prison' },
      ...{ prisonId: null, place: null, backBy: '17:00' },
    })
    world.setToday('2026-11-25')
    await setStatus(world, stoyan, 'released', '2026-11-24')
    expect(await ivo.actor.ask(meetingsApi.myMeetings, {})).toMatchObject({ contacts: [], unlogged: [] })
    const log = told({
      ...{ meetingId: planned.id, matchId: visits, day: '2026-11-23', placeKind: 'prison' },
      ...{ text: 'He told me about his brother', topics: ['family'] },
    })
    expect(await ivo.actor.do(meetingsApi.logMyMeeting, log)).toEqual({ id: planned.id })
    // Such a contact stores next to nothing.
    expect(await logOf(planned.id)).toMatchObject({
      meeting: { made: true, prison: 'Pleven prison' },
      log: { text: null, topics: [] },
    })
    expect(
      (await ivo.actor.send(meetingsApi.logMyMeeting, told({ matchId: visits, day: '2026-11-25' }))).status,
    ).toBe(404)
    world.setToday('2026-11-22')
  })
})
