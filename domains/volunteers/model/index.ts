import './texts.ts'

export { careApi } from './care-api.ts'
export type { ContactConcern } from './care-attention.ts'
export { currencyOf, minorPerMajor, moneyText } from './care-currency.ts'
export { Expense, ExpenseKind, expenseKinds, NewExpense } from './care-expenses.ts'
export type { HoursRecord } from './care-hours.ts'
export { mostReceiptBytes, receiptTypeOf, receiptTypes, withoutTraces } from './care-receipt.ts'
export { StrainAnswer, type StrainRecord } from './care-strain.ts'
export type { TalkCall } from './care-talks.ts'
export { MyFile, volunteersFieldApi } from './field-api.ts'
export { NamesInAll, networkKind, prisonVisitorKind, RelationKind } from './kind.ts'
export { obstaclesToTicket, slugOfUnit } from './offer-rules.ts'
export { offersApi } from './offers-api.ts'
export { Interest, policyApi } from './policy-api.ts'
export {
  AgeBand,
  ageBandOf,
  ageBands,
  blankProfile,
  LimitCode,
  limitCodes,
  MatchingProfile,
  type PartOfDay,
  partsOfDay,
  SexWish,
  slotAt,
  slotCount,
  slotOf,
} from './profile.ts'
export { CourseModule, courseModules, RequirementState } from './requirement.ts'
export { RoleState, Supervision, Volunteer, VolunteerState } from './volunteer.ts'
export { VolunteerFile, VolunteerRow, volunteersApi } from './volunteers-api.ts'
