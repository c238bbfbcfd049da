import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { Language } from '#platform/access/access-api.ts'
import { RelationKind } from '../members/relation.ts'
import { Channel } from './contact.ts'

const id = Type.String({ format: 'uuid' })
const words = (maxLength: number) => Type.String({ minLength: 1, maxLength })

export const caseKinds = [
  ...(['economy', 'social', 'forms', 'complaints', 'children', 'practical', 'counselling'] as const),
] as const
export const CaseKind = Type.Enum(caseKinds)
export type CaseKind = Type.Static<typeof CaseKind>

export const caseStates = ['to-answer', 'waiting', 'closed'] as const
export const CaseState = Type.Enum(caseStates)
export type CaseState = Type.Static<typeof CaseState>

export const caseOutcomes = [
  ...(['answered', 'helped', 'passed-on', 'no-longer-wanted', 'lost-touch', 'could-not-help'] as const),
] as const
export const CaseOutcome = Type.Enum(caseOutcomes)
export type CaseOutcome = Type.Static<typeof CaseOutcome>

/** What a case is about, and who asks: a record, a name of their own choosing, or nothing. */
export const CaseFacts = Type.Object({
  familyMemberId: OrNull(id),
  called: Type.String({ maxLength: 120 }),
  kind: CaseKind,
  subject: words(200),
  relation: RelationKind,
  county: Type.String({ maxLength: 80 }),
  language: Language,
})
export type CaseFacts = Type.Static<typeof CaseFacts>

/** A case as one line of a list. */
export const CaseRow = Type.Object({
  id,
  number: Type.Integer(),
  unitId: id,
  unit: Type.String(),
  familyMemberId: OrNull(id),
  /** The name on record, or what they want to be called; null if neither. */
  name: OrNull(Type.String()),
  kind: CaseKind,
  subject: Type.String(),
  state: CaseState,
  waitingFor: Type.String(),
  answerBy: OrNull(Day),
  responsibleId: OrNull(id),
  responsible: OrNull(Type.String()),
  openedOn: Day,
  closedOn: OrNull(Day),
  outcome: OrNull(CaseOutcome),
})
export type CaseRow = Type.Static<typeof CaseRow>

export const entryKinds = ['asked', 'answered', 'written', 'note'] as const
export const EntryKind = Type.Enum(entryKinds)

export const CaseEntry = Type.Object({
  id,
  kind: EntryKind,
  words: words(8000),
  channel: OrNull(Channel),
  minutes: OrNull(Type.Integer({ minimum: 1, maximum: 600 })),
  saidOn: Day,
  by: OrNull(Type.String()),
})
export type CaseEntry = Type.Static<typeof CaseEntry>

export const FollowUp = Type.Object({
  id,
  what: words(500),
  dueOn: Day,
  doneOn: OrNull(Day),
  doneBy: OrNull(Type.String()),
})
export type FollowUp = Type.Static<typeof FollowUp>

export const sentWays = ['post', 'e-mail', 'handed-over'] as const
export const CaseLetter = Type.Object({
  id,
  version: Type.Integer(),
  language: Language,
  receiver: words(200),
  receiverAddress: Type.String({ maxLength: 500 }),
  subject: words(200),
  body: words(8000),
  writtenOn: Day,
  sentOn: OrNull(Day),
  sentHow: OrNull(Type.Enum(sentWays)),
})
export type CaseLetter = Type.Static<typeof CaseLetter>

export const CaseFile = Type.Object({
  ...CaseRow.properties,
  version: Type.Integer(),
  called: Type.String(),
  relation: RelationKind,
  channel: Channel,
  county: Type.String(),
  language: Language,
  phone: OrNull(Type.String()),
  /** Whether a message may be left; null where nobody is on record. */
  safeToLeaveMessage: OrNull(Type.String()),
  /** Counselling that a colleague holds: what is said there stays with them. */
  wordsElsewhere: Type.Boolean(),
  entries: Type.Array(CaseEntry),
  followUps: Type.Array(FollowUp),
  letters: Type.Array(CaseLetter),
})
export type CaseFile = Type.Static<typeof CaseFile>
