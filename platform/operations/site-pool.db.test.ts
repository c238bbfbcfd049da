import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#platform/database/test-database.ts'
import { sitePool } from './site-pool.ts'

let database: TestDatabase
let pool: pg.Pool
let owner: pg.Pool

beforeAll(async () => {
  database = await createTestDatabase()
  pool = sitePool({ connectionString: database.connectionString }, 1)
  owner = sitePool({ connectionString: database.ownerConnectionString }, 1)
})
afterAll(async () => {
  await pool.end()
  await owner.end()
  await database.drop()
})

const ways: Record<string, (client: pg.PoolClient, pid: number) => Promise<unknown>> = {
  'PostgreSQL ends the connection': (_client, pid) => owner.query('select pg_terminate_backend($1)', [pid]),
  'the line to PostgreSQL breaks': async (client) =>
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy(),
}

describe.each(Object.entries(ways))('when %s', (_way, lose) => {
  test('whoever waits for an answer is told, and the next request is answered on a new connection', async () => {
    const client = await pool.connect()
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    await client.query('begin')
    const underWay = client.query('select pg_sleep(60)')
    const waiting = [1, 2].map((value) =>
      client.query({ name: 'same', text: 'select $1::int', values: [value] }),
    )
    const answers = Promise.allSettled([underWay, ...waiting])
    await lose(client, rows[0]!.pid)
    const late = client.query('rollback')
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    await expect(late).rejects.toThrow()
    await expect(client.query('select 1')).rejects.toThrow()

    const next = pool.query('select pg_backend_pid() as pid')
    client.release(new Error('lost'))
    expect((await next).rows[0].pid).not.toBe(rows[0]!.pid)
  })

  test('between two questions, the program goes on and the connection is not used again', async () => {
    const client = await pool.connect()
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    const gone = new Promise((resolve) => client.once('end', () => resolve(null)))
    await lose(client, rows[0]!.pid)
    await gone
    client.release()
    expect((await pool.query('select pg_backend_pid() as pid')).rows[0].pid).not.toBe(rows[0]!.pid)
  })
})
