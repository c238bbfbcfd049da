import { sql } from 'kysely'
import type { Schedule } from '#platform/events/reaction.ts'
import type { SystemContext } from '#platform/operations/perform-as-system.ts'

/** Every night, what has been kept long enough is forgotten. For how many months the audit is kept, the house says. */
export const forgetExpired = (auditMonths: (context: SystemContext) => Promise<number>): Schedule => ({
  name: 'retention.forget-expired',
  cron: '17 3 * * *',
  async run(context) {
    await sql`select retention.forget_expired()`.execute(context.tx)
    await sql`select audit.forget_expired(${await auditMonths(context)}::integer)`.execute(context.tx)
  },
})
