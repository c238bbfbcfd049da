import type { ColumnType, Generated } from 'kysely'
import type { MatchingProfile } from '#domains/volunteers/model/index.ts'
import type { Language } from '#platform/texts/languages.ts'
import type { AgreementPoints, Signer, Strokes, TextsInAll } from '../model/agreement.ts'
import type { BlindCard } from '../model/card.ts'
import type { EndReason } from '../model/endings.ts'
import type { Alternative } from '../model/match.ts'
import type { ProposalState, YesOrNo } from '../model/proposal.ts'
import type { ReviewKind, ReviewOutcome } from '../model/reviews.ts'
import type { SaidHow } from '../model/shapes.ts'
import type { Shareable } from '../model/sharing.ts'
import type { MatchState, Pause } from '../model/steps.ts'

type Json<Value> = ColumnType<Value, string, string>
type Later<Value> = Generated<Value>

export type MatchesTable = {
  id: Generated<string>
  version: Generated<number>
  personId: string
  kindId: string
  volunteerId: Later<string | null>
  state: Generated<MatchState>
  stateSince: string
  requestedOn: string
  yesOn: string
  yesHow: SaidHow
  onlyOne: boolean
  wish: Json<MatchingProfile>
  goals: string | null
  talkedOn: Later<string | null>
  talkedBy: Later<string | null>
  coordinatorId: string | null
  shares: Later<Shareable[]>
  sharesAgreedOn: Later<string | null>
  sharesAgreedHow: Later<SaidHow | null>
  prison: Later<string | null>
  begins: Later<string | null>
  outsideSince: Later<string | null>
  metAtGate: Later<'yes' | 'no' | null>
  ends: Later<string | null>
  endReason: Later<EndReason | null>
  endWords: Later<string | null>
  handover: Later<string | null>
  alternative: Later<Alternative | null>
  alternativeOn: Later<string | null>
  alternativeWords: Later<string | null>
  convertedFrom: string | null
  reducedOn: Later<string | null>
  pausedBecause: Later<Pause | null>
  lentTo: Later<string | null>
  recordedAt: string
}

export type ProposalsTable = {
  id: Generated<string>
  version: Generated<number>
  matchId: string
  personId: string
  volunteerId: string
  state: Generated<ProposalState>
  card: Json<BlindCard | null>
  volunteerTalkedOn: Later<string | null>
  sentOn: Later<string | null>
  sentBy: Later<string | null>
  volunteerAnswer: Later<YesOrNo | null>
  volunteerAnsweredOn: Later<string | null>
  volunteerHow: Later<string | null>
  volunteerReason: Later<string | null>
  volunteerWords: Later<string | null>
  participantAnswer: Later<YesOrNo | null>
  participantAnsweredOn: Later<string | null>
  participantHow: Later<SaidHow | null>
  participantReason: Later<string | null>
  participantWords: Later<string | null>
  closedOn: Later<string | null>
  madeOn: string
  recordedAt: string
}

declare module '#platform/operations/tx.ts' {
  interface Tables {
    matches: MatchesTable
    matchSteps: {
      id: Generated<string>
      matchId: string
      personId: string
      step: string
      state: MatchState
      day: string
      reason: string | null
      words: string | null
      recordedAt: string
      recordedBy: Generated<string | null>
    }
    matchProposals: ProposalsTable
    matchReviews: {
      id: Generated<string>
      version: Generated<number>
      matchId: string
      personId: string
      kind: ReviewKind
      dueOn: string
      doneOn: Later<string | null>
      doneBy: Later<string | null>
      outcome: Later<ReviewOutcome | null>
      words: Later<string | null>
      excusedWhy: Later<string | null>
      recordedAt: string
    }
    agreementTexts: {
      id: Generated<string>
      kindId: string
      texts: Json<TextsInAll>
      validFrom: string
      why: string
    }
    matchAgreements: {
      id: Generated<string>
      version: Generated<number>
      matchId: string
      personId: string
      number: number
      textId: string | null
      points: Json<AgreementPoints>
      madeOn: string
      replacedOn: Later<string | null>
      recordedAt: string
    }
    agreementSignatures: {
      id: Generated<string>
      agreementId: string
      personId: string
      who: Signer
      way: 'paper' | 'screen'
      signedOn: string
      language: Language
      strokes: Json<Strokes | null>
      seenBy: Generated<string | null>
      recordedAt: string
    }
    matchMoves: {
      id: Generated<string>
      version: Generated<number>
      matchId: string
      personId: string
      volunteerId: string
      unitId: string
      volunteerUnitId: string
      movedOn: string
      ledBy: string | null
      was: 'accepted' | 'active' | 'paused'
      unitAnswer: Later<'keeps' | null>
      unitAnsweredOn: Later<string | null>
      unitAnsweredBy: Later<string | null>
      volunteerUnitAnswer: Later<'agrees' | 'declines' | null>
      volunteerUnitWords: Later<string | null>
      volunteerUnitAnsweredOn: Later<string | null>
      volunteerUnitAnsweredBy: Later<string | null>
      settledOn: Later<string | null>
      recordedAt: string
    }
    participantsOfVolunteer: {
      matchId: string
      personId: string
      calledName: string
      fullName: string | null
      phone: string | null
      prison: string | null
      releaseDay: string | null
      releaseCertainty: 'certain' | 'likely' | 'uncertain' | null
      languages: ColumnType<{ language: string; level: never }[] | null, never, never>
      goals: string | null
      handover: string | null
    }
  }
}
