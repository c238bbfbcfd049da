import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/operations/tx.ts'
import type {
  Alternative,
  DeciderKind,
  RefusalBasis,
  RefusalReason,
  RefusalSource,
} from '../model/reasons.ts'
import './refusal-tables.ts'

export type NewRefusalRecord = {
  personId: string | null
  unitId: string
  deciderKind: DeciderKind
  deciderId?: string | null
  deciderName?: string | null
  decidedAt: string
  source: RefusalSource
  sourceId?: string | null
  reason: RefusalReason
  basis: RefusalBasis
  words?: string | null
  alternative?: Alternative | null
  alternativeWords?: string | null
  reviewOn?: string | null
  reviewerId?: string | null
}

/**
 * Puts a "no" on record, in any operation of staff that writes, by background work, or as a volunteer's own answer to a proposal
 * (`deciderKind: 'volunteer'`, `source: 'match-proposal'`). Gives its id; a volunteer cannot read it again.
 */
export async function recordRefusal(tx: Tx, refusal: NewRefusalRecord): Promise<string> {
  const id = randomUUID()
  const nothing = {
    ...{ deciderId: null, deciderName: null, sourceId: null, words: null, alternative: null },
    ...{ alternativeWords: null, reviewOn: null, reviewerId: null },
    ...{ reviewedAt: null, reviewedBy: null, reviewOutcome: null, reviewWords: null },
  }
  await tx
    .insertInto('refusals')
    .values({ ...nothing, ...refusal, id })
    .execute()
  return id
}
