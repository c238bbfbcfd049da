import { sql } from 'kysely'
import type { Schedule } from '#platform/events/reaction.ts'
import { packHandlers } from './packs.ts'
import { questionnaireHandlers } from './print-questionnaire.ts'
import { resultHandlers } from './results.ts'
import { sittingHandlers } from './sittings.ts'

export const instrumentHandlers = [
  ...questionnaireHandlers,
  ...resultHandlers,
  ...sittingHandlers,
  ...packHandlers,
]

/** Questions that nobody took back are forgotten after a week, with what was answered so far. */
export const forgetSittings: Schedule = {
  name: 'needs.forget-sittings',
  cron: '41 3 * * *',
  async run({ tx, now }) {
    await sql`select forget_instrument_sittings(${now.toString()})`.execute(tx)
  },
}
