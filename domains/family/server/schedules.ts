import { sql } from 'kysely'
import type { Schedule } from '#platform/events/reaction.ts'

/** What was asked long ago goes first, then whoever asked it and was not served since. */
export const forgetFamilies: Schedule = {
  name: 'family.forget',
  cron: '33 3 * * *',
  async run({ tx, today }) {
    const day = today.toString()
    await sql`select advice_forget(${day})`.execute(tx)
    await sql`select family_forget(${day})`.execute(tx)
  },
}
