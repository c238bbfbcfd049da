import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '#platform/database/test-database.ts'
import { type Queue, startQueue } from '#platform/events/queue.ts'
import { createWorld, type World } from './testing/world.ts'

let world: World
let control: Awaited<ReturnType<typeof createTestDatabase>>
let queue: Queue
const reported: unknown[] = []
const done: string[] = []

beforeAll(async () => {
  world = await createWorld()
  control = await createTestDatabase()
  queue = await startQueue(control.ownerConnectionString, {
    reactions: [
      {
        event: 'organisation.unit-closed',
        name: 'test.mind',
        concerns: () => null,
        async run(_context, payload) {
          const { unitId } = payload as { unitId: string }
          if (unitId === 'bad') throw new Error('Failing row contains (Elena Petrova)')
          done.push(unitId)
        },
      },
    ],
    schedules: [],
    sites: () => [world.site],
    reportBug: (error) => void reported.push(error),
  })
})
afterAll(async () => {
  await queue.stop()
  await world.close()
  await control.drop()
})

test('an event that nobody can deliver holds up no other, and what went wrong is not kept in its words', async () => {
  for (const unitId of ['bad', 'good'])
    await world.owner.query(
      `insert into events.outbox (event, payload) values ('organisation.unit-closed', jsonb_build_object('unitId', $1::text))`,
      [unitId],
    )
  queue.lookSoon(world.site)
  await expect.poll(() => [done, reported.length > 0], { timeout: 15_000 }).toEqual([['good'], true])
  const jobs = new pg.Client(control.ownerConnectionString)
  await jobs.connect()
  const outputs = async () =>
    (await jobs.query('select output::text from jobs.job where output is not null')).rows.map(
      ({ output }) => output,
    )
  await expect.poll(async () => (await outputs()).length, { timeout: 15_000 }).toBeGreaterThan(0)
  expect((await outputs()).join()).not.toContain('Petrova')
  await jobs.end()
})
