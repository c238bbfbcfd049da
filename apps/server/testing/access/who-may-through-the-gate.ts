import type { WhoMay } from './role-groups.ts'

/** Referrals, consents, needs, plans, the countdown and the first days outside. */
export const whoMayThroughTheGate: WhoMay = {}
