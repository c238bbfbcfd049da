import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { organisationApi } from '../model/index.ts'

let world: World
let administrator: TestActor
let unitId: string

beforeAll(async () => {
  world = await createWorld()
  administrator = await world.actor([{ role: 'administrator' }])
  unitId = await world.unit('Trondheim')
})
afterAll(() => world.close())

const invite = (email: string) =>
  administrator.do(organisationApi.invite, {
    name: 'Ivan',
    email,
    language: 'bg',
    roles: [{ role: 'coordinator', unitId }],
  })
const tokenIn = (link: string | null) => new URL(link!).searchParams.get('token')!
const answer = (token: string) => ({
  token,
  name: 'Ivan',
  language: 'bg' as const,
  password: 'a long enough password',
})
const waiting = async () =>
  (await administrator.ask(organisationApi.invitations, {})).map(({ email }) => email)

describe('invitations', () => {
  test('somebody invited joins with the roles of the invitation, once', async () => {
    const { link } = await invite('Ivan@example.org')
    expect(world.letters.at(-1)).toMatchObject({ to: 'ivan@example.org', kind: 'invitation' })
    expect(await waiting()).toContain('ivan@example.org')
    const token = tokenIn(link)
    expect(await world.stranger.ask(organisationApi.invitation, { token })).toMatchObject({ state: 'open' })
    await world.stranger.do(organisationApi.join, answer(token))
    await expect(world.stranger.do(organisationApi.join, answer(token))).rejects.toMatchObject({
      codes: ['invitation-used'],
    })
    expect(await waiting()).not.toContain('ivan@example.org')
    const staff = await administrator.ask(organisationApi.staff, {})
    expect(staff.find(({ email }) => email === 'ivan@example.org')?.roles).toMatchObject([
      { role: 'coordinator', unitId },
    ])
    await expect(invite('ivan@example.org')).rejects.toMatchObject({ codes: ['e-mail-taken'] })
  })

  test('a withdrawn invitation opens nothing', async () => {
    const { id, link } = await invite('withdrawn@example.org')
    await administrator.do(organisationApi.withdrawInvitation, { id })
    await expect(world.stranger.do(organisationApi.join, answer(tokenIn(link)))).rejects.toMatchObject({
      codes: ['invitation-unknown'],
    })
    await expect(administrator.do(organisationApi.withdrawInvitation, { id })).rejects.toMatchObject({
      codes: ['invitation-not-open'],
    })
  })

  test('a second invitation to the same address replaces the first', async () => {
    const first = await invite('twice@example.org')
    const second = await invite('twice@example.org')
    expect((await waiting()).filter((email) => email === 'twice@example.org')).toHaveLength(1)
    const stateOf = async (link: string | null) =>
      (await world.stranger.ask(organisationApi.invitation, { token: tokenIn(link) })).state
    expect([await stateOf(first.link), await stateOf(second.link)]).toEqual(['unknown', 'open'])
  })

  test.each([
    ['has left', (id: string) => administrator.do(organisationApi.endUser, { id })],
    [
      'is an administrator no longer',
      async (userId: string) => {
        const staff = await administrator.ask(organisationApi.staff, {})
        const [role] = staff.find(({ id }) => id === userId)!.roles
        return administrator.do(organisationApi.endRole, { id: role!.id })
      },
    ],
  ])('what somebody wrote who %s opens nothing', async (_, end) => {
    const colleague = await world.actor([{ role: 'administrator' }])
    const email = `${colleague.userId}@elsewhere.example`
    const roles = [{ role: 'coordinator' as const, unitId }]
    const { link } = await colleague.do(organisationApi.invite, { name: 'X', email, language: 'en', roles })
    await end(colleague.userId)
    expect(await waiting()).not.toContain(email)
    await expect(world.stranger.do(organisationApi.join, answer(tokenIn(link)))).rejects.toMatchObject({
      codes: ['invitation-unknown'],
    })
  })

  test('every role that cannot be given is named', async () => {
    const roles = [
      { role: 'coordinator' as const, unitId: null },
      { role: 'administrator' as const, unitId },
    ]
    await expect(
      administrator.do(organisationApi.invite, { name: 'X', email: 'x@example.org', language: 'en', roles }),
    ).rejects.toMatchObject({
      reasons: [
        { code: 'role-needs-unit', field: 'roles.0.unitId' },
        { code: 'role-has-no-unit', field: 'roles.1.unitId' },
      ],
    })
  })

  test('only administrators see who was invited', async () => {
    const coordinator = await world.actor([{ role: 'coordinator', unitId }])
    expect((await coordinator.send(organisationApi.invitations, {})).status).toBe(403)
  })
})
