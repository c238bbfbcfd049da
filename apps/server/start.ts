import { tokenIn } from '#platform/access/session-cookie.ts'
import { type Cluster, openCluster } from '#platform/database/cluster.ts'
import {
  createOrganisation,
  listOrganisations,
  migrateOrganisation,
  prepareDirectory,
} from '#platform/database/directory.ts'
import { readMigrations } from '#platform/database/migrate.ts'
import { warnOfServerLog } from '#platform/database/server-log.ts'
import { createApp } from '#platform/http/app.ts'
import { loadReader } from '#platform/http/mount.ts'
import { stackWithoutMessage } from '#platform/http/problem-answer.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { handlers, migrationDirectories, reactions, schedules } from './domains.ts'
import { withoutSecondFactor } from './example/sign-ins.ts'
import { firstRunCode } from './first-run.ts'
import { type LaterQueue, laterQueue } from './later-queue.ts'
import { servePages } from './serve-pages.ts'
import type { Settings } from './settings.ts'
import { type OpenSite, openSite } from './sites.ts'

export type RunningServer = {
  url: string
  port: number
  slug: string
  cluster: Cluster
  mailFolder: string
  firstRunCode: string | null
  stop(): Promise<void>
}

/** `instance`: what `/api/health` answers; `pagesBuilt`: the office's files are in place. */
export type StartParts = { instance: string; pagesBuilt: Promise<unknown> }

/** Brings everything up in order, and down in the opposite one. What is already acknowledged is finished first. */
export async function startServer(settings: Settings, parts: StartParts): Promise<RunningServer> {
  const cluster = await openCluster({ dataDir: settings.dataDir, databaseUrl: settings.databaseUrl })
  try {
    return await serve(cluster, settings, parts)
  } catch (error) {
    await cluster.close()
    throw error
  }
}

async function serve(cluster: Cluster, settings: Settings, parts: StartParts): Promise<RunningServer> {
  loadTexts()
  const slug = settings.example ? 'example' : 'centre'
  await prepareDirectory(cluster)
  if (cluster.kind === 'server') await warnOfServerLog(cluster.settings(cluster.controlDatabase))
  await (settings.example ? prepareExample(cluster) : prepareOrganisation(cluster, slug))
  const code = settings.example ? null : await firstRunCode(cluster, slug)
  const url = settings.url ?? `http://localhost:${settings.port}`
  const open = await openSite({
    cluster,
    slug,
    dataDir: settings.dataDir,
    url,
    // Where people have an address of their own, a page of this machine is somebody else's.
    alsoReachedAt: settings.url
      ? []
      : [`http://127.0.0.1:${settings.port}`, `http://localhost:${settings.port}`],
    smtpUrl: settings.smtpUrl,
    mailFrom: settings.mailFrom,
    connections: 12,
    rateLimited: true,
    now: settings.now,
  })
  if (settings.example) open.site.roles = withoutSecondFactor(open.site.roles)
  const app = await createApp({
    handlers,
    desk: { siteOf: () => open.site, tokenOf: ({ headers }) => tokenIn(headers.cookie, open.secret) },
    signIn: (request) => open.signIn.answer(request),
    isReady: () => answers(open),
    instance: parts.instance,
    logLevel: settings.logLevel,
    requestsPerMinute: 3000,
    secure: url.startsWith('https:'),
    trustedProxies: settings.trustedProxies,
  })
  let queue: LaterQueue | undefined
  const closeAll = async () => {
    await app.close()
    await queue?.stop()
    await open.close()
  }
  try {
    await parts.pagesBuilt
    await servePages(app)
    await app.listen({ port: settings.port, host: settings.host })
  } catch (error) {
    await closeAll()
    throw error
  }
  queue = queueFor(cluster, open)
  open.site.deliverSoon = () => queue?.lookSoon(open.site)
  void loadReader()
  return {
    url,
    port: settings.port,
    slug,
    cluster,
    mailFolder: open.mailFolder,
    firstRunCode: code,
    async stop() {
      await closeAll()
      await cluster.close()
    },
  }
}

async function prepareOrganisation(cluster: Cluster, slug: string): Promise<void> {
  const migrations = readMigrations(migrationDirectories)
  const known = await listOrganisations(cluster)
  if (known.some((organisation) => organisation.slug === slug))
    await migrateOrganisation(cluster, slug, migrations)
  else await createOrganisation(cluster, { slug, name: slug }, migrations)
}

const queueFor = (cluster: Cluster, { site }: OpenSite): LaterQueue => {
  const reportBug = (error: unknown, doing: string) =>
    console.error(JSON.stringify({ level: 50, doing, stack: stackWithoutMessage(error as Error) }))
  const start = async () => {
    const { startQueue } = await import('#platform/events/queue.ts')
    return startQueue(cluster.adminUrl, { reactions, schedules, sites: () => [site], reportBug })
  }
  return laterQueue(start, (error) => reportBug(error, 'jobs.start'))
}

async function prepareExample(cluster: Cluster): Promise<void> {
  const { openExample } = await import('./example/make-example.ts')
  await openExample(cluster)
}

const answers = ({ site }: OpenSite): Promise<boolean> =>
  site.pool.query('select 1').then(
    () => true,
    () => false,
  )
