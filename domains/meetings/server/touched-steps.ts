import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'

/** Of the steps that a volunteer says they touched, those that are shared with their match. */
export async function sharedSteps(tx: Tx, matchId: string, steps: readonly string[]): Promise<string[]> {
  if (steps.length === 0) return []
  const { rows } = await sql<{ among: string[] }>`
    select shared_steps_among(${matchId}, ${[...steps]}::uuid[]) as among`.execute(tx)
  return rows[0]!.among
}

/** What the touched steps say, as far as the colleague reads them. */
export async function wordsOfSteps(tx: Tx, steps: readonly string[]): Promise<string[]> {
  if (steps.length === 0) return []
  const { rows } = await sql<{ words: string }>`
    select words from steps where id = any (${[...steps]}::uuid[]) order by recorded_at, id`.execute(tx)
  return rows.map(({ words }) => words)
}
