import type { Tx } from '#platform/operations/tx.ts'
import { notFound, refuse } from '#platform/problem.ts'
import { hasEndedWell } from '../model/refusal-rules.ts'
import './refusal-tables.ts'

/** Nobody is sent away with nothing: refuses unless the person accepted what was offered instead, or signed that they want nothing. */
export async function requireEndedWell(tx: Tx, refusalId: string): Promise<void> {
  const refusal = await tx
    .selectFrom('refusals')
    .select(['alternative', 'answerToAlternative', 'wishSignedOn'])
    .where('id', '=', refusalId)
    .executeTakeFirst()
  if (!refusal) notFound()
  if (!hasEndedWell(refusal)) refuse({ code: 'refusal-not-ended-well', field: 'answerToAlternative' })
}
