import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asVolunteer } from '#apps/server/testing/actor.ts'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { organisationApi } from '#domains/organisation/model/index.ts'
import { volunteersFieldApi } from '../model/field-api.ts'
import { networkKind } from '../model/kind.ts'
import { ownWordApi } from '../model/own-word-api.ts'
import { volunteersApi } from '../model/volunteers-api.ts'
import { activeVolunteer, newVolunteer } from './testing/volunteers.ts'

let world: World
let unitId: string
let coordinator: TestActor

beforeAll(async () => {
  world = await createWorld()
  unitId = await world.unit('Pleven')
  coordinator = await world.actor([{ role: 'coordinator', unitId }], { name: 'Maria' })
})
afterAll(() => world.close())

const codes = ({ body }: { body: { reasons: { code: string }[] } }) => body.reasons.map(({ code }) => code)
const emailOf = async (userId: string) =>
  (await world.owner.query('select email from signin.users where id = $1', [userId])).rows[0].email as string

/** Somebody who signs in already, made a volunteer by their own word. */
async function linked() {
  const somebody = await world.actor([])
  const id = await activeVolunteer(coordinator, unitId, { email: await emailOf(somebody.userId) })
  const answer = await coordinator.do(volunteersApi.inviteToSignIn, { id })
  const [ask] = await somebody.ask(ownWordApi.asked, {})
  await somebody.do(ownWordApi.answer, { id: ask!.id, isMe: true })
  return { id, answer, volunteer: asVolunteer(somebody) }
}

describe('a sign-in of their own', () => {
  test('comes through a link that works once, and opens the volunteer side', async () => {
    const id = await activeVolunteer(coordinator, unitId, { email: 'radu@example.org' })
    const { link, mailed, outcome } = await coordinator.do(volunteersApi.inviteToSignIn, { id })
    expect({ mailed, outcome }).toEqual({ mailed: true, outcome: 'invited' })
    const token = new URL(link!).searchParams.get('token')!
    await world.stranger.do(organisationApi.join, {
      token,
      name: 'Radu',
      language: 'ro',
      password: 'a long good password',
    })
    expect((await coordinator.ask(volunteersApi.show, { id })).account).toBe('signs-in')
    const { rows } = await world.owner.query(
      `select r.role, r.unit_id from access.role_assignments r join signin.users u on u.id = r.user_id where u.email = 'radu@example.org'`,
    )
    expect(rows).toEqual([{ role: 'volunteer', unit_id: unitId }])
  })

  test('is opened for somebody who signs in already by their own word, and not before', async () => {
    const somebody = await world.actor([])
    const volunteer = asVolunteer(somebody)
    world.letters.length = 0
    const id = await activeVolunteer(coordinator, unitId, { email: await emailOf(somebody.userId) })
    expect(await coordinator.do(volunteersApi.inviteToSignIn, { id })).toEqual({
      ...{ id, outcome: 'asked', link: null, mailed: true },
    })
    expect(world.letters).toMatchObject([
      { kind: 'notice', values: { link: 'http://localhost/volunteering' } },
    ])
    expect((await volunteer.send(volunteersFieldApi.mySelf, {})).status).toBe(403)
    expect((await coordinator.ask(volunteersApi.show, { id })).account).toBe('asked')
    const [ask] = await somebody.ask(ownWordApi.asked, {})
    expect(ask).toMatchObject({ unit: 'Pleven', askedBy: 'Maria' })
    const other = await world.actor([])
    expect(await other.ask(ownWordApi.asked, {})).toEqual([])
    const yes = { id: ask!.id, isMe: true }
    expect((await other.send(ownWordApi.answer, yes)).status).toBe(404)
    expect((await coordinator.send(ownWordApi.answer, yes)).status).toBe(404)
    await somebody.do(ownWordApi.answer, yes)
    expect(await volunteer.ask(volunteersFieldApi.mySelf, {})).toMatchObject({ id, state: 'active' })
    expect((await coordinator.ask(volunteersApi.show, { id })).account).toBe('signs-in')
    expect((await somebody.send(ownWordApi.answer, yes)).status).toBe(404)
  })

  test('is not opened by a no, nor once the address was put right, nor after two weeks', async () => {
    const somebody = await world.actor([])
    const email = await emailOf(somebody.userId)
    const id = await activeVolunteer(coordinator, unitId, { email })
    const asked = async () => {
      await coordinator.do(volunteersApi.inviteToSignIn, { id })
      return (await somebody.ask(ownWordApi.asked, {}))[0]!
    }
    await somebody.do(ownWordApi.answer, { id: (await asked()).id, isMe: false })
    const file = await coordinator.ask(volunteersApi.show, { id })
    expect(file.account).toBe('not-mine')
    const late = await asked()
    world.setToday('2026-12-07')
    expect((await somebody.send(ownWordApi.answer, { id: late.id, isMe: true })).status).toBe(404)
    world.setToday('2026-11-22')
    const { unitId: _unit, kinds: _kinds, appliedOn: _day, ...same } = newVolunteer(unitId)
    await coordinator.do(volunteersApi.change, { ...same, id, version: file.version, email: 'r@example.org' })
    expect(await somebody.ask(ownWordApi.asked, {})).toEqual([])
    expect((await asVolunteer(somebody).send(volunteersFieldApi.mySelf, {})).status).toBe(403)
  })

  test('needs an address, and is nobody else’s', async () => {
    const without = await activeVolunteer(coordinator, unitId)
    expect(codes(await coordinator.send(volunteersApi.inviteToSignIn, { id: without }))).toEqual([
      'volunteer-e-mail-needed',
    ])
    const { volunteer } = await linked()
    const twice = await activeVolunteer(coordinator, unitId, { email: await emailOf(volunteer.userId) })
    expect(codes(await coordinator.send(volunteersApi.inviteToSignIn, { id: twice }))).toEqual([
      'volunteers-already',
    ])
  })

  test('ends the same day as the last role, and comes back with a new one', async () => {
    const { volunteer, id } = await linked()
    const talk = { outcome: 'not-wanted' as const, day: '2026-11-22', notes: '' }
    await coordinator.do(volunteersApi.endRole, { id, kindId: networkKind, reason: 'time', talk })
    expect((await volunteer.send(volunteersFieldApi.mySelf, {})).status).toBe(403)
    await coordinator.do(volunteersApi.wantRole, { id, kindId: networkKind })
    expect((await volunteer.ask(volunteersFieldApi.mySelf, {})).id).toBe(id)
  })

  test('an invitation that waits is withdrawn when they leave', async () => {
    const { id } = await coordinator.do(
      volunteersApi.add,
      newVolunteer(unitId, { email: 'gone@example.org' }),
    )
    const { link } = await coordinator.do(volunteersApi.inviteToSignIn, { id })
    await coordinator.do(volunteersApi.refuseRole, {
      id,
      kindId: networkKind,
      reason: 'no-capacity',
      words: null,
    })
    const token = new URL(link!).searchParams.get('token')!
    expect((await world.stranger.ask(organisationApi.invitation, { token })).state).toBe('unknown')
    expect(codes(await coordinator.send(volunteersApi.inviteToSignIn, { id }))).toEqual([
      'volunteer-not-here',
    ])
  })

  test('an invitation that went to a wrong address opens nothing once the address is put right', async () => {
    const details = newVolunteer(unitId, { email: 'wrong@example.org' })
    const { id } = await coordinator.do(volunteersApi.add, details)
    const { link } = await coordinator.do(volunteersApi.inviteToSignIn, { id })
    const { unitId: _unit, kinds: _kinds, appliedOn: _day, ...same } = details
    const { version } = await coordinator.ask(volunteersApi.show, { id })
    await coordinator.do(volunteersApi.change, { ...same, id, version, email: 'right@example.org' })
    const token = new URL(link!).searchParams.get('token')!
    expect((await world.stranger.ask(organisationApi.invitation, { token })).state).toBe('unknown')
  })

  test('is not for somebody else’s unit to open', async () => {
    const id = await activeVolunteer(coordinator, unitId, { email: 'far@example.org' })
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
    expect((await elsewhere.send(volunteersApi.inviteToSignIn, { id })).status).toBe(404)
  })
})

