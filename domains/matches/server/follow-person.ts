import { react } from '#platform/events/reaction.ts'
import type { SystemContext } from '#platform/operations/perform-as-system.ts'
import { endOfCustodyContact, turnOfLastingContact } from '../model/endings.ts'
import { runningStates, togetherStates } from '../model/steps.ts'
import { type MatchRecord, requireMatchToChange } from './match-store.ts'
import { withdrawMatch } from './request.ts'
import { takeStep } from './take-step.ts'
import { endMatch, goOut } from './together.ts'

/** Brings the matches of a person in line with where they are now. The policies have decided already; this tidies. */
async function follow(context: SystemContext, { personId }: { personId: string }): Promise<void> {
  const { tx } = context
  const running = await tx
    .selectFrom('matches as m')
    .innerJoin('people as p', 'p.id', 'm.personId')
    .select('m.id')
    .where(({ or, eb }) => or([eb('m.personId', '=', personId), eb('p.mergedInto', '=', personId)]))
    .where('m.state', 'in', runningStates)
    .orderBy('m.id')
    .execute()
  for (const { id } of running) {
    const match = await requireMatchToChange(tx, id)
    if (!runningStates.includes(match.state)) continue
    if (match.endsWithCustody) await followCustody(context, match)
    else await followLasting(context, match)
  }
}

const day = ({ today }: SystemContext) => today.toString()

async function followCustody(context: SystemContext, match: MatchRecord): Promise<void> {
  const isTogether = togetherStates.includes(match.state)
  const where = { status: match.status, prison: match.heldIn }
  // A request belongs to no prison yet: only custody itself matters to it.
  const reason = endOfCustodyContact(where, isTogether ? match.prison : match.heldIn)
  if (reason === null) return
  if (isTogether) await endMatch(context, match, { day: day(context), reason })
  else await withdrawMatch(context, match, { day: day(context), reason })
}

async function followLasting(context: SystemContext, match: MatchRecord): Promise<void> {
  const turn = turnOfLastingContact({ status: match.status, prison: match.heldIn }, match)
  if (turn === 'ends') {
    if (togetherStates.includes(match.state))
      await endMatch(context, match, { day: day(context), reason: 'death' })
    else await withdrawMatch(context, match, { day: day(context), reason: 'death' })
  } else if (match.state === 'active' && turn === 'pauses') {
    await takeStep(context, match, 'pause', { day: day(context), reason: 'back-in-custody' })
    context.tell('matches.paused', { matchId: match.id, personId: match.personId })
  } else if (match.state === 'active' && turn === 'goes-out') {
    await goOut(context, match, day(context), null)
  }
}

export const followStatus = react({
  event: 'people.status-changed',
  name: 'matches.follow-status',
  concerns: ({ personId }) => personId,
  run: follow,
})

export const followMove = react({
  event: 'people.moved-prison',
  name: 'matches.follow-move',
  concerns: ({ personId }) => personId,
  run: follow,
})
