import { sql } from 'kysely'
import type { Schedule } from '#platform/events/reaction.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import type { StopReason } from '../model/disclosure.ts'
import { stopDisclosures } from './disclose.ts'

type Ended = { id: string; personId: string; because: StopReason }

/** Every few minutes: what lost its ground without anybody saying so stops. A last day went by, a rule ended, the hours of an exception are over. */
export const stopWhatEnded: Schedule = {
  name: 'grounds.watch',
  cron: '*/5 * * * *',
  quiet: true,
  async run({ tx, now, site }) {
    const { rows } = await sql<Ended>`select * from disclosures_to_stop(${now.toString()})`.execute(tx)
    for (const [personId, ofPerson] of Map.groupBy(rows, (row) => row.personId))
      await performAsSystem(site, 'grounds.stop-what-ended', [personId], async (context) => {
        for (const [because, ended] of Map.groupBy(ofPerson, (row) => row.because))
          await stopDisclosures(context, { ids: ended.map(({ id }) => id) }, because)
      })
  },
}
