import type { LibraryNeed, LifeArea } from '../../model/life-area.ts'

/** What of the house is being written. */
export type Shown =
  | { what: 'area'; area: LifeArea | null }
  | { what: 'need'; area: LifeArea; need: LibraryNeed | null }
