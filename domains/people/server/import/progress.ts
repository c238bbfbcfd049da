import type { Site } from '#platform/operations/site.ts'
import type { ImportProgress } from '../../model/import-api.ts'

// A commit is one transaction, and nobody outside sees what it has done so far. So it says in the memory of its process how
// far it is; a page that asks another process is told to wait, which is true as well.
const bySite = new WeakMap<Site, Map<string, ImportProgress>>()

const waiting: ImportProgress = { stage: 'waiting', done: 0, total: 0 }

export const progressOf = (site: Site, importId: string): ImportProgress =>
  bySite.get(site)?.get(importId) ?? waiting

/** Lets the work tell how far it is, and forgets it when the work is over. */
export async function withProgress<Result>(
  site: Site,
  importId: string,
  work: (tell: (progress: ImportProgress) => void) => Promise<Result>,
): Promise<Result> {
  const known = bySite.get(site) ?? new Map<string, ImportProgress>()
  bySite.set(site, known)
  try {
    return await work((progress) => known.set(importId, progress))
  } finally {
    known.delete(importId)
  }
}
