import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import type {
  Alternative,
  AlternativeAnswer,
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
  answerToAlternative?: AlternativeAnswer | null
  answeredAlternativeOn?: string | null
  /** The day on which the person signed that they want nothing in its place. */
  wishSignedOn?: string | null
  /** Whether a need that has to do with health was known; leave it out where nobody said. */
  health?: 'yes' | 'no' | null
}

export type NewYes = {
  personId: string | null
  unitId: string
  deciderKind: DeciderKind
  deciderId?: string | null
  deciderName?: string | null
  decidedAt: string
  source: RefusalSource
  sourceId: string
  health?: 'yes' | 'no' | null
}

/**
 * Puts a "no" on record, in any operation of staff that writes, by background work, or as a volunteer's own answer to a proposal
 * (`deciderKind: 'volunteer'`, `source: 'match-proposal'`). Gives its id; a volunteer cannot read it again. The database itself adds to
 * which groups the person belongs on that day, for the report.
 */
export async function recordRefusal(tx: Tx, { health, ...refusal }: NewRefusalRecord): Promise<string> {
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
  await tellHealth(tx, id, health)
  return id
}

/** Puts a "yes" on record wherever a "no" would have been one: only together they make a rate. The same places may call it. */
export async function recordYes(tx: Tx, { health, ...yes }: NewYes): Promise<void> {
  const id = randomUUID()
  await tx
    .insertInto('yesAnswers')
    .values({ deciderId: null, deciderName: null, ...yes, id })
    .execute()
  await tellHealth(tx, id, health)
}

async function tellHealth(tx: Tx, id: string, health: 'yes' | 'no' | null | undefined): Promise<void> {
  if (health) await sql`select answer_knew_health(${id}, ${health})`.execute(tx)
}
