import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'
import { BlindCard } from './card.ts'
import { Assignment, Candidates, ParticipantReason, Proposal, VolunteerReason, YesOrNo } from './proposal.ts'
import { Day, Id, OrNull, oneRecord, SaidHow, SomeWords } from './shapes.ts'
import { Shares } from './sharing.ts'

const one = oneRecord.properties

export const proposalsApi = {
  candidates: query('matches.candidates', '/matches/:id/candidates', {
    input: Type.Object({ id: Id }),
    output: Candidates,
  }),
  assignment: query('matches.assignment', '/units/:unitId/match-assignment', {
    input: Type.Object({ unitId: Id, kindId: Id }),
    output: Assignment,
  }),
  choose: command('matches.choose-volunteer', '/matches/:matchId/proposals', {
    input: Type.Object({ matchId: Id, volunteerId: Id }),
    output: Proposal,
  }),
  changeCard: command('matches.change-card', '/match-proposals/:id/card', {
    input: Type.Object({ ...one, card: BlindCard, volunteerTalkedOn: OrNull(Day) }),
    output: Proposal,
  }),
  send: command('matches.propose', '/match-proposals/:id/send', { input: oneRecord, output: Proposal }),
  takeBack: command('matches.take-back-proposal', '/match-proposals/:id/take-back', {
    input: oneRecord,
    output: Proposal,
  }),
  recordVolunteer: command('matches.record-volunteer-answer', '/match-proposals/:id/volunteer-answer', {
    input: Type.Object({
      ...one,
      answer: YesOrNo,
      day: Day,
      how: SaidHow,
      reason: OrNull(VolunteerReason),
      words: SomeWords(),
    }),
    output: Proposal,
  }),
  recordParticipant: command('matches.record-participant-answer', '/match-proposals/:id/participant-answer', {
    input: Type.Object({
      ...one,
      answer: YesOrNo,
      day: Day,
      how: SaidHow,
      reason: OrNull(ParticipantReason),
      words: SomeWords(),
      /** With a yes: what the volunteer may be told. */
      shares: Shares,
    }),
    output: Proposal,
  }),
}
