import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { organisationApi } from '#domains/organisation/model/index.ts'
import { accessApi } from '#platform/access/access-api.ts'
import { draftsApi } from '#platform/drafts/drafts-api.ts'
import { handlers } from './domains.ts'
import { createWorld, type TestActor, type World } from './testing/world.ts'

let world: World
let administrator: TestActor

beforeAll(async () => {
  world = await createWorld()
  administrator = await world.actor([{ role: 'administrator' }])
})
afterAll(() => world.close())

const unit = {
  name: 'Oslo',
  place: null,
  language: 'nb' as const,
  workingDays: [1, 2, 3, 4, 5],
  iCoordinate: false,
}

const auditOf = async (operation: string, userId: string) =>
  (
    await world.owner.query(
      'select outcome, fields, reasons, command from audit.entries where operation = $1 and user_id = $2 order by id',
      [operation, userId],
    )
  ).rows

describe('what is done', () => {
  test('leaves one audit row with the names of the fields and none of their values', async () => {
    const somebody = await world.actor([{ role: 'administrator' }])
    const commandId = randomUUID()
    await somebody.do(organisationApi.openUnit, { ...unit, name: 'A secret name' }, { commandId })
    const rows = await auditOf('organisation.open-unit', somebody.userId)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ outcome: 'done', command: commandId })
    expect(rows[0].fields).toContain('name')
    expect(JSON.stringify(rows)).not.toContain('A secret name')
  })

  test('two that arrive together under one command id happen once', async () => {
    const commandId = randomUUID()
    const plan = { ...unit, name: 'Together' }
    const answers = await Promise.all(
      [1, 2, 3].map(() => administrator.do(organisationApi.openUnit, plan, { commandId })),
    )
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    const { rows } = await world.owner.query(`select count(*)::int as n from units where name = 'Together'`)
    expect(rows[0].n).toBe(1)
  })

  test('a refused command stays refused when it is sent again, and undoes its work', async () => {
    const commandId = randomUUID()
    const invitation = {
      name: 'Ivan',
      email: 'i@example.org',
      language: 'bg' as const,
      roles: [{ role: 'coordinator' as const, unitId: null }],
    }
    for (const _ of [1, 2]) {
      await expect(administrator.do(organisationApi.invite, invitation, { commandId })).rejects.toMatchObject(
        {
          status: 422,
          codes: ['role-needs-unit'],
        },
      )
    }
    const { rows } = await world.owner.query(
      `select count(*)::int as n from access.invitations where email = 'i@example.org'`,
    )
    expect(rows[0].n).toBe(0)
  })

  test('a repeat is answered under the rights of today', async () => {
    const somebody = await world.actor([{ role: 'administrator' }])
    const commandId = randomUUID()
    const plan = { ...unit, name: 'Before the role ended' }
    await somebody.do(organisationApi.openUnit, plan, { commandId })
    await world.owner.query(`update access.role_assignments set ends = '2026-11-01' where user_id = $1`, [
      somebody.userId,
    ])
    expect((await somebody.send(organisationApi.openUnit, plan, { commandId })).status).toBe(403)
  })
})

