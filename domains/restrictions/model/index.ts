import './texts.ts'

export {
  forbidden,
  knowers,
  NewRestriction,
  otherKinds,
  Restriction,
  type RestrictionBegun,
  RestrictionEnd,
  RestrictionKind,
  restrictionKinds,
} from './restriction.ts'
export { holdsOn } from './restriction-rules.ts'
export { restrictionsApi } from './restrictions-api.ts'
