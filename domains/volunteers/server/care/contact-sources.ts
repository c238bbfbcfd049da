import type { Tx } from '#platform/operations/tx.ts'
import type { ContactConcern } from '../../model/care-attention.ts'

/**
 * What a domain above knows about how volunteers meet: silence, logs that are owed. Asked with many volunteers at once, in a colleague's
 * `volunteers:write` and in background work: its tables must open to both.
 */
export type ContactSource = (
  tx: Tx,
  volunteerIds: readonly string[],
  today: string,
) => Promise<ContactConcern[]>

const sources: ContactSource[] = []

/** A domain that knows about meetings says so once, when it is loaded. */
export const reportContacts = (source: ContactSource): void => void sources.push(source)

export async function contactConcerns(
  tx: Tx,
  volunteerIds: readonly string[],
  today: string,
): Promise<ContactConcern[]> {
  const found = []
  for (const ask of sources) found.push(await ask(tx, volunteerIds, today))
  return found.flat()
}
