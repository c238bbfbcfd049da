import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { roles } from '#domains/organisation/model/index.ts'
import { hashPassword } from '#platform/access/password.ts'
import { createSeal } from '#platform/access/seal.ts'
import type { SignIn } from '#platform/access/sign-in.ts'
import type { Cluster } from '#platform/database/cluster.ts'
import { createPool, withClient } from '#platform/database/connection.ts'
import { adminDatabaseOf, databaseOf } from '#platform/database/directory.ts'
import { stackWithoutMessage } from '#platform/http/problem-answer.ts'
import { createMailer } from '#platform/mail/mailer.ts'
import { writeMail } from '#platform/mail/write-mail.ts'
import type { Site } from '#platform/operations/site.ts'
import { sitePool } from '#platform/operations/site-pool.ts'

export type SiteSettings = {
  cluster: Cluster
  slug: string
  dataDir: string
  url: string
  alsoReachedAt: string[]
  smtpUrl: string | undefined
  mailFrom: string
  connections: number
  rateLimited: boolean
  now?: () => Temporal.Instant
}

export type OpenSite = {
  site: Site
  signIn: SignIn
  secret: string
  mailFolder: string
  close(): Promise<void>
}

/** Opens one organisation: its pool, its clock, its mail, its sign-in. */
export async function openSite(settings: SiteSettings): Promise<OpenSite> {
  const { cluster, slug, dataDir, url } = settings
  const database = await databaseOf(cluster, slug)
  const pool = sitePool(database, settings.connections)
  // The sign-in library expects moments as Date objects: it has a few connections of its own.
  const signInPool = createPool({ ...database, max: 3 })
  const mailFolder = join(dataDir, 'mail')
  const mailer = createMailer({
    ...(settings.smtpUrl ? { smtpUrl: settings.smtpUrl } : {}),
    from: settings.mailFrom,
    folder: mailFolder,
  })
  const secret = installationSecret(dataDir)
  const site: Site = {
    ...createSeal(secret),
    slug,
    pool,
    url,
    zone: await zoneIn(cluster, slug),
    roles,
    now: settings.now ?? (() => Temporal.Now.instant()),
    async mail({ to, kind, language, values, attachments = [] }) {
      const papers = attachments.map(({ name, type, bytes }) => {
        return { filename: name, contentType: type, content: Buffer.from(bytes) }
      })
      await mailer.sendMail({ to, ...writeMail(kind, language, values), attachments: papers })
    },
    hashPassword,
    deliverSoon() {},
    reportBug({ id, operation, error }) {
      console.error(JSON.stringify({ level: 50, id, operation, stack: stackWithoutMessage(error as Error) }))
    },
  }
  // The sign-in library is a third of everything that has to be loaded: it comes in while the first page is on its way.
  const loading = soon(async () => {
    const { createSignIn } = await import('#platform/access/sign-in.ts')
    return createSignIn({
      pool: signInPool,
      secret,
      url,
      alsoReachedAt: settings.alsoReachedAt,
      mail: site.mail,
      zone: () => site.zone,
      rateLimited: settings.rateLimited,
    })
  })
  const signIn: SignIn = { answer: async (request) => (await loading()).answer(request) }
  return {
    site,
    signIn,
    secret,
    mailFolder,
    async close() {
      mailer.close()
      await Promise.all([pool.end(), signInPool.end()])
    },
  }
}

const zoneIn = async (cluster: Cluster, slug: string): Promise<string> =>
  withClient(await adminDatabaseOf(cluster, slug), async (client) => {
    const { rows } = await client.query<{ zone: string }>('select zone from access.organisation')
    return rows[0]?.zone ?? 'UTC'
  })

/** Signs cookies and seals second factors; made at the first start, readable by the user who runs Landfall alone. */
export function installationSecret(dataDir: string): string {
  const file = join(dataDir, 'installation.key')
  mkdirSync(dataDir, { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}

/** Begins once, when first asked for or a moment after the start. */
function soon<Result>(begin: () => Promise<Result>): () => Promise<Result> {
  let begun: Promise<Result> | undefined
  const get = () => {
    begun ??= begin()
    return begun
  }
  setTimeout(() => void get().catch(() => {}), 1500).unref()
  return get
}
