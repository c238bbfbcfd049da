import { prisonHandlers } from './prisons.ts'

export const partnersHandlers = prisonHandlers

export { findPrisonNamed, listPrisons, requirePrison } from './prison-store.ts'
