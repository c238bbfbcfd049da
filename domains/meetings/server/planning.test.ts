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
  type TestVolunteer,
} from './testing/arrange.ts'

let world: World
let maria: TestActor
let unitId: string
let prisonId: string
let radu: TestVolunteer
let elena: string
let matchId: string

const visit = {
  ...{ day: '2026-12-02', starts: '14:00', minutes: 60, placeKind: 'prison' as const },
  ...{ place: null, backBy: null },
}

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
  unitId = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId }], { name: 'Maria Ivanova' })
  prisonId = await addPrison(world, 'Pleven prison', {
    visiting_hours: JSON.stringify([{ weekday: 3, from: '13:00', until: '16:00' }]),
    ...{ list_by: 'e-mail', list_email: 'desk@prison.example.org', notice_days: 2 },
  })
  radu = await addVolunteer(world, unitId, 'Radu Stoica', maria.userId)
  elena = await addParticipant(world, unitId, 'Elena Petrova', { prison: 'Pleven prison' })
  matchId = await addMatch(world, elena, radu)
})
afterAll(() => world.close())

describe('planning a visit', () => {
  test('names every obstacle at once, with the days as the reader writes them', async () => {
    await expect(
      maria.do(meetingsApi.plan, { matchId, ...visit, day: '2026-12-03', prisonId }),
    ).rejects.toMatchObject({
      reasons: [{ code: 'permit-not-asked' }, { code: 'no-visits-on-weekday' }],
    })
    await addPermit(world, radu.id, prisonId, { granted_until: '2026-12-01' })
    await expect(maria.do(meetingsApi.plan, { matchId, ...visit, prisonId })).rejects.toMatchObject({
      reasons: [{ code: 'permit-ends-before', field: 'day', values: { day: 'Tue 1 Dec' } }],
    })
  })

  test('with a permit that holds on the day it is planned, and stands on the list of the desk', async () => {
    await world.owner.query(`update permits set granted_until = '2026-12-31' where volunteer_id = $1`, [
      radu.id,
    ])
    const planned = await maria.do(meetingsApi.plan, { matchId, ...visit, prisonId: null })
    expect(planned).toMatchObject({
      person: { name: 'Elena Petrova' },
      prison: 'Pleven prison',
      state: 'planned',
    })
    const list = await maria.ask(meetingsApi.visitList, { prisonId, day: '2026-12-02' })
    expect(list.visits).toMatchObject([
      {
        starts: '14:00',
        ends: '15:00',
        permitNumber: 'P-17',
        permitted: true,
        volunteer: { name: 'Radu Stoica' },
      },
    ])
  })

  test('another meeting of either at that time is in the way', async () => {
    await expect(
      maria.do(meetingsApi.plan, { matchId, ...visit, starts: '14:30', prisonId }),
    ).rejects.toMatchObject({
      reasons: [{ code: 'volunteer-meets-then' }],
    })
    const vera = await addVolunteer(world, unitId, 'Vera Dimova')
    await addPermit(world, vera.id, prisonId)
    const other = await addMatch(world, elena, vera, { kind_id: prisonVisitor, prison: 'Pleven prison' })
    await expect(
      maria.do(meetingsApi.plan, { matchId: other, ...visit, starts: '14:30', prisonId }),
    ).rejects.toMatchObject({ reasons: [{ code: 'participant-meets-then' }] })
    // A volunteer is not told that the other one meets somebody else.
    await expect(
      vera.actor.do(meetingsApi.planMyMeeting, { matchId: other, ...visit, starts: '14:30', prisonId: null }),
    ).rejects.toMatchObject({ reasons: [{ code: 'time-is-taken' }] })
  })

  test('a volunteer plans with their own, and calls it off again', async () => {
    const next = { ...visit, day: '2026-12-09', prisonId: null }
    const planned = await radu.actor.do(meetingsApi.planMyMeeting, { matchId, ...next })
    expect(planned).toMatchObject({ prison: 'Pleven prison', state: 'planned', checkIn: null })
    expect(JSON.stringify(planned)).not.toContain(elena)
    const { id, version } = planned
    const off = await radu.actor.do(meetingsApi.cancelMyMeeting, { id, version, cancelledBy: 'volunteer' })
    expect(off.state).toBe('cancelled')
    expect(await maria.ask(meetingsApi.list, { from: '2026-12-09', until: '2026-12-09' })).toMatchObject([
      { state: 'cancelled', cancelledBy: 'volunteer' },
    ])
  })

  test('a volunteer does not find out by trying on which day the other is released, unless that is shared', async () => {
    const nora = await addVolunteer(world, unitId, 'Nora Ilieva')
    const boris = await addParticipant(world, unitId, 'Boris Iliev', { prison: 'Pleven prison' })
    const other = await addMatch(world, boris, nora)
    await world.owner.query(
      `update people set release_kind = 'confirmed', release_day = '2026-12-05' where id = $1`,
      [boris],
    )
    const outside = { ...visit, placeKind: 'public-place' as const, prisonId: null, day: '2026-12-09' }
    const tried = () => nora.actor.send(meetingsApi.planMyMeeting, { matchId: other, ...outside })
    expect((await tried()).body).toMatchObject({ reasons: [{ code: 'still-in-prison' }] })
    await world.owner.query(`update matches set shares = '{called-name,release-day}' where id = $1`, [other])
    expect((await tried()).body).toMatchObject({ state: 'planned' })
  })

  test('somebody else plans nothing with a match that is not theirs', async () => {
    const stranger = await addVolunteer(world, unitId, 'Ivo Kolev')
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
    for (const [actor, op] of [
      [stranger.actor, meetingsApi.planMyMeeting],
      [elsewhere, meetingsApi.plan],
    ] as const)
      expect((await actor.send(op, { matchId, ...visit, prisonId: null })).status).toBe(404)
  })

  test('a manager reads what is planned and plans nothing', async () => {
    const manager = await world.actor([{ role: 'manager', unitId }])
    expect(await manager.ask(meetingsApi.list, { from: '2026-12-01', until: '2026-12-31' })).not.toEqual([])
    expect((await manager.send(meetingsApi.plan, { matchId, ...visit, prisonId })).status).toBe(403)
  })

  test('moved to another day it is held against everything again', async () => {
    const [planned] = await maria.ask(meetingsApi.list, { from: '2026-12-02', until: '2026-12-02' })
    const { id, version } = planned!
    await expect(
      maria.do(meetingsApi.move, { id, version, ...visit, prisonId, day: '2026-12-10' }),
    ).rejects.toMatchObject({ reasons: [{ code: 'no-visits-on-weekday' }] })
    const moved = await maria.do(meetingsApi.move, { id, version, ...visit, prisonId, starts: '13:30' })
    expect(moved).toMatchObject({ starts: '13:30', version: version + 1 })
  })
})

