import { sql } from 'kysely'
import { houseValues } from '#domains/organisation/server/index.ts'
import type { Schedule } from '#platform/events/reaction.ts'
import { handle } from '#platform/operations/handler.ts'
import { type Forgetting, peopleApi } from '../model/people-api.ts'

/** Every night: whoever's case has been closed for long enough is known by numbers alone from now on. */
export const forgetClosed: Schedule = {
  name: 'people.forget-closed',
  cron: '27 3 * * *',
  async run({ tx, tell }) {
    const { rows } = await sql<{ id: string }>`select people_forget() as id`.execute(tx)
    for (const { id } of rows) tell('people.forgotten', { personId: id })
  },
}

/** What the next nights will forget, in numbers: for those who answer for it and see nobody's record. */
export const showForgetting = handle(peopleApi.forgetting, {
  permission: 'retention:read',
  concerns: () => null,
  async run({ tx, today }) {
    const { rows } = await sql<Forgetting['units'][number]>`select * from people_forgetting()`.execute(tx)
    const kept = await houseValues(tx, ['audit-kept'], { unitId: null, day: today.toString() })
    return { units: rows, auditMonths: kept['audit-kept'] }
  },
})
