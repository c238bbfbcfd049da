import { afterAll, beforeEach, expect, test } from 'vitest'
import { organisationApi } from '#domains/organisation/model/index.ts'
import { hashOfCode } from '#domains/organisation/server/index.ts'
import { beginning, code, email, type Jar, knock, password } from './testing/at-the-door.ts'
import { createWorld, type World } from './testing/world.ts'

let world: World
const worlds: World[] = []

beforeEach(async () => {
  world = await createWorld()
  worlds.push(world)
  await world.owner.query('update access.organisation set first_run_code = $1', [hashOfCode(code)])
  await world.stranger.do(organisationApi.begin, beginning)
})
afterAll(() => Promise.all(worlds.map((each) => each.close())))

const post = (path: string, body: unknown) => knock(world, path, body)
const from = async (address: string, jar: Jar = new Map(), typed = 'a wrong password') =>
  (await knock(world, '/sign-in/email', { email, password: typed }, { jar, address })).statusCode

test('five wrong passwords lock the address for a while, the right one included', async () => {
  for (let attempt = 0; attempt < 5; attempt++) {
    expect((await post('/sign-in/email', { email, password: 'a wrong password' })).statusCode).toBe(401)
  }
  expect((await post('/sign-in/email', { email, password })).statusCode).toBe(429)
})

test('whoever guesses from elsewhere locks out themselves and not the owner of the address', async () => {
  for (let attempt = 0; attempt < 5; attempt++) await from('203.0.113.7')
  expect(await from('203.0.113.7', new Map(), password)).toBe(429)
  expect(await from('198.51.100.2', new Map(), password)).toBe(200)
})

test('guessing from many places is stopped, save in a browser that is known', async () => {
  const own: Jar = new Map()
  expect(await from('198.51.100.2', own, password)).toBe(200)
  for (let attempt = 0; attempt < 40; attempt++) await from(`203.0.113.${attempt}`)
  expect(await from('192.0.2.1', new Map(), password)).toBe(429)
  const known = own.get('landfall.known')!
  expect(await from('198.51.100.2', new Map([['landfall.known', known]]), password)).toBe(200)
  const forged = `${known.slice(0, -3)}abc`
  expect(await from('198.51.100.2', new Map([['landfall.known', forged]]), password)).toBe(429)
})

test('a new password by mail lifts the lock', async () => {
  for (let attempt = 0; attempt < 5; attempt++) await post('/sign-in/email', { email, password: 'wrong' })
  await post('/request-password-reset', { email })
  const { values } = world.letters.at(-1) as unknown as { values: { link: string } }
  const token = new URL(values.link).searchParams.get('token')
  const changed = 'another long enough password'
  await post('/reset-password', { newPassword: changed, token })
  expect((await post('/sign-in/email', { email, password: changed })).statusCode).toBe(200)
})

test('once the wait is over there are five attempts again, not one', async () => {
  const failed = async (times: number) => {
    for (let attempt = 0; attempt < times; attempt++)
      await post('/sign-in/email', { email, password: 'a wrong password' })
  }
  await failed(5)
  await world.owner.query(`update signin.failed_attempts set last_failure = last_failure - interval '16 minutes',
    locked_until = locked_until - interval '16 minutes'`)
  await failed(4)
  expect((await post('/sign-in/email', { email, password })).statusCode).toBe(200)
})
