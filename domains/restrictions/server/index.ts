import { addRestriction, endRestriction, listTheRestrictions } from './restrictions.ts'

export const restrictionsHandlers = [listTheRestrictions, addRestriction, endRestriction]

export { isKeptApart, type KeptApart, keptApart } from './kept-apart.ts'
