import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import * as codes from './codes.ts'

const uuid = Type.String({ format: 'uuid' })
const line = Type.String({ minLength: 1, maxLength: 200 })
const words = Type.String({ minLength: 1, maxLength: 4000 })
const version = Type.Integer()
const kinds = Type.Array(Type.Enum(codes.contactKinds), { minItems: 1, uniqueItems: true })

export const ChecklistItem = Type.Object({
  code: Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' }),
  /** In the words of the house, in each of its languages. */
  texts: Type.Object({ en: line, nb: line, bg: line, ro: line }),
  /** Without a yes to it nothing is allowed. */
  needed: Type.Boolean(),
})
export type ChecklistItem = Type.Static<typeof ChecklistItem>
export const NewChecklist = Type.Object({
  /** Empty: for every prison that has none of its own. */
  prisonId: OrNull(uuid),
  name: line,
  items: Type.Array(ChecklistItem, { minItems: 1, maxItems: 60 }),
  source: line,
  validFrom: Day,
})
export const Checklist = Type.Object({
  id: uuid,
  ...NewChecklist.properties,
  prisonName: OrNull(Type.String()),
  validTo: OrNull(Day),
})
export type Checklist = Type.Static<typeof Checklist>

export const NewAssessment = Type.Object({
  childId: uuid,
  adultId: uuid,
  /** The prison whose checklist is used; empty for the one of the house. */
  prisonId: OrNull(uuid),
  askedOn: Day,
  askedBy: Type.Enum(codes.askedBy),
  kindsAsked: kinds,
  words: OrNull(words),
})

const answer = Type.Object({
  code: Type.String({ maxLength: 40 }),
  answer: Type.Enum(codes.checklistAnswers),
})
const facts = {
  concerns: Type.Enum(codes.concernAnswers),
  psychiatrist: OrNull(Type.Enum(codes.psychiatristSays)),
  psychiatristName: OrNull(line),
  psychiatristOn: OrNull(Day),
  police: Type.Enum(codes.officeAnswers),
  policeOn: OrNull(Day),
  protective: Type.Enum(codes.officeAnswers),
  protectiveOn: OrNull(Day),
  /** Why it is, or is not, in the best interest of this child. */
  bestInterest: OrNull(words),
}
export const AssessmentAnswers = Type.Object({
  id: uuid,
  version,
  answers: Type.Array(answer, { maxItems: 60 }),
  ...facts,
})
export type AssessmentAnswers = Type.Static<typeof AssessmentAnswers>

const allowed = {
  kindsAllowed: kinds,
  supervised: Type.Boolean(),
  conditions: OrNull(words),
  stopRule: words,
  validFrom: Day,
  validUntil: Day,
}
export const Allowing = Type.Object({ id: uuid, version, ...allowed })
export type Allowing = Type.Static<typeof Allowing>
export const childRefusalReasons = [
  ...(['safety-of-others', 'requirement-missing', 'not-suitable-now', 'other-help-needed', 'other'] as const),
] as const
export const RefusingContact = Type.Object({
  id: uuid,
  version,
  reason: Type.Enum(childRefusalReasons),
  /** For the parent to read; nothing of the child's own words. */
  words: Type.String({ minLength: 1, maxLength: 2000 }),
  reviewOn: Day,
  reviewerId: uuid,
})
export type RefusingContact = Type.Static<typeof RefusingContact>
export const Stopping = Type.Object({ id: uuid, version, stoppedOn: Day, stoppedBecause: words })

export const assessmentStandings = [
  'gathering',
  'signed',
  'allowed',
  'ahead',
  'expired',
  'stopped',
  'refused',
  'lifted',
] as const
export const AssessmentRow = Type.Object({
  id: uuid,
  childId: uuid,
  childCalled: Type.String(),
  adultId: uuid,
  adultCalled: Type.String(),
  askedOn: Day,
  kindsAsked: Type.Array(Type.Enum(codes.contactKinds)),
  kindsAllowed: Type.Array(Type.Enum(codes.contactKinds)),
  validFrom: OrNull(Day),
  validUntil: OrNull(Day),
  decidedOn: OrNull(Day),
  standing: Type.Enum(assessmentStandings),
})
export type AssessmentRow = Type.Static<typeof AssessmentRow>

export const Lacking = Type.Object({ code: Type.String(), field: Type.Optional(Type.String()) })
export const AssessmentFile = Type.Object({
  ...AssessmentRow.properties,
  version,
  adultRelation: Type.Enum(codes.adultRelations),
  askedBy: Type.Enum(codes.askedBy),
  words: OrNull(Type.String()),
  checklist: Checklist,
  answers: Type.Array(answer),
  ...facts,
  signedByName: OrNull(Type.String()),
  signedOn: OrNull(Day),
  decision: OrNull(Type.Enum(['allowed', 'refused'])),
  decidedByName: OrNull(Type.String()),
  supervised: OrNull(Type.Boolean()),
  conditions: OrNull(Type.String()),
  stopRule: OrNull(Type.String()),
  refusalId: OrNull(uuid),
  stoppedOn: OrNull(Day),
  stoppedBecause: OrNull(Type.String()),
  liftedOn: OrNull(Day),
  /** What still stands in the way of allowing what was asked, every reason at once. */
  lacking: Type.Array(Lacking),
  reviewers: Type.Array(Type.Object({ id: uuid, name: Type.String() })),
  today: Day,
})
export type AssessmentFile = Type.Static<typeof AssessmentFile>
