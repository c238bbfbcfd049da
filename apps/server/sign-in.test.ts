import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { organisationApi } from '#domains/organisation/model/index.ts'
import { hashOfCode } from '#domains/organisation/server/index.ts'
import { hashPassword } from '#platform/access/password.ts'
import { beginning, code, email, header, type Jar, knock, meWith, password } from './testing/at-the-door.ts'
import { totp } from './testing/totp.ts'
import { createWorld, type World } from './testing/world.ts'

let world: World
const worlds: World[] = []

beforeEach(async () => {
  world = await createWorld()
  worlds.push(world)
  await world.owner.query('update access.organisation set first_run_code = $1', [hashOfCode(code)])
})
afterAll(() => Promise.all(worlds.map((each) => each.close())))

const post = (path: string, body: unknown, jar?: Jar) => knock(world, path, body, jar ? { jar } : {})
const meOf = (jar: Jar) => meWith(world, jar)

/** Signs in with the password and sets up an authenticator app; answers its secret and recovery codes. */
async function withSecondFactor(jar: Jar) {
  await post('/sign-in/email', { email, password }, jar)
  const enabled = (await post('/two-factor/enable', { password }, jar)).json()
  const secret = new URL(enabled.totpURI).searchParams.get('secret')!
  await post('/two-factor/verify-totp', { code: totp(secret) }, jar)
  return { secret, backupCodes: enabled.backupCodes as string[] }
}

describe('the first run', () => {
  test('makes the first administrator through the code of the console, once', async () => {
    await world.stranger.do(organisationApi.begin, beginning)
    await expect(world.stranger.do(organisationApi.begin, beginning)).rejects.toMatchObject({
      codes: ['already-begun'],
    })
  })

  test('refuses a wrong code and names the field', async () => {
    await expect(
      world.stranger.do(organisationApi.begin, { ...beginning, code: 'WRONG-CODE' }),
    ).rejects.toMatchObject({ reasons: [{ code: 'wrong-code', field: 'code' }] })
  })
})

