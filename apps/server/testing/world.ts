import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { roles, type StaffRole } from '#domains/organisation/model/index.ts'
import { hashPassword } from '#platform/access/password.ts'
import { createSeal } from '#platform/access/seal.ts'
import { tokenIn } from '#platform/access/session-cookie.ts'
import type { SignIn } from '#platform/access/sign-in.ts'
import { createPool } from '#platform/database/connection.ts'
import { createTestDatabase } from '#platform/database/test-database.ts'
import { deliverEvent, undelivered } from '#platform/events/deliver.ts'
import { createApp } from '#platform/http/app.ts'
import type { Letter, Site } from '#platform/operations/site.ts'
import { sitePool } from '#platform/operations/site-pool.ts'
import { handlers, reactions } from '../domains.ts'
import { actorOn, cookieOf, secret, type TestActor } from './actor.ts'

export type { TestActor } from './actor.ts'

export type World = {
  app: FastifyInstance
  site: Site
  /** Enters as the owner of everything: to arrange what no operation can, and to look behind the policies. */
  owner: pg.Pool
  letters: Letter<never>[]
  setToday(day: string): void
  unit(name: string): Promise<string>
  /** Somebody invented in a unit, of whom nothing but a name is known. */
  person(unitId: string, name?: string): Promise<string>
  actor(
    held: { role: StaffRole | 'volunteer'; unitId?: string | null }[],
    more?: { name?: string; twoFactor?: boolean },
  ): Promise<TestActor>
  stranger: TestActor
  /** Lets every domain react to what has been told so far. */
  deliver(): Promise<void>
  close(): Promise<void>
}

/** A whole Landfall on a real database of its own, with a clock that the test sets. */
export async function createWorld({
  today = '2026-11-22',
  country = 'BG',
  zone = 'Europe/Sofia',
} = {}): Promise<World> {
  const database = await createTestDatabase()
  const pool = sitePool({ connectionString: database.connectionString }, 4)
  const owner = createPool({ connectionString: database.ownerConnectionString, max: 2 })
  const dataDir = mkdtempSync(join(tmpdir(), 'landfall-world-'))
  const letters: Letter<never>[] = []
  let now = Temporal.Instant.from(`${today}T09:00:00Z`)
  const bugs: unknown[] = []
  const site: Site = {
    slug: 'test',
    ...createSeal(secret),
    pool,
    url: 'http://localhost',
    zone,
    roles,
    now: () => now,
    mail: async (letter) => void letters.push(letter as never),
    hashPassword,
    deliverSoon() {},
    reportBug: ({ error }) => void bugs.push(error),
  }
  await owner.query(
    `insert into access.organisation (name, country, zone, language) values ('Test centre', $1, $2, 'en')`,
    [country, zone],
  )
  let signInOnce: SignIn | undefined
  const signInPool = createPool({ connectionString: database.connectionString, max: 2 })
  // Loaded by the few tests that sign in for real; everybody else is given a session.
  const signIn = async () => {
    const { createSignIn } = await import('#platform/access/sign-in.ts')
    signInOnce ??= createSignIn({
      pool: signInPool,
      secret,
      url: site.url,
      alsoReachedAt: [],
      mail: site.mail,
      zone: () => zone,
      rateLimited: false,
    })
    return signInOnce
  }
  const app = await createApp({
    handlers,
    desk: { siteOf: () => site, tokenOf: ({ headers }) => tokenIn(headers.cookie, secret) },
    signIn: async (request) => (await signIn()).answer(request),
    isReady: async () => true,
    instance: 'test',
    logLevel: process.env.LANDFALL_TEST_LOG ?? 'silent',
    requestsPerMinute: 1_000_000,
    secure: false,
    trustedProxies: ['loopback'],
  })
  await app.ready()
  return {
    app,
    site,
    owner,
    letters,
    setToday(day) {
      now = Temporal.Instant.from(`${day}T09:00:00Z`)
    },
    async unit(name) {
      const { rows } = await owner.query(
        `insert into units (name, language, opened_on) values ($1, 'en', '2020-01-01') returning id`,
        [name],
      )
      return rows[0].id
    },
    async person(unitId, name = 'Elena Petrova') {
      const { rows } = await owner.query(
        `insert into people (unit_id, display_name, sort_name, search_key, contact) values ($1, $2, $2, lower($2), $3) returning id`,
        [unitId, name, JSON.stringify(nothingKnown)],
      )
      return rows[0].id
    },
    async actor(held, { name = 'Maria Test', twoFactor = true } = {}) {
      const userId = randomUUID()
      const token = randomBytes(16).toString('hex')
      await owner.query(
        'insert into signin.users (id, name, email, two_factor_enabled) values ($1, $2, $3, $4)',
        [userId, name, `${userId}@example.org`, twoFactor],
      )
      await owner.query(
        `insert into signin.sessions (user_id, token, expires_at) values ($1, $2, now() + interval '1 day')`,
        [userId, token],
      )
      for (const { role, unitId = null } of held) {
        await owner.query(
          `insert into access.role_assignments (user_id, unit_id, role, begins) values ($1, $2, $3, '2020-01-01')`,
          [userId, unitId, role],
        )
      }
      return actorOn(app, userId, cookieOf(token))
    },
    stranger: actorOn(app, '', ''),
    async deliver() {
      for (let waiting = await undelivered(site); waiting.length > 0; waiting = await undelivered(site)) {
        for (const id of waiting) await deliverEvent(site, reactions, id)
      }
    },
    async close() {
      await app.close()
      await pool.end()
      await signInPool.end()
      await owner.end()
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const nothingKnown = {
  inPrison: null,
  phone: null,
  email: null,
  address: null,
  safeToLeaveMessage: 'not-asked',
}
