import type { Generated } from 'kysely'
import type { Language } from '#platform/texts/languages.ts'
import type { LetterWay, ObjectionWay, WhoseWords } from '../model/objection.ts'
import type {
  Alternative,
  AlternativeAnswer,
  DeciderKind,
  LiftedWhy,
  RefusalBasis,
  RefusalReason,
  RefusalSource,
} from '../model/reasons.ts'
import type { ReviewOutcome } from '../model/refusal.ts'

export type RefusalsTable = {
  id: Generated<string>
  version: Generated<number>
  personId: string | null
  unitId: string
  deciderKind: DeciderKind
  deciderId: string | null
  deciderName: string | null
  decidedAt: string
  source: RefusalSource
  sourceId: string | null
  reason: RefusalReason
  basis: RefusalBasis
  words: string | null
  alternative: Alternative | null
  alternativeWords: string | null
  reviewOn: string | null
  reviewerId: string | null
  reviewedAt: string | null
  reviewedBy: string | null
  reviewOutcome: ReviewOutcome | null
  reviewWords: string | null
  answerToAlternative: Generated<AlternativeAnswer | null>
  answeredAlternativeOn: Generated<string | null>
  wishSignedOn: Generated<string | null>
  liftedOn: Generated<string | null>
  liftedWhy: Generated<LiftedWhy | null>
  liftedWords: Generated<string | null>
  liftedBy: Generated<string | null>
  recordedAt: Generated<string>
  recordedBy: Generated<string | null>
}

type Entered = { recordedAt: Generated<string>; recordedBy: Generated<string | null> }

declare module '#platform/operations/tx.ts' {
  interface Tables {
    refusals: RefusalsTable
    yesAnswers: {
      id: Generated<string>
      personId: string | null
      unitId: string
      deciderKind: DeciderKind
      deciderId: string | null
      deciderName: string | null
      decidedAt: string
      source: RefusalSource
      sourceId: string
    } & Entered
    refusalLetters: {
      id: Generated<string>
      refusalId: string
      personId: string
      objectionId: string | null
      language: Language
      givenOn: string
      how: LetterWay
    } & Entered
    objections: {
      id: Generated<string>
      version: Generated<number>
      refusalId: string
      personId: string
      cameOn: string
      whoseWords: WhoseWords
      words: string
      how: ObjectionWay
      answererId: string | null
      dueOn: string
      answeredOn: Generated<string | null>
      answeredBy: Generated<string | null>
      outcome: Generated<ReviewOutcome | null>
      answerWords: Generated<string | null>
    } & Entered
    defaultPackages: {
      id: Generated<string>
      version: Generated<number>
      refusalId: string
      personId: string
      contactId: string | null
      contactName: string
      activities: string
      partner: string
      begins: string
    } & Entered
  }
}
