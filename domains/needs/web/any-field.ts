import type { Field } from '#platform/web/index.ts'

/** How a part of a form reaches its fields, where two operations share them or the way goes through a list. */
// biome-ignore lint/suspicious/noExplicitAny: the paths are those of the form around it
export type AnyField = (path: any) => Field<any>
