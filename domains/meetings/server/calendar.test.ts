import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { meetingsApi } from '../model/meetings-api.ts'
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

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
  unitId = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId }])
  const prisonId = await addPrison(world, 'Pleven prison')
  radu = await addVolunteer(world, unitId, 'Radu Stoica', maria.userId)
  await addPermit(world, radu.id, prisonId)
  elena = await addParticipant(world, unitId, 'Elena Petrova', { prison: 'Pleven prison' })
  const matchId = await addMatch(world, elena, radu, { kind_id: prisonVisitor, prison: 'Pleven prison' })
  await maria.do(meetingsApi.plan, {
    ...{ matchId, day: '2026-12-02', starts: '14:00', minutes: 90, placeKind: 'prison', prisonId },
    ...{ place: 'Room for visits', backBy: null },
  })
})
afterAll(() => world.close())

const make = async (actor: TestActor) => {
  const { address } = await actor.do(meetingsApi.makeCalendarAddress, {})
  return address!.slice(address!.lastIndexOf('/') + 1)
}
/** As a calendar program asks: without a session, a header or a name. */
const fetch = async (file: string) => {
  const { statusCode, headers, body } = await world.app.inject({
    method: 'GET',
    url: `/api/calendar/${file}`,
  })
  return { status: statusCode, type: String(headers['content-type']), body }
}

describe('the calendar of a user', () => {
  test('has the meetings of a volunteer, by initials and in their time, and nothing else', async () => {
    const { status, type, body } = await fetch(await make(radu.actor))
    expect([status, type.split(';')[0]]).toEqual([200, 'text/calendar'])
    expect(body).toContain('SUMMARY:Meeting: E.')
    expect(body).toContain('DTSTART:20261202T120000Z')
    expect(body).toContain('DTEND:20261202T133000Z')
    expect(body).not.toMatch(/Elena|Petrova|Stoica|prison|Room/i)
  })

  test('has those of the volunteers over whom a colleague watches', async () => {
    const { body } = await fetch(await make(maria))
    expect(body).toContain('SUMMARY:Meeting: E. P. / R. S.')
    const other = await world.actor([{ role: 'coordinator', unitId }])
    expect((await fetch(await make(other))).body).not.toContain('SUMMARY')
  })

  test('is under a new address once another one is made, and under none once it is taken back', async () => {
    const before = await make(maria)
    const after = await make(maria)
    expect((await fetch(before)).status).toBe(404)
    expect((await fetch(after)).status).toBe(200)
    await maria.do(meetingsApi.revokeCalendarAddress, {})
    expect((await fetch(after)).status).toBe(404)
    expect(await maria.ask(meetingsApi.calendarAddress, {})).toEqual({ madeAt: null })
  })

  test('is kept by no secret that could be read: only its hash is there, and each sees their own', async () => {
    const file = await make(radu.actor)
    const { rows } = await world.owner.query('select secret_hash from calendar_addresses')
    expect(JSON.stringify(rows)).not.toContain(file.slice(0, -4))
    expect((await maria.ask(meetingsApi.calendarAddress, {})).madeAt).toBeNull()
    expect((await radu.actor.ask(meetingsApi.calendarAddress, {})).madeAt).not.toBeNull()
  })

  test('loses what the volunteer has no right to any more, from that moment', async () => {
    const file = await make(radu.actor)
    await setStatus(world, elena, 'released', '2026-11-22')
    expect((await fetch(file)).body).not.toContain('SUMMARY')
  })

  test('opens nothing to whoever guesses, or whoever has left', async () => {
    expect((await fetch(`${'x'.repeat(43)}.ics`)).status).toBe(404)
    expect((await fetch('short.ics')).status).toBe(400)
    const file = await make(maria)
    await world.owner.query('update signin.users set ended_at = now() where id = $1', [maria.userId])
    expect((await fetch(file)).status).toBe(404)
  })
})
