import Type from 'typebox'
import { ReleaseCertainty, SpokenLanguage } from '#domains/people/model/index.ts'
import { NamesInAll } from '#domains/volunteers/model/index.ts'
import { Language } from '#platform/access/access-api.ts'
import { command, query } from '#platform/operations/operation.ts'
import { AgreementPoints, AgreementText, Strokes } from './agreement.ts'
import { BlindCard } from './card.ts'
import { KindOfMatch } from './match.ts'
import { VolunteerReason, YesOrNo } from './proposal.ts'
import { Day, Id, OrNull, SomeWords } from './shapes.ts'
import { MatchState } from './steps.ts'

/** A volunteer's own match, with what the participant agreed to share; null is what was not shared or is not known. */
export const MyMatch = Type.Object({
  id: Id,
  kind: KindOfMatch,
  state: MatchState,
  stateSince: Day,
  begins: OrNull(Day),
  outsideSince: OrNull(Day),
  calledName: Type.String(),
  fullName: OrNull(Type.String()),
  phone: OrNull(Type.String()),
  prison: OrNull(Type.String()),
  releaseDay: OrNull(Day),
  releaseCertainty: OrNull(ReleaseCertainty),
  languages: OrNull(Type.Array(SpokenLanguage)),
  goals: SomeWords(),
  /** What the coordinator passes on from before. */
  handover: SomeWords(4000),
})
export type MyMatch = Type.Static<typeof MyMatch>

/** A card that waits for an answer. */
export const MyProposal = Type.Object({
  id: Id,
  kind: Type.Object({ id: Id, names: NamesInAll, endsWithCustody: Type.Boolean() }),
  card: BlindCard,
  sentOn: Day,
  /** Given already, while the participant has not answered yet. */
  answer: OrNull(YesOrNo),
})
export type MyProposal = Type.Static<typeof MyProposal>

/** What the two agreed, as it holds now. */
export const MyAgreement = Type.Object({
  id: Id,
  text: AgreementText,
  points: AgreementPoints,
  madeOn: Day,
  number: Type.Integer(),
  /** When the volunteer signed it, on paper or on the phone. */
  signedOn: OrNull(Day),
})
export type MyAgreement = Type.Static<typeof MyAgreement>

/** What volunteers themselves ask and do. */
export const fieldApi = {
  myMatch: query('matches.my-match', '/my/matches', {
    input: Type.Object({}),
    output: Type.Object({ matches: Type.Array(MyMatch) }),
  }),
  myProposals: query('matches.my-proposals', '/my/match-proposals', {
    input: Type.Object({}),
    output: Type.Object({ proposals: Type.Array(MyProposal) }),
  }),
  answer: command('matches.answer-my-proposal', '/my/match-proposals/:id/answer', {
    input: Type.Object({ id: Id, answer: YesOrNo, reason: OrNull(VolunteerReason), words: SomeWords(600) }),
    output: Type.Object({ id: Id, answer: YesOrNo }),
  }),
  myAgreement: query('matches.my-agreement', '/my/matches/:matchId/agreement', {
    input: Type.Object({ matchId: Id, language: Language }),
    output: Type.Object({
      agreement: OrNull(MyAgreement),
    }),
  }),
  /** Drawn on the phone, in the language in which it was read there. */
  signMyAgreement: command('matches.sign-my-agreement', '/my/matches/:matchId/agreement/:id/signature', {
    input: Type.Object({ matchId: Id, id: Id, language: Language, strokes: Strokes }),
    output: Type.Object({ id: Id }),
  }),
}
