import { sql } from 'kysely'
import type { Schedule } from '#platform/events/reaction.ts'

/** An offer is kept until it has been answered for a while, or for a year; whoever has left, for two years. */
const forget: Schedule = {
  name: 'volunteers.forget',
  cron: '23 3 * * *',
  async run({ tx, today }) {
    await sql`select volunteer_forget_offers(${today.toString()}), volunteer_forget(${today.toString()})`.execute(
      tx,
    )
  },
}

export const forgetting: Schedule[] = [forget]
