import { sql } from 'kysely'
import { react } from '#platform/events/reaction.ts'
import './tables.ts'

/** A "no" that somebody else lifted, after a second look or an objection: its referral waits again from that day. */
export const reopenLifted = react({
  event: 'refusals.lifted',
  name: 'intake.reopen-lifted',
  concerns: () => null,
  async run({ tx, now, today }, { refusalId, source, sourceId }) {
    if (source !== 'intake' || sourceId === null) return
    const day = today.toString()
    const opened = await tx
      .updateTable('referrals')
      .set({ state: 'in-triage', stateSince: day, waitingSince: day, version: sql`version + 1` })
      .set({ decidedOn: null, decidedBy: null, refusalId: null, closedOn: null })
      .where('id', '=', sourceId)
      .where('refusalId', '=', refusalId)
      .where('state', '=', 'refused')
      .executeTakeFirst()
    if (opened.numUpdatedRows === 0n) return
    const step = { step: 'reopen', state: 'in-triage', day, takenAt: now.toString() } as const
    await tx
      .insertInto('referralSteps')
      .values({ ...step, referralId: sourceId, words: null, fields: [], takenBy: null })
      .execute()
  },
})
