import type { Merge } from '../../model/duplicates-api.ts'

/** What every step of a merge is given, and how it says what was done. */
export type MergeStepProps = { merge: Merge; onDone(merge: Merge, words: string): void }
