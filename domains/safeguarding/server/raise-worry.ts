import { randomUUID } from 'node:crypto'
import type { Generated } from 'kysely'
import type { Context } from '#platform/operations/handler.ts'
import type { WorryKind, WorryOutcome, WorrySource } from '../model/worry.ts'
import './events.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    worries: {
      id: Generated<string>
      version: Generated<number>
      unitId: string
      personId: string | null
      volunteerId: Generated<string | null>
      toldAt: Generated<string | null>
      addressedTo: Generated<string | null>
      climbed: Generated<number>
      raisedBy: Generated<string | null>
      raisedAs: Generated<'staff' | 'volunteer' | 'system'>
      raisedAt: string
      kind: WorryKind
      words: string | null
      source: WorrySource
      sourceId: string | null
      state: Generated<'open' | 'taken' | 'closed'>
      takenBy: string | null
      takenAt: string | null
      closedBy: string | null
      closedAt: string | null
      outcome: WorryOutcome | null
      outcomeWords: string | null
    }
  }
}

export type NewWorryRecord = {
  unitId: string
  personId?: string | null
  /** Which volunteer it is about. */
  volunteerId?: string | null
  kind: WorryKind
  /** 500 characters at most. */
  words?: string | null
  source: WorrySource
  sourceId?: string | null
}

/**
 * Raises a worry as whoever acts: a colleague, a volunteer or background work. Those on duty and the coordinators of the unit are
 * told once the transaction has ended. Gives its id; only coordinators can read it again.
 */
export async function raiseWorry(
  { tx, now, tell }: Pick<Context, 'tx' | 'now' | 'tell'>,
  {
    unitId,
    personId = null,
    volunteerId = null,
    kind,
    words = null,
    source,
    sourceId = null,
  }: NewWorryRecord,
): Promise<string> {
  const id = randomUUID()
  const nobodyYet = { takenBy: null, takenAt: null, closedBy: null, closedAt: null }
  await tx
    .insertInto('worries')
    .values({
      ...{ id, unitId, personId, volunteerId, kind, words, source, sourceId, raisedAt: now.toString() },
      ...{ ...nobodyYet, outcome: null, outcomeWords: null },
    })
    .execute()
  tell('safeguarding.worry-raised', { worryId: id, unitId })
  return id
}
