import Type from 'typebox'
import { Language } from '#platform/access/access-api.ts'
import { command, query } from '#platform/operations/operation.ts'
import { Consent, consentPurposes, NewConsent, Withdrawal } from './consent.ts'

const uuid = Type.String({ format: 'uuid' })

export const groundsApi = {
  /** Everything a person has ever agreed to, what holds first. */
  ofPerson: query('grounds.of-person', '/people/:personId/consents', {
    input: Type.Object({ personId: uuid }),
    output: Type.Array(Consent),
  }),
  /** What runs out soon, or ran out lately while the case is open: somebody has to be asked again. */
  endingSoon: query('grounds.ending-soon', '/consents/ending-soon', {
    input: Type.Object({}),
    output: Type.Object({ consents: Type.Array(Consent), today: Type.String(), soonDays: Type.Integer() }),
  }),
  record: command('grounds.record-consent', '/people/:personId/consents', {
    input: NewConsent,
    output: Consent,
  }),
  withdraw: command('grounds.withdraw-consent', '/consents/:id/withdrawal', {
    input: Withdrawal,
    output: Consent,
  }),
  /** For a pen: what it is about in plain words, large print, with a line for a witness. */
  printForm: query('grounds.print-form', '/people/:personId/consents/form', {
    input: Type.Object({ personId: uuid, language: Language, purpose: Type.Enum(consentPurposes) }),
    output: Type.Unknown(),
    givesFile: 'application/pdf',
  }),
}
