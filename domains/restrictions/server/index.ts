import { addressHandlers } from './addresses.ts'
import { restrictionHandlers } from './restrictions.ts'
import { stopHandlers, tellOfStop } from './stops.ts'

export const restrictionsHandlers = [...restrictionHandlers, ...addressHandlers, ...stopHandlers]
export const restrictionsReactions = [tellOfStop]

export { type ApartPair, isKeptApart, type KeptApart, keptApart, keptApartAmong } from './kept-apart.ts'
export { isAddressProtected, protectAddress } from './protected-addresses.ts'
export { refuseAsApart } from './stops.ts'
