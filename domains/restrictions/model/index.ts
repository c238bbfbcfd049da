import './texts.ts'

export { NewProtectedAddress, Party, PartyKind } from './party.ts'
export {
  forbidden,
  NewRestriction,
  type NewRestrictionOf,
  otherKinds,
  Restriction,
  type RestrictionBegun,
  RestrictionEnd,
  RestrictionKind,
  restrictionKinds,
} from './restriction.ts'
export { holdsOn } from './restriction-rules.ts'
export { restrictionsApi } from './restrictions-api.ts'
