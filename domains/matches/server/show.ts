import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { matchesApi } from '../model/matches-api.ts'
import { listAgreements } from './agreement-store.ts'
import { withAttention } from './list.ts'
import { type MatchRecord, matchOf, requireMatchRecord } from './match-store.ts'
import { findOpenMove, unitOfOther } from './move-store.ts'
import { listProposals } from './proposal-store.ts'
import { listReviews } from './review-store.ts'
import { rows } from './row-store.ts'

const listSteps = (tx: Tx, matchId: string) =>
  tx
    .selectFrom('matchSteps as s')
    .leftJoin('access.colleagues as c', 'c.id', 's.recordedBy')
    .select(['s.step', 's.state', 's.day', 's.reason', 's.words', 's.recordedAt', 'c.name as recordedBy'])
    .where('s.matchId', '=', matchId)
    .orderBy('s.recordedAt')
    .orderBy('s.id')
    .execute()

/** Earlier matches of the same person and kind; what was said in them stays with them. */
const listFormer = (tx: Tx, { id, personId, standsFor, kindId }: MatchRecord) =>
  tx
    .selectFrom('matches as m')
    .leftJoin('volunteers as v', 'v.id', 'm.volunteerId')
    .select(['m.id', 'v.displayName as volunteer', 'm.begins', 'm.ends', 'm.endReason'])
    .where('m.personId', 'in', [personId, standsFor])
    .where('m.kindId', '=', kindId)
    .where('m.id', '<>', id)
    .where('m.begins', 'is not', null)
    .where('m.ends', 'is not', null)
    .orderBy('m.ends', 'desc')
    .execute()

export const showMatch = handle(matchesApi.show, {
  permission: 'matches:read',
  concerns: (_input, file) => file?.match.person.id ?? null,
  async run(context, { id }) {
    const { tx, today } = context
    const record = await requireMatchRecord(tx, id)
    const [row] = await withAttention(context, await rows(tx).where('m.id', '=', id).execute())
    return {
      ...{ id, version: record.version, today: today.toString(), match: matchOf(record) },
      steps: await listSteps(tx, id),
      proposals: await listProposals(tx, id),
      reviews: await listReviews(tx, id),
      agreements: await listAgreements(tx, id),
      volunteerUnit: await unitOfOther(tx, record.volunteerId),
      move: (await findOpenMove(tx, id)) ?? null,
      former: await listFormer(tx, record),
      attention: row?.attention ?? [],
    }
  },
})
