import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { Language } from '#platform/access/access-api.ts'
import { command, query } from '#platform/operations/operation.ts'
import {
  CaseEntry,
  CaseFacts,
  CaseFile,
  CaseLetter,
  CaseOutcome,
  CaseRow,
  CaseState,
  FollowUp,
  sentWays,
} from './case.ts'
import { AnonymousContact, Channel, NewContact } from './contact.ts'

const id = Type.String({ format: 'uuid' })
const version = Type.Integer()
const onlyId = Type.Object({ id })

/** What is to be done in a case on a day, as one line of the desk. */
export const DueFollowUp = Type.Object({
  id,
  caseId: id,
  number: Type.Integer(),
  name: OrNull(Type.String()),
  subject: Type.String(),
  what: Type.String(),
  dueOn: Day,
  responsibleId: OrNull(id),
})
export type DueFollowUp = Type.Static<typeof DueFollowUp>

/** What a family worker opens the day with. */
export const Desk = Type.Object({
  units: Type.Array(Type.Object({ id, name: Type.String(), language: Language, answerBy: Day })),
  toAnswer: Type.Array(CaseRow),
  waiting: Type.Array(CaseRow),
  followUps: Type.Array(DueFollowUp),
  /** The latest contacts, and how many there were today. */
  contacts: Type.Array(AnonymousContact),
  contactsToday: Type.Integer(),
  counties: Type.Array(Type.String()),
})
export type Desk = Type.Static<typeof Desk>

const { words, kind, channel, minutes, saidOn } = CaseEntry.properties
const { language, receiver, receiverAddress, subject, body } = CaseLetter.properties
const letterWords = { language, receiver, receiverAddress, subject, body }

export const adviceApi = {
  desk: query('advice.desk', '/family/desk', { input: Type.Object({}), output: Desk }),
  log: command('advice.log-contact', '/family/contacts', { input: NewContact, output: onlyId }),
  cases: query('advice.cases', '/family/cases', {
    input: Type.Object({ state: Type.Optional(CaseState), familyMemberId: Type.Optional(id) }),
    output: Type.Array(CaseRow),
  }),
  show: query('advice.case', '/family/cases/:id', { input: onlyId, output: CaseFile }),
  open: command('advice.open-case', '/family/cases', {
    input: Type.Object({
      unitId: id,
      ...CaseFacts.properties,
      channel: Channel,
      /** The contact without a name that becomes this case because they want it. */
      contactId: OrNull(id),
      answerBy: Day,
      asked: Type.String({ minLength: 1, maxLength: 8000 }),
    }),
    output: onlyId,
  }),
  change: command('advice.change-case', '/family/cases/:id', {
    input: Type.Object({ id, version, ...CaseFacts.properties }),
    output: CaseFile,
  }),
  write: command('advice.write-entry', '/family/cases/:id/entries', {
    input: Type.Object({
      ...{ id, version, kind, words, channel, minutes, saidOn },
      /** How the case stands after this: an answer is owed by a day, or we wait for somebody. */
      state: Type.Enum(['to-answer', 'waiting'] as const),
      waitingFor: Type.String({ maxLength: 200 }),
      answerBy: OrNull(Day),
    }),
    output: CaseFile,
  }),
  close: command('advice.close-case', '/family/cases/:id/close', {
    input: Type.Object({
      ...{ id, version, outcome: CaseOutcome },
      /** Why we could not help, in the words of the register; null for any other outcome. */
      reason: OrNull(
        Type.Enum(['no-capacity', 'outside-target-group', 'other-help-needed', 'other'] as const),
      ),
      words: Type.String({ maxLength: 2000 }),
    }),
    output: CaseFile,
  }),
  reopen: command('advice.reopen-case', '/family/cases/:id/reopen', {
    input: Type.Object({ id, version, answerBy: Day }),
    output: CaseFile,
  }),
  workers: query('advice.workers', '/family/workers', {
    input: Type.Object({ unitId: id }),
    output: Type.Array(Type.Object({ id, name: Type.String() })),
  }),
  handOver: command('advice.hand-over', '/family/cases/:id/responsible', {
    input: Type.Object({ id, version, responsibleId: id }),
    output: CaseFile,
  }),
  followUp: command('advice.follow-up', '/family/cases/:id/follow-ups', {
    input: Type.Object({ id, what: FollowUp.properties.what, dueOn: Day }),
    output: onlyId,
  }),
  done: command('advice.follow-up-done', '/family/follow-ups/:id/done', {
    input: onlyId,
    output: Type.Null(),
  }),
  writeLetter: command('advice.write-letter', '/family/cases/:caseId/letters', {
    input: Type.Object({ caseId: id, ...letterWords }),
    output: onlyId,
  }),
  changeLetter: command('advice.change-letter', '/family/letters/:id', {
    input: Type.Object({ id, version, ...letterWords }),
    output: onlyId,
  }),
  sendLetter: command('advice.letter-sent', '/family/letters/:id/sent', {
    input: Type.Object({ id, version, sentOn: Day, sentHow: Type.Enum(sentWays) }),
    output: onlyId,
  }),
  letter: query('advice.letter', '/family/letters/:id', {
    input: onlyId,
    output: Type.Unknown(),
    givesFile: 'application/pdf',
  }),
}
