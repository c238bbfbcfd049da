import type { Actor } from '#platform/operations/handler.ts'

/** Who does something, and when. */
export type Doing = { actor: Actor; today: string; now: string }