describe('what volunteers see of themselves', () => {
  test('what is asked of them, their own profile, and whom to call today', async () => {
    const { volunteer } = await linked()
    await coordinator.do(volunteersApi.setMyPhone, { phone: '+359 88 800' })
    const mine = await volunteer.ask(volunteersFieldApi.mySelf, {})
    expect(mine.supervisor).toMatchObject({ name: 'Maria', phone: '+359 88 800', standsInFor: null })
    expect(mine.roles[0]!.requirements.find(({ requirement }) => requirement === 'course')!.state).toBe('met')
    expect(mine.interests.length).toBeGreaterThan(10)
  })

  test('they change where, when and what about, and nothing else', async () => {
    const { volunteer, id } = await linked()
    const { version } = await volunteer.ask(volunteersFieldApi.mySelf, {})
    const change = { id, version, area: 'Storgozia', hours: [3, 27], interests: ['walking'] }
    const mine = await volunteer.do(volunteersFieldApi.changeMyProfile, change)
    expect(mine.profile).toMatchObject({
      area: 'Storgozia',
      hours: [3, 27],
      interests: ['walking'],
      limits: [],
    })
    expect((await volunteer.send(volunteersFieldApi.changeMyProfile, change)).status).toBe(409)
    expect((await volunteer.send(volunteersFieldApi.changeMyProfile, { ...change, limits: [] })).status).toBe(
      400,
    )
  })

  test('even a handler that forgot itself could not change what was declared at screening', async () => {
    const { volunteer, id } = await linked()
    const client = await world.site.pool.connect()
    try {
      await client.query('begin')
      await client.query(
        `select set_config('landfall.user', $1, true), set_config('landfall.permission', 'field:write', true)`,
        [volunteer.userId],
      )
      await client.query('set local role landfall_volunteer')
      const change = (key: string) =>
        client.query(`update volunteer_profiles set profile = profile || $2::jsonb where volunteer_id = $1`, [
          id,
          key,
        ])
      expect((await change('{"area": "Center"}')).rowCount).toBe(1)
      await expect(change('{"limits": ["smoke"]}')).rejects.toThrow(/permission|privilege/)
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

  test('of another volunteer they see nothing, from either side', async () => {
    const { volunteer } = await linked()
    const other = await linked()
    const { version } = await other.volunteer.ask(volunteersFieldApi.mySelf, {})
    const theirs = { id: other.id, version, area: 'x', hours: [], interests: [] }
    expect((await volunteer.send(volunteersFieldApi.changeMyProfile, theirs)).status).toBe(404)
    for (const capacity of ['staff', 'volunteer'])
      expect(
        (
          await volunteer.send(
            volunteersApi.show,
            { id: other.id },
            { headers: { 'landfall-capacity': capacity } },
          )
        ).status,
      ).toBe(403)
  })
})
