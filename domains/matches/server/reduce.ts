import { sql } from 'kysely'
import { houseValues } from '#domains/organisation/server/index.ts'
import { forgetAnswersAbout } from '#domains/refusals/server/index.ts'
import { blankProfile } from '#domains/volunteers/model/index.ts'
import { react, type Schedule } from '#platform/events/reaction.ts'
import type { SystemContext } from '#platform/operations/perform-as-system.ts'
import './shared-plan-store.ts'

/**
 * A contact that ends with custody stores next to nothing: when it ends, what was wished, said and signed goes; the fact that there
 * was one, how long and why it ended stays.
 */
async function reduce({ tx, today }: SystemContext, { matchId }: { matchId: string }): Promise<void> {
  const match = await tx
    .selectFrom('matches as m')
    .innerJoin('relationKinds as k', 'k.id', 'm.kindId')
    .select(['m.id', 'm.reducedOn', 'k.endsWithCustody'])
    .where('m.id', '=', matchId)
    .where('m.state', 'in', ['ended', 'withdrawn'])
    .executeTakeFirst()
  if (!match?.endsWithCustody || match.reducedOn !== null) return
  await tx
    .updateTable('matches')
    .set({
      ...{ wish: JSON.stringify(blankProfile), goals: null, endWords: null, handover: null, shares: [] },
      ...{ sharesAgreedOn: null, sharesAgreedHow: null, alternativeWords: null, reducedOn: today.toString() },
    })
    .where('id', '=', matchId)
    .execute()
  await tx
    .updateTable('matchProposals')
    .set({ card: null as never, volunteerWords: null, participantWords: null })
    .where('matchId', '=', matchId)
    .execute()
  await tx.deleteFrom('matchAgreements').where('matchId', '=', matchId).execute()
  await tx.deleteFrom('planShares').where('matchId', '=', matchId).execute()
}

export const reduceEndedContact = react({
  event: 'matches.ended',
  name: 'matches.reduce-ended-contact',
  concerns: ({ personId }) => personId,
  run: reduce,
})

/** Some weeks after it ended, who visited whom is forgotten too. */
export const forgetVisitors: Schedule = {
  name: 'matches.forget-visitors',
  cron: '40 3 * * *',
  async run({ tx, today }) {
    const day = today.toString()
    const { 'visitor-traces-kept': days } = await houseValues(tx, ['visitor-traces-kept'], {
      unitId: null,
      day,
    })
    const { rows } = await sql<{
      id: string
    }>`select m.id from matches m join relation_kinds k on k.id = m.kind_id
      where k.ends_with_custody and m.reduced_on is not null and m.ends <= ${day}::date - ${days}::integer
        and (m.volunteer_id is not null or exists (select from match_proposals o where o.match_id = m.id))
      limit 5000`.execute(tx)
    const ids = rows.map(({ id }) => id)
    if (ids.length === 0) return
    const proposals = await tx.selectFrom('matchProposals').select('id').where('matchId', 'in', ids).execute()
    await forgetAnswersAbout(tx, [...ids, ...proposals.map(({ id }) => id)])
    for (const table of ['matchProposals', 'matchReviews', 'matchSteps', 'matchMoves'] as const)
      await tx.deleteFrom(table).where('matchId', 'in', ids).execute()
    await tx.updateTable('matches').set({ volunteerId: null }).where('id', 'in', ids).execute()
  },
}
