import Type from 'typebox'
import { Language } from '#platform/access/access-api.ts'
import { command, query } from '#platform/operations/operation.ts'
import { consentPurposes, dataGroups } from './consent.ts'
import { AnswerToDeletion, AskedToDelete, Disclosure, Ground, Recipient, Telling } from './disclosure.ts'

const uuid = Type.String({ format: 'uuid' })

export const disclosuresApi = {
  /** Which groups of data could be told to a recipient now, each with the grounds on which. */
  forSharing: query('grounds.for-sharing', '/people/:personId/grounds', {
    input: Type.Object({
      personId: uuid,
      ...Type.Partial(Recipient).properties,
      recipientKind: Recipient.properties.recipientKind,
      recipientName: Recipient.properties.recipientName,
      purpose: Type.Enum(consentPurposes),
    }),
    output: Type.Array(Type.Object({ dataGroup: Type.Enum(dataGroups), grounds: Type.Array(Ground) })),
  }),
  /** Everything that was ever told about a person to somebody outside, the latest first. */
  ofPerson: query('grounds.disclosures-of-person', '/people/:personId/disclosures', {
    input: Type.Object({ personId: uuid }),
    output: Type.Array(Disclosure),
  }),
  tell: command('grounds.tell', '/people/:personId/disclosures', { input: Telling, output: Type.Null() }),
  takeBack: command('grounds.take-back', '/disclosures/:id/stop', {
    input: Type.Object({ id: uuid }),
    output: Disclosure,
  }),
  /** What was stopped and nobody has said is deleted. */
  toDelete: query('grounds.to-delete', '/disclosures/to-delete', {
    input: Type.Object({}),
    output: Type.Object({
      disclosures: Type.Array(Disclosure),
      today: Type.String(),
      answerDays: Type.Integer(),
    }),
  }),
  askDeletion: command('grounds.ask-deletion', '/disclosures/:id/deletion', {
    input: AskedToDelete,
    output: Disclosure,
  }),
  answerDeletion: command('grounds.answer-deletion', '/disclosures/:id/deletion/answer', {
    input: AnswerToDeletion,
    output: Disclosure,
  }),
  /** The letter that asks a recipient to delete what they received, in the language they read. */
  deletionLetter: query('grounds.deletion-letter', '/disclosures/:id/deletion/letter', {
    input: Type.Object({ id: uuid, language: Language }),
    output: Type.Unknown(),
    givesFile: 'application/pdf',
  }),
}
