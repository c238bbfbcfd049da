import type { Generated } from 'kysely'
import type {
  Alternative,
  DeciderKind,
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
  recordedAt: Generated<string>
  recordedBy: Generated<string | null>
}

declare module '#platform/operations/tx.ts' {
  interface Tables {
    refusals: RefusalsTable
  }
}