describe('signing in', () => {
  test('a password alone leads an administrator to the second factor, and no further', async () => {
    await world.stranger.do(organisationApi.begin, beginning)
    const jar: Jar = new Map()
    expect((await post('/sign-in/email', { email, password }, jar)).statusCode).toBe(200)
    expect(await meOf(jar)).toMatchObject({ step: 'second-factor-setup' })
  })

  test('a second factor opens the door, and from then on a password alone does not', async () => {
    await world.stranger.do(organisationApi.begin, beginning)
    const first: Jar = new Map()
    const { secret } = await withSecondFactor(first)
    expect(await meOf(first)).toMatchObject({ step: 'ready' })

    const second: Jar = new Map()
    const answer = await post('/sign-in/email', { email, password }, second)
    expect(answer.json()).toMatchObject({ twoFactorRedirect: true })
    expect(await meOf(second)).toMatchObject({ step: 'signed-out' })
    await post('/two-factor/verify-totp', { code: totp(secret) }, second)
    expect(await meOf(second)).toMatchObject({ step: 'ready' })
  })

  test('a recovery code stands in for a lost phone, once', async () => {
    await world.stranger.do(organisationApi.begin, beginning)
    const { backupCodes } = await withSecondFactor(new Map())
    const use = async () => {
      const jar: Jar = new Map()
      await post('/sign-in/email', { email, password }, jar)
      await post('/two-factor/verify-backup-code', { code: backupCodes[0] }, jar)
      return (await meOf(jar)).step
    }
    expect(await use()).toBe('ready')
    expect(await use()).toBe('signed-out')
  })

  test('a session ends thirty days after it began, however busy it is, or when the house says', async () => {
    await world.stranger.do(organisationApi.begin, beginning)
    const jar: Jar = new Map()
    await post('/sign-in/email', { email, password }, jar)
    const age = (days: number) =>
      world.owner.query(
        `update signin.sessions set created_at = now() - make_interval(days => $1),
        updated_at = now() - interval '1 hour', expires_at = now() + interval '12 hours'`,
        [days],
      )
    await age(20)
    expect((await meOf(jar)).user).toMatchObject({ email })
    await world.owner.query(`insert into house_values (key, value, valid_from, why)
      values ('longest-session', 14, '2026-01-01', 'Shared machines')`)
    await age(20)
    expect(await meOf(jar)).toMatchObject({ step: 'signed-out' })
    await world.owner.query(`delete from house_values`)
    await age(31)
    expect(await meOf(jar)).toMatchObject({ step: 'signed-out' })
  })

  test('a session from before the second factor does not live on with it', async () => {
    await world.stranger.do(organisationApi.begin, beginning)
    const somewhereElse: Jar = new Map()
    await post('/sign-in/email', { email, password }, somewhereElse)
    const here: Jar = new Map()
    await withSecondFactor(here)
    expect(await meOf(here)).toMatchObject({ step: 'ready' })
    expect(await meOf(somewhereElse)).toMatchObject({ step: 'signed-out' })
  })

  test('no browser is excused from the second factor, though it asks to be', async () => {
    await world.stranger.do(organisationApi.begin, beginning)
    const { secret } = await withSecondFactor(new Map())
    const jar: Jar = new Map()
    await post('/sign-in/email', { email, password }, jar)
    const answer = await post('/two-factor/verify-totp', { code: totp(secret), trustDevice: true }, jar)
    expect(answer.statusCode).toBe(200)
    jar.delete('landfall.session_token')
    expect((await post('/sign-in/email', { email, password }, jar)).json()).toMatchObject({
      twoFactorRedirect: true,
    })
  })

  test('another site cannot sign somebody out or change their password', async () => {
    await world.stranger.do(organisationApi.begin, beginning)
    const jar: Jar = new Map()
    await post('/sign-in/email', { email, password }, jar)
    const answer = await world.app.inject({
      method: 'POST',
      url: '/api/auth/sign-out',
      headers: {
        origin: 'https://elsewhere.example',
        cookie: header(jar),
        'content-type': 'application/json',
      },
      payload: '{}',
    })
    expect(answer.statusCode).toBe(403)
    expect((await meOf(jar)).user).toMatchObject({ email })
  })

  test('an address that nobody has is answered like a wrong password', async () => {
    await world.stranger.do(organisationApi.begin, beginning)
    const unknown = await post('/sign-in/email', { email: 'nobody@example.org', password })
    const wrong = await post('/sign-in/email', { email, password: 'a wrong password' })
    expect([unknown.statusCode, unknown.body]).toEqual([wrong.statusCode, wrong.body])
  })

  test('nobody can sign themselves up', async () => {
    const answer = await post('/sign-up/email', { email: 'x@example.org', password, name: 'X' })
    expect(answer.statusCode).toBe(404)
  })

  test('a forgotten password is mended by mail, and every old session ends', async () => {
    await world.stranger.do(organisationApi.begin, beginning)
    const jar: Jar = new Map()
    await post('/sign-in/email', { email, password }, jar)
    await post('/request-password-reset', { email })
    const { values } = world.letters.at(-1) as unknown as { values: { link: string } }
    const token = new URL(values.link).searchParams.get('token')
    const changed = 'another long enough password'
    expect((await post('/reset-password', { newPassword: changed, token })).statusCode).toBe(200)
    expect(await meOf(jar)).toMatchObject({ step: 'signed-out' })
    expect((await post('/sign-in/email', { email, password: changed })).statusCode).toBe(200)
  })

  test('who has signed in is on record', async () => {
    await world.stranger.do(organisationApi.begin, beginning)
    await post('/sign-in/email', { email, password })
    const { rows } = await world.owner.query(
      `select a.outcome from audit.entries a join signin.users u on u.id = a.user_id where a.operation = 'access.sign-in' and u.email = $1`,
      [email],
    )
    expect(rows).toEqual([{ outcome: 'done' }])
  })

  test('a session can be listed and ended from another one', async () => {
    await world.stranger.do(organisationApi.begin, beginning)
    const [phone, desk]: [Jar, Jar] = [new Map(), new Map()]
    await post('/sign-in/email', { email, password }, phone)
    await post('/sign-in/email', { email, password }, desk)
    const list = await world.app.inject({ url: '/api/auth/list-sessions', headers: { cookie: header(desk) } })
    expect(list.json()).toHaveLength(2)
    await post('/revoke-other-sessions', {}, desk)
    expect(await meOf(phone)).toMatchObject({ step: 'signed-out' })
    expect((await meOf(desk)).user).toMatchObject({ email })
  })
})

test('passwords are kept as argon2id', async () => {
  expect(await hashPassword(password)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})
