import type { Reason } from '#platform/problem.ts'
import type { Compartment } from './compartments.ts'
import type { Entry, EntryKind } from './entry.ts'

type Facts = { today: string; mayWrite: readonly Compartment[] }
type Written = Pick<Entry, 'compartment' | 'happenedOn' | 'spokeWith'>

/** Why an entry cannot be written like this. */
export function obstaclesToEntry(entry: Written & { kind: EntryKind }, { today, mayWrite }: Facts): Reason[] {
  const obstacles: Reason[] = []
  if (!mayWrite.includes(entry.compartment))
    obstacles.push({ code: 'compartment-closed', field: 'compartment' })
  if (entry.happenedOn > today) obstacles.push({ code: 'entry-in-future', field: 'happenedOn' })
  if (entry.kind !== 'call' && entry.spokeWith !== null)
    obstacles.push({ code: 'spoke-with-needs-call', field: 'spokeWith' })
  return obstacles
}

/** Why somebody cannot correct an entry; nobody but the one who wrote them down touches a person's own words. */
export function obstaclesToCorrection(
  entry: Pick<Entry, 'kind' | 'authorId' | 'compartment'>,
  correction: Written,
  { userId, ...facts }: Facts & { userId: string },
): Reason[] {
  const obstacles = obstaclesToEntry({ ...correction, kind: entry.kind }, facts)
  if (entry.kind === 'own-words' && entry.authorId !== userId) obstacles.push({ code: 'own-words-not-yours' })
  if (!facts.mayWrite.includes(entry.compartment)) obstacles.push({ code: 'compartment-read-only' })
  return obstacles
}
