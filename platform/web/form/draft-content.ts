/** What a form holds while it is written: the values, and those it began with. */
export type DraftContent = { values: Record<string, unknown>; base: Record<string, unknown> }

/** What was typed and has not reached the server; `after` is when the draft was saved that the server had then. */
export type LocalCopy = { content: DraftContent; after: string | null }
