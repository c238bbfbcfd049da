import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { Proposal } from '../model/proposal.ts'
import './tables.ts'

const proposals = (tx: Tx) =>
  tx
    .selectFrom('matchProposals as o')
    .innerJoin('volunteers as v', 'v.id', 'o.volunteerId')
    .selectAll('o')
    .select('v.displayName')

export type ProposalRecord = Awaited<ReturnType<typeof requireProposalRecord>>

export const proposalOf = ({
  displayName,
  volunteerId,
  personId: _person,
  sentBy: _by,
  recordedAt: _at,
  ...row
}: ProposalRecord): Proposal => ({ ...row, volunteer: { id: volunteerId, name: displayName } })

export async function requireProposalRecord(tx: Tx, id: string) {
  return (await proposals(tx).where('o.id', '=', id).executeTakeFirst()) ?? notFound()
}

export const requireProposal = async (tx: Tx, id: string): Promise<Proposal> =>
  proposalOf(await requireProposalRecord(tx, id))

/** The latest first. */
export async function listProposals(tx: Tx, matchId: string): Promise<Proposal[]> {
  const rows = await proposals(tx).where('o.matchId', '=', matchId).orderBy('o.id', 'desc').execute()
  return rows.map(proposalOf)
}

/** The proposals of a match to which somebody said no. */
export async function declinedProposals(tx: Tx, matchId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('matchProposals')
    .select('id')
    .where('matchId', '=', matchId)
    .where('state', '=', 'declined')
    .execute()
  return rows.map(({ id }) => id)
}
