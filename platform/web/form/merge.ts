import { valueAt } from './values.ts'

type Values = Record<string, unknown>

/** A field that two people changed differently. */
export type Clash = { name: string; mine: unknown; theirs: unknown }

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? '') === JSON.stringify(b ?? '')

/** Brings together what I typed and what others saved since: their changes where I made none, mine where they made none, a clash where both did. */
export function mergeChanges(
  base: Values,
  mine: Values,
  theirs: Values,
): { merged: Values; clashes: Clash[] } {
  const merged = { ...mine }
  const clashes: Clash[] = []
  for (const name of Object.keys(mine)) {
    if (!(name in theirs)) continue
    const [was, my, their] = [valueAt(base, name), mine[name], theirs[name]]
    if (name === 'version' || same(my, was)) merged[name] = their
    else if (!same(their, was) && !same(their, my)) clashes.push({ name, mine: my, theirs: their })
  }
  return { merged, clashes }
}
