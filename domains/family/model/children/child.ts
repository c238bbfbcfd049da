import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import * as codes from './codes.ts'

const uuid = Type.String({ format: 'uuid' })
const line = Type.String({ minLength: 1, maxLength: 200 })
const words = Type.String({ minLength: 1, maxLength: 2000 })
const version = Type.Integer()

const childFields = {
  /** An alias or first name. */
  called: Type.String({ minLength: 1, maxLength: 80 }),
  birthYear: OrNull(Type.Integer({ minimum: 1990, maximum: 2100 })),
  birthMonth: OrNull(Type.Integer({ minimum: 1, maximum: 12 })),
  language: OrNull(Type.String({ minLength: 2, maxLength: 8 })),
  care: Type.Enum(codes.careOf),
  careSince: OrNull(Day),
  childWelfareName: OrNull(line),
  photos: Type.Enum(codes.photoAnswers),
  notes: OrNull(words),
}
export const NewChild = Type.Object({ unitId: uuid, ...childFields })
export type NewChild = Type.Static<typeof NewChild>
export const ChildChange = Type.Object({ id: uuid, version, ...childFields })
export const ChildClosing = Type.Object({
  id: uuid,
  version,
  closedOn: Day,
  closedBecause: Type.Enum(codes.closedBecause),
})

const adultFields = {
  kind: Type.Enum(codes.adultKinds),
  /** A participant, or a member of a family whom we know, or neither. */
  personId: OrNull(uuid),
  familyMemberId: OrNull(uuid),
  called: Type.String({ minLength: 1, maxLength: 120 }),
  relation: Type.Enum(codes.adultRelations),
  phone: OrNull(Type.String({ minLength: 1, maxLength: 40 })),
  since: OrNull(Day),
  until: OrNull(Day),
  contact: Type.Enum(codes.contactAnswers),
  contactBy: OrNull(line),
  contactOn: OrNull(Day),
}
export const NewAdult = Type.Object({ childId: uuid, ...adultFields })
export type NewAdult = Type.Static<typeof NewAdult>
export const AdultChange = Type.Object({ id: uuid, version, ...adultFields })
export const ChildAdult = Type.Object({
  id: uuid,
  version,
  ...adultFields,
  lastContactOn: OrNull(Day),
  lastContactKind: OrNull(Type.Enum(codes.contactKinds)),
  /** Days since the last contact that was held; empty where there was none so far. */
  daysSince: OrNull(Type.Integer()),
  nextContactOn: OrNull(Day),
})
export type ChildAdult = Type.Static<typeof ChildAdult>

export const NewChildWords = Type.Object({
  childId: uuid,
  adultId: OrNull(uuid),
  words,
  saidOn: Day,
  how: Type.Enum(codes.waysOfSaying),
})
export const NewInformed = Type.Object({
  childId: uuid,
  what: words,
  way: Type.Enum(codes.waysOfInforming),
  givenOn: Day,
})
export const NewConsent = Type.Object({
  childId: uuid,
  adultId: uuid,
  giverKind: Type.Enum(codes.consentGivers),
  giverName: line,
  kinds: Type.Array(Type.Enum(codes.contactKinds), { minItems: 1, uniqueItems: true }),
  how: Type.Enum(codes.consentWays),
  givenOn: Day,
  validUntil: OrNull(Day),
})
export type NewConsent = Type.Static<typeof NewConsent>
export const ConsentWithdrawal = Type.Object({ id: uuid, version, withdrawnOn: Day })
export const ChildConsent = Type.Object({
  id: uuid,
  version,
  ...Type.Omit(NewConsent, ['childId']).properties,
  withdrawnOn: OrNull(Day),
})
export type ChildConsent = Type.Static<typeof ChildConsent>

export const NewChildDay = Type.Object({
  childId: uuid,
  kind: Type.Enum(codes.dayKinds),
  month: Type.Integer({ minimum: 1, maximum: 12 }),
  day: Type.Integer({ minimum: 1, maximum: 31 }),
  words: OrNull(line),
})
export const ChildDay = Type.Object({
  id: uuid,
  ...Type.Omit(NewChildDay, ['childId']).properties,
  /** When it comes next. */
  next: Day,
})

export const NewContact = Type.Object({
  childId: uuid,
  adultId: uuid,
  kind: Type.Enum(codes.contactKinds),
  state: Type.Enum(['planned', 'held']),
  day: Day,
  words: OrNull(words),
})
export type NewContact = Type.Static<typeof NewContact>
export const ContactHeld = Type.Object({ id: uuid, version, words: OrNull(words) })
export const ContactCancelled = Type.Object({
  id: uuid,
  version,
  cancelledBy: Type.Enum(codes.contactCancellers),
  cancelWords: OrNull(words),
})
export const ChildContact = Type.Object({
  id: uuid,
  version,
  adultId: uuid,
  kind: Type.Enum(codes.contactKinds),
  state: Type.Enum(codes.contactStates),
  day: Day,
  words: OrNull(words),
  cancelledBy: OrNull(Type.Enum(codes.contactCancellers)),
  cancelWords: OrNull(words),
})
export type ChildContact = Type.Static<typeof ChildContact>

export const ChildRow = Type.Object({
  id: uuid,
  called: Type.String(),
  birthYear: OrNull(Type.Integer()),
  birthMonth: OrNull(Type.Integer()),
  closedOn: OrNull(Day),
  /** Grown-ups with whom contact is a question: the parents. */
  parents: Type.Array(ChildAdult),
  nextDay: OrNull(ChildDay),
  openAssessments: Type.Integer(),
})
export type ChildRow = Type.Static<typeof ChildRow>

const said = { id: uuid, recordedByName: OrNull(Type.String()) }
export const ChildFile = Type.Object({
  id: uuid,
  version,
  unitId: uuid,
  unitName: Type.String(),
  ...childFields,
  closedOn: OrNull(Day),
  closedBecause: OrNull(Type.Enum(codes.closedBecause)),
  adults: Type.Array(ChildAdult),
  words: Type.Array(Type.Object({ ...said, ...Type.Omit(NewChildWords, ['childId']).properties })),
  informed: Type.Array(Type.Object({ ...said, ...Type.Omit(NewInformed, ['childId']).properties })),
  consents: Type.Array(ChildConsent),
  days: Type.Array(ChildDay),
  contacts: Type.Array(ChildContact),
  today: Day,
})
export type ChildFile = Type.Static<typeof ChildFile>

export const NewAdmission = Type.Object({
  personId: uuid,
  admittedOn: Day,
  asked: Type.Enum(codes.admissionAnswers),
  childrenCount: OrNull(Type.Integer({ minimum: 0, maximum: 30 })),
  ages: Type.Array(Type.Integer({ minimum: 0, maximum: 30 }), { maxItems: 30 }),
  caregiver: OrNull(line),
})
export type NewAdmission = Type.Static<typeof NewAdmission>
export const Admission = Type.Object({ id: uuid, ...NewAdmission.properties })