describe('the list for the desk', () => {
  const asked = { day: '2026-12-02', language: 'bg' as const }

  test.each(['en', 'nb', 'bg', 'ro'] as const)('is a tagged PDF in %s', async (language) => {
    const pdf = (await maria.ask(meetingsApi.printVisitList, { ...asked, prisonId, language })) as Buffer
    const text = pdf.toString('latin1')
    expect(text.startsWith('%PDF-')).toBe(true)
    expect(text).toContain('/MarkInfo')
    expect(text).toContain(`/Lang (${language}`)
  })

  test('goes by e-mail where the prison takes it so, and that it went is on record', async () => {
    world.letters.length = 0
    await maria.do(meetingsApi.sendVisitList, { ...asked, prisonId })
    expect(world.letters).toMatchObject([
      { to: 'desk@prison.example.org', kind: 'paper', attachments: [{ type: 'application/pdf' }] },
    ])
    const [letter] = world.letters as unknown as { values: { subject: string } }[]
    expect(letter!.values.subject).not.toContain('Petrova')
    const { sent } = await maria.ask(meetingsApi.visitList, { prisonId, day: asked.day })
    expect(sent).toMatchObject([{ to: 'desk@prison.example.org', visits: 1, by: 'Maria Ivanova' }])
  })

  test('does not go where nobody is expected, or by a way the prison does not take', async () => {
    await expect(
      maria.do(meetingsApi.sendVisitList, { ...asked, prisonId, day: '2026-12-16' }),
    ).rejects.toMatchObject({ reasons: [{ code: 'visit-list-empty' }] })
    const onPaper = await addPrison(world, 'Vratsa prison', { list_by: 'paper' })
    await expect(maria.do(meetingsApi.sendVisitList, { ...asked, prisonId: onPaper })).rejects.toMatchObject({
      reasons: [{ code: 'visit-list-not-by-mail' }],
    })
  })
})
