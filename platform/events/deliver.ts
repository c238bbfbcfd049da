import { sql } from 'kysely'
import { performAsSystem, type SystemContext } from '#platform/operations/perform-as-system.ts'
import type { Site } from '#platform/operations/site.ts'
import type { Reaction } from './reaction.ts'

type Told = { event: string; payload: never }

/** Lets every reaction to one event happen once, each in a transaction of its own, then marks the event as delivered. */
export async function deliverEvent(site: Site, reactions: Reaction[], outboxId: string): Promise<void> {
  const told = await performAsSystem(site, null, [], async ({ tx }) => {
    const { rows } = await sql<Told>`select event, payload from events.outbox
      where id = ${outboxId} and delivered_at is null`.execute(tx)
    return rows[0]
  })
  if (!told) return
  for (const reaction of reactions.filter(({ event }) => event === told.event)) {
    const person = reaction.concerns(told.payload)
    await performAsSystem(site, reaction.name, person ? [person] : [], async (context) => {
      if (await isFirstTime(context, outboxId, reaction.name)) await reaction.run(context, told.payload)
    })
  }
  await performAsSystem(site, null, [], async ({ tx }) => {
    await sql`update events.outbox set delivered_at = now() where id = ${outboxId}`.execute(tx)
  })
}

async function isFirstTime({ tx }: SystemContext, id: string, name: string): Promise<boolean> {
  const done = await sql`insert into events.reactions_done (outbox_id, reaction) values (${id}, ${name})
    on conflict do nothing`.execute(tx)
  return done.numAffectedRows === 1n
}

/** The events that nobody has delivered yet, oldest first. */
export const undelivered = (site: Site): Promise<string[]> =>
  performAsSystem(site, null, [], async ({ tx }) => {
    const { rows } = await sql<{ id: string }>`select id from events.outbox
      where delivered_at is null order by at limit 500`.execute(tx)
    return rows.map(({ id }) => id)
  })