describe('who may', () => {
  test('a session that was ended opens nothing from that moment', async () => {
    const somebody = await world.actor([{ role: 'administrator' }])
    await somebody.ask(organisationApi.units, {})
    await world.owner.query('delete from signin.sessions where user_id = $1', [somebody.userId])
    expect((await somebody.send(organisationApi.units, {})).status).toBe(401)
  })

  test('a role counts from its first day and no longer on its last', async () => {
    const somebody = await world.actor([])
    await world.owner.query(
      `insert into access.role_assignments (user_id, role, begins, ends) values ($1, 'administrator', '2026-11-22', '2026-11-23')`,
      [somebody.userId],
    )
    expect((await somebody.send(organisationApi.units, {})).status).toBe(200)
    world.setToday('2026-11-23')
    expect((await somebody.send(organisationApi.units, {})).status).toBe(403)
    world.setToday('2026-11-21')
    expect((await somebody.send(organisationApi.units, {})).status).toBe(403)
    world.setToday('2026-11-22')
  })

  test('a forged cookie is nobody', async () => {
    const [name, value] = administrator.cookie.split('=') as [string, string]
    const forged = `${name}=${value.slice(0, -6)}AAAAA%3D`
    const { status } = await administrator.send(organisationApi.units, {}, { headers: { cookie: forged } })
    expect(status).toBe(401)
  })

  test('a command that another site made the browser send is refused', async () => {
    const { status, body } = await administrator.send(organisationApi.openUnit, unit, {
      headers: { 'landfall-request': '' },
    })
    expect([status, body.reasons[0].code]).toEqual([403, 'request-not-ours'])
  })

  test('no request can act as the system, and a staff role opens nothing in another capacity', async () => {
    const as = (capacity: string) =>
      administrator.send(organisationApi.units, {}, { headers: { 'landfall-capacity': capacity } })
    expect((await as('system')).status).toBe(400)
    expect((await as('volunteer')).status).toBe(403)
  })
})

describe('drafts', () => {
  const key = { operation: 'organisation.invite', record: 'new' }

  test('come back to whoever typed them and to nobody else', async () => {
    const content = { given: 'Half a na' }
    await administrator.do(draftsApi.save, { ...key, content })
    expect(await administrator.ask(draftsApi.find, key)).toMatchObject({ content })
    const other = await world.actor([{ role: 'administrator' }])
    expect(await other.ask(draftsApi.find, key)).toBeNull()
  })

  test('are gone when they are discarded', async () => {
    await administrator.do(draftsApi.save, { ...key, content: { a: 1 } })
    await administrator.do(draftsApi.discard, key)
    expect(await administrator.ask(draftsApi.find, key)).toBeNull()
  })
})

describe('the interface', () => {
  test('lists every operation under its own name', async () => {
    const answer = await world.app.inject('/api/openapi.json')
    const paths = Object.values(
      answer.json().paths as Record<string, Record<string, { operationId: string }>>,
    )
    const listed = paths.flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId))
    expect(listed.sort()).toEqual(handlers.map(({ operation }) => operation.name).sort())
  })

  test('tells whoever asks only what the front door may know', async () => {
    const me = await world.stranger.ask(accessApi.me, {})
    expect(me).toMatchObject({ user: null, roles: [], permissions: [] })
  })

  test('an address that does not exist is a problem in words, not a page of traces', async () => {
    const answer = await world.app.inject('/api/no/such/thing')
    expect(answer.json()).toMatchObject({ kind: 'not-found', reasons: [{ code: 'not-found' }] })
  })
})

test('a connection whose transaction could not be ended is not handed to the next request', async () => {
  const { notFound } = await import('#platform/problem.ts')
  const { newRequestId, perform } = await import('#platform/operations/perform.ts')
  const broken = {
    ...handlers.find(({ operation }) => operation.name === organisationApi.openUnit.name)!,
    concerns: () => notFound(),
  }
  const token = /session_token=([^.]+)\./.exec(administrator.cookie)![1]!
  const done = perform(world.site, broken, {
    ...{ id: newRequestId(), token, capacity: 'staff', file: new Uint8Array() },
    ...{ commandId: randomUUID(), input: { ...unit, name: 'Half done' } },
  })
  await expect(done).rejects.not.toMatchObject({ name: 'Problem' })
  const idle = await Promise.all(Array.from({ length: 4 }, () => world.site.pool.connect()))
  const roles = await Promise.all(
    idle.map(async (client) => (await client.query('select current_user as role')).rows[0].role),
  )
  for (const client of idle) client.release()
  expect(roles.filter((role) => role === 'landfall_staff')).toEqual([])
  const { rows } = await world.owner.query(`select from units where name = 'Half done'`)
  expect(rows).toHaveLength(0)
})
