import type { WhoMay } from './role-groups.ts'

/** Families, children, partners and what they are told; where two must not meet. */
export const whoMayFamilyAndPartners: WhoMay = {}
