import { sql } from 'kysely'
import { houseValues } from '#domains/organisation/server/index.ts'
import type { Schedule } from '#platform/events/reaction.ts'

/** Every night: of a referral that came to nothing long enough ago, the numbers are left. */
export const forgetReferrals: Schedule = {
  name: 'intake.forget',
  cron: '33 3 * * *',
  async run({ tx, today }) {
    const { rows } = await sql<{ id: string }>`select id from units`.execute(tx)
    for (const { id } of rows) {
      const house = await houseValues(tx, ['referrals-kept'], { unitId: id, day: today.toString() })
      const before = today.subtract({ months: house['referrals-kept'] }).toString()
      await sql`select intake_forget(${id}, ${before}, ${today.toString()})`.execute(tx)
    }
  },
}
