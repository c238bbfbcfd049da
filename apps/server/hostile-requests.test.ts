import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { organisationApi } from '#domains/organisation/model/index.ts'
import { importApi } from '#domains/people/model/index.ts'
import { draftsApi } from '#platform/drafts/drafts-api.ts'
import { createWorld, type TestActor, type World } from './testing/world.ts'

let world: World
let administrator: TestActor

beforeAll(async () => {
  world = await createWorld()
  administrator = await world.actor([{ role: 'administrator' }])
})
afterAll(() => world.close())

const post = (url: string, contentType: string, payload: Buffer | string) =>
  world.app.inject({
    method: 'POST',
    url,
    headers: { 'landfall-request': '1', 'landfall-command': randomUUID(), 'content-type': contentType },
    payload,
  })

const joining = `/api${organisationApi.join.path}`

describe('what nobody who fills in a form would send', () => {
  test('bytes in place of a form are refused as a whole, not field by field', async () => {
    const answer = await post(joining, 'application/octet-stream', randomBytes(1000))
    expect(answer.statusCode).toBe(400)
    expect(answer.json().reasons).toEqual([{ code: 'wrong-format' }])
  })

  test('a form larger than anybody types is refused before it is read', async () => {
    const answer = await post(joining, 'application/json', JSON.stringify({ token: 'x'.repeat(2_000_000) }))
    expect(answer.json().reasons).toEqual([{ code: 'too-large' }])
  })

  test('a file from somebody who has not signed in is not taken in', async () => {
    const answer = await post(
      `/api${importApi.upload.path}`,
      'application/octet-stream',
      // More than the largest file: who reads it says that it is too large.
      Buffer.alloc(26 * 1024 * 1024),
    )
    expect(answer.statusCode).toBe(401)
  })

  test.each([
    ['the character zero', 'Os\0lo'],
    ['half a character', 'Oslo \ud83d'],
  ])('%s is a fault in its field', async (_, name) => {
    const unit = { name, place: null, language: 'nb', workingDays: [1], iCoordinate: false }
    const { status, body } = await administrator.send(organisationApi.openUnit, unit)
    expect([status, body.reasons]).toEqual([400, [{ code: 'wrong-format', field: 'name' }]])
  })

  test('neither can be kept deep inside a draft', async () => {
    const draft = { operation: 'x', record: 'new', content: { rows: [{ text: '\0' }] } }
    const { status, body } = await administrator.send(draftsApi.save, draft)
    expect([status, body.reasons]).toEqual([400, [{ code: 'wrong-format', field: 'content.rows.0.text' }]])
  })

  test('a password is not hashed for an invitation that nobody made', async () => {
    const { hashPassword } = world.site
    let hashed = 0
    world.site.hashPassword = async (password) => {
      hashed++
      return hashPassword(password)
    }
    const acceptance = {
      token: 'x'.repeat(32),
      name: 'X',
      language: 'en' as const,
      password: 'long enough, surely',
    }
    await expect(world.stranger.do(organisationApi.join, acceptance)).rejects.toMatchObject({
      codes: ['invitation-unknown'],
    })
    world.site.hashPassword = hashPassword
    expect(hashed).toBe(0)
  })
})

describe('behind the operations, the database itself', () => {
  /** As a colleague whose operation has been let in, with SQL of their own. */
  const asStaff = async (userId: string, permission: string, units: string[], sql: string) => {
    const client = await world.site.pool.connect()
    try {
      await client.query('begin')
      await client.query(
        `select set_config('landfall.user', $1, true), set_config('landfall.permission', $2, true),
           set_config('landfall.units', $3, true), set_config('landfall.today', '2026-11-22', true),
           set_config('role', 'landfall_staff', true)`,
        [userId, permission, `{${units.join(',')}}`],
      )
      return await client.query(sql)
    } finally {
      await client.query('rollback')
      client.release()
    }
  }

  test('lets no administrator take up again a role that opens records', async () => {
    const oslo = await world.unit('Oslo')
    const somebody = await world.actor([{ role: 'administrator' }, { role: 'coordinator', unitId: oslo }])
    const change = (ends: string) =>
      asStaff(
        somebody.userId,
        'organisation:users',
        [],
        `update access.role_assignments set ends = ${ends} where user_id = '${somebody.userId}' and role = 'coordinator'`,
      )
    expect((await change(`'2026-11-22'`)).rowCount).toBe(1)
    await expect(change('null')).rejects.toMatchObject({ code: '42501' })
    await expect(change(`'2030-01-01'`)).rejects.toMatchObject({ code: '42501' })
  })
})

test('a request that takes its time does not hold up the others of its session', async () => {
  const busy = await world.actor([{ role: 'administrator' }])
  await world.owner.query(
    `update signin.sessions set updated_at = now() - interval '10 minutes' where user_id = $1`,
    [busy.userId],
  )
  const slow = await world.owner.connect()
  await slow.query('begin')
  await slow.query('select operations.keep_alive(id) from signin.sessions where user_id = $1', [busy.userId])
  try {
    expect(await busy.ask(organisationApi.units, {})).toBeInstanceOf(Array)
  } finally {
    await slow.query('rollback')
    slow.release()
  }
})
