import type { DraftContent, LocalCopy } from './draft-content.ts'
import { type Clash, mergeChanges } from './merge.ts'

type Found = { content: DraftContent; clashes: Clash[] }

/**
 * What to go on with: the server's draft or the copy in this browser. The copy says which draft it followed, so that no two
 * clocks are compared; where another one has been saved since, both are brought together.
 */
export function newerDraft(
  saved: { content: DraftContent; savedAt: string } | null,
  copy: LocalCopy | null,
): Found | null {
  if (!copy) return saved && { content: saved.content, clashes: [] }
  const { content, after } = copy
  if (!saved || saved.savedAt === after) return { content, clashes: [] }
  const { merged, clashes } = mergeChanges(content.base, content.values, saved.content.values)
  return { content: { values: merged, base: content.base }, clashes }
}
