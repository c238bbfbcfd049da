import { handle } from '#platform/operations/handler.ts'
import { worthOfPair } from '../model/pair.ts'
import type { Candidate } from '../model/proposal.ts'
import { proposalsApi } from '../model/proposals-api.ts'
import { type Judged, judgedFor } from './judged.ts'
import { requireMatchRecord } from './match-store.ts'
import { spokenNever, spokenPoints } from './spoken.ts'

const candidateOf = ({ offer, judgement }: Judged): Candidate => ({
  volunteer: { id: offer.id, name: offer.name },
  points: spokenPoints(judgement),
  placesFree: offer.placesFree,
  running: offer.running,
})

/** For one participant: whom to ask first, and why; and of whom never, and why not. */
export const listCandidates = handle(proposalsApi.candidates, {
  permission: 'matches:read',
  concerns: (_input, answer) => answer?.person.id ?? null,
  async run(context, { id }) {
    const match = await requireMatchRecord(context.tx, id)
    const today = context.today.toString()
    const judged = await judgedFor(context, match)
    const possible = judged
      .filter(({ judgement }) => judgement.never.length === 0)
      .toSorted(
        (a, b) =>
          b.judgement.fit - a.judgement.fit ||
          a.offer.running - b.offer.running ||
          (a.offer.id < b.offer.id ? -1 : 1),
      )
    const isGood = ({ judgement }: Judged) => worthOfPair(judgement, 0) > 0
    return {
      ...{ id, version: match.version, today, kindId: match.kindId },
      person: { id: match.standsFor, name: match.displayName },
      best: possible.filter(isGood).map(candidateOf),
      others: possible.filter((one) => !isGood(one)).map(candidateOf),
      never: judged
        .filter(({ judgement }) => judgement.never.length > 0)
        .map(({ offer, judgement }) => ({
          volunteer: { id: offer.id, name: offer.name },
          reasons: judgement.never.map(spokenNever),
        })),
    }
  },
})
