import type { OutputOf } from '#platform/operations/operation.ts'
import { matchesApi } from '../../domains/matches/model/matches-api.ts'
import { proposalsApi } from '../../domains/matches/model/proposals-api.ts'
import type { Shareable } from '../../domains/matches/model/sharing.ts'
import { networkKind } from '../../domains/volunteers/model/index.ts'
import type { Calls } from './calls.ts'
import { profile } from './house.ts'

type Match = OutputOf<typeof matchesApi.request>
type Proposal = OutputOf<typeof proposalsApi.send>

/** Today, where the centre is. */
export const today = () => Temporal.Now.plainDateISO('Europe/Sofia').toString()

export const requestMatch = (maria: Calls, personId: string, kindId = networkKind): Promise<Match> =>
  maria.do(matchesApi.request, {
    ...{ personId, kindId, requestedOn: today(), yesOn: today(), yesHow: 'in-person' as const },
    ...{ wish: profile, goals: 'Find work and a flat' },
  })

/** Both are talked to, and the card of a request is with a volunteer. */
export async function propose(maria: Calls, matchId: string, volunteerId: string): Promise<Proposal> {
  const { match } = await maria.ask(matchesApi.show, { id: matchId })
  if (match.talkedOn === null)
    await maria.do(matchesApi.recordTalk, { id: match.id, version: match.version, day: today() })
  const { id, version, card } = await maria.do(proposalsApi.choose, { matchId, volunteerId })
  const talked = { id, version, card: card!, volunteerTalkedOn: today() }
  const looked = await maria.do(proposalsApi.changeCard, talked)
  return maria.do(proposalsApi.send, { id, version: looked.version })
}

/** Two who go together: from the request to the first meeting with the coordinator. */
export async function bringTogether(
  maria: Calls,
  { personId, volunteerId, kindId = networkKind }: { personId: string; volunteerId: string; kindId?: string },
  shares: Shareable[] = ['called-name'],
): Promise<Match> {
  const { id: matchId } = await requestMatch(maria, personId, kindId)
  const { id, version } = await propose(maria, matchId, volunteerId)
  const yes = { answer: 'yes' as const, day: today(), how: 'in-person' as const, reason: null, words: null }
  const answered = await maria.do(proposalsApi.recordVolunteer, { id, version, ...yes })
  await maria.do(proposalsApi.recordParticipant, { id, version: answered.version, ...yes, shares })
  const { match } = await maria.ask(matchesApi.show, { id: matchId })
  return maria.do(matchesApi.meetFirst, { id: matchId, version: match.version, day: today() })
}
