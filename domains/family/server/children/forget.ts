import { sql } from 'kysely'
import type { Schedule } from '#platform/events/reaction.ts'

/** Every night: what was kept long enough after a child's file was closed, or after somebody left the shelter, goes. */
export const forgetChildren: Schedule = {
  name: 'family.forget-children',
  cron: '41 3 * * *',
  async run({ tx, today }) {
    await sql`select family_forget_children(${today.subtract({ months: 60 }).toString()})`.execute(tx)
    await sql`select family_forget_stays(${today.subtract({ months: 12 }).toString()})`.execute(tx)
  },
}
