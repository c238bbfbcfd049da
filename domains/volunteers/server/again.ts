import type { Context } from '#platform/operations/handler.ts'
import { requireVolunteer } from './volunteer-store.ts'

/** What a change of a volunteer answers to its own repetition: whom it was about, if they are still theirs to see. */
export async function sameVolunteer({ tx }: Context, _input: unknown, id: string): Promise<{ id: string }> {
  return { id: (await requireVolunteer(tx, id)).id }
}
