import { sql } from 'kysely'
import type { Schedule } from '#platform/events/reaction.ts'

/** Every night, what has been kept long enough is forgotten. */
export const forgetExpired: Schedule = {
  name: 'retention.forget-expired',
  cron: '17 3 * * *',
  async run({ tx }) {
    await sql`select retention.forget_expired()`.execute(tx)
  },
}
