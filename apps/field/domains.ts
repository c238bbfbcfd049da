import type { DomainField } from '#platform/field/index.ts'

/** The domains that the phone app shows, from the lowest to the highest. */
export const domains: DomainField[] = []
