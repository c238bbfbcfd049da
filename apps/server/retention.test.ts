import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftsApi } from '#platform/drafts/drafts-api.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { forgetExpired } from '#platform/retention/forget-expired.ts'
import { createWorld, type World } from './testing/world.ts'

let world: World

const forget = forgetExpired(async () => 120)

beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

test('a draft that nobody came back to is forgotten after thirty days, and a younger one is kept', async () => {
  const somebody = await world.actor([{ role: 'administrator' }])
  const key = (record: string) => ({ operation: 'organisation.invite', record })
  for (const record of ['old', 'young'])
    await somebody.do(draftsApi.save, { ...key(record), content: { a: 1 } })
  await world.owner.query(
    `update drafts.drafts set saved_at = now() - interval '31 days' where record = 'old'`,
  )
  await performAsSystem(world.site, forget.name, [], forget.run)
  expect(await somebody.ask(draftsApi.find, key('old'))).toBeNull()
  expect(await somebody.ask(draftsApi.find, key('young'))).not.toBeNull()
})

test('commands are remembered for sixty days and no longer', async () => {
  const somebody = await world.actor([{ role: 'administrator' }])
  await somebody.do(draftsApi.save, { operation: 'organisation.invite', record: 'new', content: {} })
  const count = async () =>
    (await world.owner.query('select from operations.commands where user_id = $1', [somebody.userId]))
      .rowCount
  await performAsSystem(world.site, forget.name, [], forget.run)
  expect(await count()).toBe(1)
  await world.owner.query(`update operations.commands set at = now() - interval '61 days'`)
  await performAsSystem(world.site, forget.name, [], forget.run)
  expect(await count()).toBe(0)
})

test('who did what is remembered for as long as the house says, and never for less than a year', async () => {
  const note = (at: string) =>
    world.owner.query(
      `insert into audit.entries (at, request, capacity, operation, outcome) values ($1, gen_random_uuid(), 'staff', 'test', 'done')`,
      [at],
    )
  for (const at of ['2016-11-01', '2016-12-01', '2025-10-01', '2026-01-01']) await note(at)
  const left = async () => {
    const { rows } = await world.owner.query(
      `select to_char(at, 'YYYY-MM') as month from audit.entries where operation = 'test' order by at`,
    )
    return rows.map(({ month }) => month)
  }
  await performAsSystem(world.site, forget.name, [], forget.run)
  expect(await left()).toEqual(['2016-12', '2025-10', '2026-01'])
  const atOnce = forgetExpired(async () => 0)
  await performAsSystem(world.site, atOnce.name, [], atOnce.run)
  expect(await left()).toEqual(['2026-01'])
})

test('a colleague who left is known by name for two years, then nobody signs in by them and no name is left', async () => {
  const users = await Promise.all(
    ['25 months', '23 months'].map(async (ago) => {
      const { userId } = await world.actor([{ role: 'administrator' }], { name: `Left ${ago} ago` })
      await world.owner.query(`update signin.users set ended_at = now() - $2::interval where id = $1`, [
        ...[userId, ago],
      ])
      await world.owner.query(
        `insert into signin.accounts (user_id, provider_id, account_id, password) values ($1, 'credential', $1::uuid::text, 'hash')`,
        [userId],
      )
      return userId
    }),
  )
  await performAsSystem(world.site, forget.name, [], forget.run)
  const { rows } = await world.owner.query(
    `select u.name, u.email, (select count(*)::int from signin.accounts a where a.user_id = u.id) as accounts
     from signin.users u where id = any ($1) order by ended_at`,
    [users],
  )
  expect(rows).toMatchObject([
    { name: '—', email: `${users[0]}@gone.invalid`, accounts: 0 },
    { name: 'Left 23 months ago', accounts: 1 },
  ])
})
