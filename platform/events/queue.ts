import { PgBoss } from 'pg-boss'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import type { Site } from '#platform/operations/site.ts'
import { deliverEvent, undelivered } from './deliver.ts'
import type { Reaction, Schedule } from './reaction.ts'

export type Queue = {
  /** Looks for events just committed; several calls in a moment are one look. */
  lookSoon(site: Site): void
  /** Delivers everything that waits, now: for tests and the command line. */
  deliverAll(site: Site): Promise<void>
  stop(): Promise<void>
}

type Work = {
  reactions: Reaction[]
  schedules: Schedule[]
  sites: () => Site[]
  reportBug(error: unknown, doing: string): void
}

type EventJob = { organisation: string; outboxId: string }

/** A quiet second look for what a killed process left behind. */
const sweepEveryMs = 20_000

/** One job queue in the control database; a job names an organisation and an outbox row, never anything about a person. */
export async function startQueue(connectionString: string, work: Work): Promise<Queue> {
  const boss = new PgBoss({ connectionString, max: 3, schema: 'jobs' })
  boss.on('error', (error) => work.reportBug(error, 'jobs'))
  await boss.start()
  await boss.createQueue('events', { retryLimit: 8, retryBackoff: true, retryDelay: 2 })
  const siteOf = (slug: string) => work.sites().find((site) => site.slug === slug)

  await boss.work<EventJob>('events', { batchSize: 20, pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const { data } of jobs) {
      const site = siteOf(data.organisation)
      if (site) await deliverEvent(site, work.reactions, data.outboxId)
    }
  })
  for (const schedule of work.schedules) await keepSchedule(boss, schedule, work)

  const look = async (site: Site) => {
    for (const outboxId of await undelivered(site)) {
      // The job has the id of the event: asking twice is asking once.
      await boss.send('events', { organisation: site.slug, outboxId }, { id: outboxId })
    }
  }
  const quietly = (site: Site) => void look(site).catch((error) => work.reportBug(error, 'events.look'))
  const sweep = setInterval(() => work.sites().forEach(quietly), sweepEveryMs).unref()
  const soon = new Map<Site, NodeJS.Timeout>()

  return {
    lookSoon(site) {
      if (soon.has(site)) return
      soon.set(
        site,
        setTimeout(() => {
          soon.delete(site)
          quietly(site)
        }, 100).unref(),
      )
    },
    async deliverAll(site) {
      for (const outboxId of await undelivered(site)) await deliverEvent(site, work.reactions, outboxId)
    },
    async stop() {
      clearInterval(sweep)
      for (const timer of soon.values()) clearTimeout(timer)
      await boss.stop({ graceful: true, timeout: 5000 })
    },
  }
}

async function keepSchedule(boss: PgBoss, schedule: Schedule, { sites, reportBug }: Work): Promise<void> {
  const queue = `schedule-${schedule.name.replace('.', '-')}`
  await boss.createQueue(queue, { retryLimit: 3 })
  for (const site of sites()) {
    await boss.schedule(queue, schedule.cron, { organisation: site.slug }, { tz: site.zone, key: site.slug })
  }
  await boss.work<{ organisation: string }>(queue, async (jobs) => {
    for (const { data } of jobs) {
      const site = sites().find(({ slug }) => slug === data.organisation)
      if (!site) continue
      await performAsSystem(site, schedule.name, [], schedule.run).catch((error) => {
        reportBug(error, schedule.name)
        throw error
      })
    }
  })
}
