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

type EventJob = { outboxId: string }

/** A queue for each organisation: a process that serves another one must not take its jobs and drop them. */
const queueOf = ({ slug }: Site) => `events-${slug}`

/** A quiet second look for what a killed process left behind. */
const sweepEveryMs = 20_000

/** One job queue in the control database; a job names an organisation and an outbox row, never anything about a person. */
export async function startQueue(connectionString: string, work: Work): Promise<Queue> {
  const boss = new PgBoss({ connectionString, max: 3, schema: 'jobs', maintenanceIntervalSeconds: 600 })
  boss.on('error', (error) => work.reportBug(error, 'jobs'))
  await boss.start()
  for (const site of work.sites()) await keepDelivering(boss, site, work)
  for (const schedule of work.schedules) await keepSchedule(boss, schedule, work)

  const look = async (site: Site) => {
    for (const outboxId of await undelivered(site)) {
      // The job has the id of the event: asking twice is asking once.
      await boss.send(queueOf(site), { outboxId }, { id: outboxId })
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

async function keepDelivering(boss: PgBoss, site: Site, { reactions, reportBug }: Work): Promise<void> {
  await boss.createQueue(queueOf(site), {
    ...{ retryLimit: 8, retryBackoff: true, retryDelay: 2 },
    // While a job that failed is remembered, its event cannot be sent again.
    deleteAfterSeconds: 600,
  })
  await boss.work<EventJob>(queueOf(site), { batchSize: 20, pollingIntervalSeconds: 1 }, async (jobs) => {
    let failed = 0
    for (const { data } of jobs) {
      // One event that cannot be delivered does not hold up those beside it.
      await deliverEvent(site, reactions, data.outboxId).catch((error) => {
        failed++
        reportBug(error, 'events.deliver')
      })
    }
    if (failed > 0) throw quietError(`${failed} of ${jobs.length} events were not delivered`)
  })
}

/** The queue writes down what it is thrown, and an error of the database may quote a record. */
const quietError = (message: string) => new Error(message)

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
      await performAsSystem(site, schedule.quiet ? null : schedule.name, [], schedule.run).catch((error) => {
        reportBug(error, schedule.name)
        throw quietError(`${schedule.name} failed`)
      })
    }
  })
}
