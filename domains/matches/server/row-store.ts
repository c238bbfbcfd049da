import { sql } from 'kysely'
import { isInCustody } from '#domains/people/model/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { type AttentionHouse, attentionFor } from '../model/attention.ts'
import type { MatchRow } from '../model/match.ts'
import { volunteersApart } from './kept-apart.ts'
import './tables.ts'

/** One query for lists: the match, its people, the open proposal, the review that is due next. */
export const rows = (tx: Tx) =>
  tx
    .selectFrom('matches as m')
    .innerJoin('people as p', 'p.id', 'm.personId')
    .innerJoin('people as q', (join) => join.on(sql<boolean>`q.id = coalesce(p.merged_into, p.id)`))
    .innerJoin('relationKinds as k', 'k.id', 'm.kindId')
    .leftJoin('volunteers as v', 'v.id', 'm.volunteerId')
    .leftJoin('access.colleagues as c', 'c.id', 'm.coordinatorId')
    .leftJoin('matchProposals as o', (join) =>
      join.onRef('o.matchId', '=', 'm.id').on('o.state', 'in', ['draft', 'sent']),
    )
    .leftJoin('volunteers as asked', 'asked.id', 'o.volunteerId')
    .select([
      'm.id',
      'm.personId',
      'm.volunteerId',
      'm.coordinatorId',
      'm.state',
      'm.stateSince',
      'm.pausedBecause',
    ])
    .select(['m.requestedOn', 'm.talkedOn', 'm.begins', 'm.outsideSince', 'm.ends', 'm.endReason'])
    .select(['m.alternative', 'q.id as standsFor', 'q.unitId', 'q.displayName', 'q.status', 'q.releaseDay'])
    .select(['q.releaseKind', 'k.id as kindId', 'k.names', 'k.endsWithCustody', 'k.familyInvolvement'])
    .select(['v.displayName as volunteerName', 'v.state as volunteerState', 'c.name as coordinatorName'])
    .select(['c.ended as coordinatorEnded', 'o.volunteerId as askedId', 'asked.displayName as askedName'])
    .select(['o.state as proposalState', 'o.sentOn', 'o.volunteerAnswer', 'o.participantAnswer'])
    .select([
      sql<number>`(select count(*) from match_proposals d where d.match_id = m.id and d.volunteer_answer = 'no')`.as(
        'declines',
      ),
      sql<
        string | null
      >`(select min(r.due_on) from match_reviews r where r.match_id = m.id and r.done_on is null
        and r.excused_why is null)`.as('reviewDueOn'),
      sql<boolean>`exists (select from match_agreements a where a.match_id = m.id and a.replaced_on is null
        and exists (select from agreement_signatures s where s.agreement_id = a.id and s.who = 'participant')
        and exists (select from agreement_signatures s where s.agreement_id = a.id and s.who = 'volunteer'))`.as(
        'signed',
      ),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

/** Rows as pages show them, each with what about it wants somebody. */
export async function asMatchRows(
  tx: Tx,
  found: Row[],
  { today, houseOf }: { today: string; houseOf: (unitId: string) => AttentionHouse },
): Promise<MatchRow[]> {
  const personIds = [...new Set(found.flatMap((row) => [row.personId, row.standsFor]))]
  const isApart = await volunteersApart(tx, personIds, today)
  return found.map((row) => {
    const inCustody = row.status !== null && isInCustody(row.status)
    const other = row.volunteerId ?? row.askedId
    const attention = attentionFor(
      {
        ...row,
        inCustody,
        proposalSentOn: row.sentOn,
        confirmedReleaseDay: row.releaseKind === 'confirmed' ? row.releaseDay : null,
        hasCoordinator: row.coordinatorId !== null && row.coordinatorEnded === false,
        keptApart: other !== null && [row.personId, row.standsFor].some((id) => isApart(id, other)),
      },
      today,
      houseOf(row.unitId),
    )
    return {
      ...row,
      ...{ inCustody, attention },
      person: { id: row.standsFor, name: row.displayName },
      kind: {
        id: row.kindId,
        names: row.names,
        endsWithCustody: row.endsWithCustody,
        familyInvolvement: row.familyInvolvement,
      },
      volunteer: row.volunteerId === null ? null : { id: row.volunteerId, name: row.volunteerName ?? '' },
      coordinator:
        row.coordinatorId === null ? null : { id: row.coordinatorId, name: row.coordinatorName ?? '' },
      proposal:
        row.askedId === null || (row.proposalState !== 'draft' && row.proposalState !== 'sent')
          ? null
          : {
              volunteer: { id: row.askedId, name: row.askedName ?? '' },
              state: row.proposalState,
              sentOn: row.sentOn,
              volunteerAnswer: row.volunteerAnswer,
              participantAnswer: row.participantAnswer,
            },
    }
  })
}
