import { sql } from 'kysely'
import { react } from '#platform/events/reaction.ts'
import './tables.ts'

/** A "no" that somebody else lifted no longer stands: the question may be asked again from that day. */
export const liftRefusedContact = react({
  event: 'refusals.lifted',
  name: 'family.lift-refused-contact',
  concerns: () => null,
  async run({ tx, today }, { refusalId, source, sourceId }) {
    if (source !== 'child-contact' || sourceId === null) return
    await tx
      .updateTable('bestInterestAssessments')
      .set({ liftedOn: today.toString(), version: sql`version + 1` })
      .where('id', '=', sourceId)
      .where('refusalId', '=', refusalId)
      .where('liftedOn', 'is', null)
      .execute()
  },
})
