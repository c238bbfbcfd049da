import Type from 'typebox'
import { PersonStatus, ReleaseCertainty, ReleaseDateKind } from '#domains/people/model/index.ts'
import { MatchingProfile, NamesInAll } from '#domains/volunteers/model/index.ts'
import { Agreement } from './agreement.ts'
import { AttentionCode } from './attention.ts'
import { EndReason } from './endings.ts'
import { OpenMove } from './moves.ts'
import { Proposal } from './proposal.ts'
import { Review } from './reviews.ts'
import { Day, Id, Moment, Named, OrNull, SaidHow, SomeWords, Version } from './shapes.ts'
import { Shares } from './sharing.ts'
import { MatchState, Pause } from './steps.ts'

/** The kind of a match, as far as a page must know it. */
export const KindOfMatch = Type.Object({
  id: Id,
  names: NamesInAll,
  endsWithCustody: Type.Boolean(),
  familyInvolvement: Type.Enum(['no', 'with-coordinator'] as const),
})
export type KindOfMatch = Type.Static<typeof KindOfMatch>

export const Alternative = Type.Enum(['staff-pair', 'default-package'] as const)
export type Alternative = Type.Static<typeof Alternative>

/** Where the participant is and may soon be, as their own record says today. */
const Whereabouts = Type.Object({
  status: OrNull(PersonStatus),
  inCustody: Type.Boolean(),
  prison: OrNull(Type.String()),
  releaseDay: OrNull(Day),
  releaseKind: OrNull(ReleaseDateKind),
  releaseCertainty: OrNull(ReleaseCertainty),
})

/** What a participant asks for: their own yes, what they wish, what they want to reach. */
export const NewMatch = Type.Object({
  personId: Id,
  kindId: Id,
  requestedOn: Day,
  yesOn: Day,
  yesHow: SaidHow,
  wish: MatchingProfile,
  goals: SomeWords(),
})
export type NewMatch = Type.Static<typeof NewMatch>

export const MatchStepTaken = Type.Object({
  step: Type.String(),
  state: MatchState,
  day: Day,
  reason: OrNull(Type.String()),
  words: SomeWords(),
  recordedAt: Moment,
  recordedBy: OrNull(Type.String()),
})

export const Match = Type.Object({
  id: Id,
  version: Version,
  unitId: Id,
  person: Named,
  kind: KindOfMatch,
  volunteer: OrNull(Named),
  coordinator: OrNull(Named),
  state: MatchState,
  stateSince: Day,
  pausedBecause: OrNull(Pause),
  requestedOn: Day,
  yesOn: Day,
  yesHow: SaidHow,
  wish: MatchingProfile,
  goals: SomeWords(),
  talkedOn: OrNull(Day),
  talkedBy: OrNull(Type.String()),
  shares: Shares,
  sharesAgreedOn: OrNull(Day),
  sharesAgreedHow: OrNull(SaidHow),
  /** For a kind that ends with custody: the prison to which the contact belongs. */
  prison: OrNull(Type.String()),
  begins: OrNull(Day),
  outsideSince: OrNull(Day),
  metAtGate: OrNull(Type.Enum(['yes', 'no'] as const)),
  ends: OrNull(Day),
  endReason: OrNull(EndReason),
  endWords: SomeWords(),
  handover: SomeWords(),
  alternative: OrNull(Alternative),
  alternativeOn: OrNull(Day),
  alternativeWords: SomeWords(),
  convertedFrom: OrNull(Id),
  reducedOn: OrNull(Day),
  /** How many volunteers said no. */
  declines: Type.Integer(),
  whereabouts: Whereabouts,
})
export type Match = Type.Static<typeof Match>

/** An earlier match of the same person, as one line. */
export const FormerMatch = Type.Object({
  id: Id,
  volunteer: OrNull(Type.String()),
  begins: OrNull(Day),
  ends: OrNull(Day),
  endReason: OrNull(EndReason),
})

/** Everything on one match's page. */
export const MatchFile = Type.Object({
  id: Id,
  version: Version,
  today: Day,
  match: Match,
  steps: Type.Array(MatchStepTaken),
  proposals: Type.Array(Proposal),
  reviews: Type.Array(Review),
  agreements: Type.Array(Agreement),
  former: Type.Array(FormerMatch),
  /** The unit of a volunteer who is of another one than the reader's: lent, or still to be asked. */
  volunteerUnit: OrNull(Type.String()),
  /** The two units have still to say whether it goes on. */
  move: OrNull(OpenMove),
  attention: Type.Array(AttentionCode),
})
export type MatchFile = Type.Static<typeof MatchFile>

/** A match as one line of a list. */
export const MatchRow = Type.Object({
  id: Id,
  person: Named,
  kind: KindOfMatch,
  volunteer: OrNull(Named),
  coordinator: OrNull(Named),
  unitId: Id,
  state: MatchState,
  stateSince: Day,
  pausedBecause: OrNull(Pause),
  requestedOn: Day,
  talkedOn: OrNull(Day),
  begins: OrNull(Day),
  outsideSince: OrNull(Day),
  ends: OrNull(Day),
  endReason: OrNull(EndReason),
  alternative: OrNull(Alternative),
  declines: Type.Integer(),
  proposal: OrNull(
    Type.Object({
      volunteer: Named,
      state: Type.Enum(['draft', 'sent'] as const),
      sentOn: OrNull(Day),
      volunteerAnswer: OrNull(Type.Enum(['yes', 'no'] as const)),
      participantAnswer: OrNull(Type.Enum(['yes', 'no'] as const)),
    }),
  ),
  releaseDay: OrNull(Day),
  inCustody: Type.Boolean(),
  reviewDueOn: OrNull(Day),
  attention: Type.Array(AttentionCode),
})
export type MatchRow = Type.Static<typeof MatchRow>

export const matchViews = ['waiting', 'running', 'attention', 'ended'] as const
export const MatchView = Type.Enum(matchViews)
export type MatchView = Type.Static<typeof MatchView>

export const MatchList = Type.Object({
  today: Day,
  matches: Type.Array(MatchRow),
  /** There are more than were read. */
  more: Type.Boolean(),
})
export type MatchList = Type.Static<typeof MatchList>
