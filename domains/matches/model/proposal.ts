import Type from 'typebox'
import { refusalReasonsOf } from '#domains/refusals/model/index.ts'
import { BlindCard } from './card.ts'
import { NeverCode } from './pair.ts'
import { Day, Id, Named, OrNull, SaidHow, SomeWords, Version } from './shapes.ts'

export const volunteerReasons = refusalReasonsOf('volunteer')
export const participantReasons = refusalReasonsOf('participant')
export const VolunteerReason = Type.Enum(volunteerReasons)
export const ParticipantReason = Type.Enum(participantReasons)

export const ProposalState = Type.Enum(['draft', 'sent', 'accepted', 'declined', 'taken-back'] as const)
export type ProposalState = Type.Static<typeof ProposalState>
export const YesOrNo = Type.Enum(['yes', 'no'] as const)
export type YesOrNo = Type.Static<typeof YesOrNo>

/** One volunteer asked about one participant. */
export const Proposal = Type.Object({
  id: Id,
  version: Version,
  matchId: Id,
  volunteer: Named,
  state: ProposalState,
  card: OrNull(BlindCard),
  volunteerTalkedOn: OrNull(Day),
  sentOn: OrNull(Day),
  volunteerAnswer: OrNull(YesOrNo),
  volunteerAnsweredOn: OrNull(Day),
  volunteerHow: OrNull(Type.String()),
  volunteerReason: OrNull(Type.String()),
  volunteerWords: SomeWords(),
  participantAnswer: OrNull(YesOrNo),
  participantAnsweredOn: OrNull(Day),
  participantHow: OrNull(SaidHow),
  participantReason: OrNull(Type.String()),
  participantWords: SomeWords(),
  closedOn: OrNull(Day),
  madeOn: Day,
})
export type Proposal = Type.Static<typeof Proposal>

/** What stands behind the words of a reason. */
export const Values = Type.Object({
  languages: Type.Optional(Type.Array(Type.String())),
  hours: Type.Optional(Type.Array(Type.Integer())),
  interests: Type.Optional(Type.Array(Type.String())),
  areas: Type.Optional(Type.Array(Type.String())),
  limits: Type.Optional(Type.Array(Type.String())),
})

export const pointCodes = [
  ...['language-well', 'language-a-little', 'language-unknown'],
  ...['hours-many', 'hours-some', 'hours-one', 'hours-none', 'hours-unknown'],
  ...['area-same', 'area-near', 'area-other', 'area-unknown', 'interests-common', 'interests-none'],
  ...['wish-sex-met', 'wish-sex-unknown', 'wish-age-met', 'wish-age-not-met', 'limit-to-check'],
  ...['second-match', 'declined-before', 'name-to-check'],
]
/** A reason in words: for, against, or not known yet. */
export const SpokenPoint = Type.Object({
  code: Type.Enum(pointCodes),
  side: Type.Enum(['for', 'against', 'open'] as const),
  values: Values,
})
export type SpokenPoint = Type.Static<typeof SpokenPoint>

export const SpokenNever = Type.Object({ code: NeverCode, values: Values })
export type SpokenNever = Type.Static<typeof SpokenNever>

/** A volunteer who could be asked, with what speaks for and against. The order says which first; no number says how good. */
export const Candidate = Type.Object({
  volunteer: Named,
  points: Type.Array(SpokenPoint),
  placesFree: Type.Integer(),
  running: Type.Integer(),
})
export type Candidate = Type.Static<typeof Candidate>

export const Candidates = Type.Object({
  id: Id,
  version: Version,
  today: Day,
  person: Named,
  kindId: Id,
  best: Type.Array(Candidate),
  /** Fits less well than the house would propose, but may be asked. */
  others: Type.Array(Candidate),
  never: Type.Array(Type.Object({ volunteer: Named, reasons: Type.Array(SpokenNever) })),
})
export type Candidates = Type.Static<typeof Candidates>

const Waiting = { matchId: Id, person: Named, waitsSince: Day, releaseDay: OrNull(Day) }

/** The whole waiting list of a unit and kind, with the assignment that serves most people best. */
export const Assignment = Type.Object({
  today: Day,
  kindId: Id,
  placesFree: Type.Integer(),
  pairs: Type.Array(Type.Object({ ...Waiting, volunteer: Named, points: Type.Array(SpokenPoint) })),
  unmatched: Type.Array(
    Type.Object({
      ...Waiting,
      /** Somebody would fit, but serves somebody else better; or nobody fits, and why, the most frequent first. */
      because: Type.Enum(['others-better', 'nobody-fits', 'nobody-free'] as const),
      never: Type.Array(Type.Object({ code: NeverCode, count: Type.Integer() })),
    }),
  ),
  unused: Type.Array(Type.Object({ volunteer: Named, placesFree: Type.Integer() })),
  weights: Type.Array(Type.Object({ code: Type.String(), weight: Type.Integer() })),
  leastFit: Type.Integer(),
})
export type Assignment = Type.Static<typeof Assignment>
