import Type from 'typebox'
import { Language } from '#platform/access/access-api.ts'
import { command, query } from '#platform/operations/operation.ts'
import {
  Admission,
  AdultChange,
  ChildChange,
  ChildClosing,
  ChildFile,
  ChildRow,
  ConsentWithdrawal,
  ContactCancelled,
  ContactHeld,
  NewAdmission,
  NewAdult,
  NewChild,
  NewChildDay,
  NewChildWords,
  NewConsent,
  NewContact,
  NewInformed,
} from './child.ts'

const id = Type.String({ format: 'uuid' })
const one = Type.Object({ id })
const PersonId = Type.Object({ personId: id })

/** Every deed answers with the whole file of the child. */
export const childrenApi = {
  list: query('family.list-children', '/children', {
    input: Type.Object({ view: Type.Optional(Type.Enum(['open', 'closed'])) }),
    output: Type.Object({
      children: Type.Array(ChildRow),
      /** Where the reader may open a file. */
      units: Type.Array(Type.Object({ id, name: Type.String() })),
      today: Type.String(),
    }),
  }),
  show: query('family.show-child', '/children/:id', { input: one, output: ChildFile }),
  open: command('family.open-child-file', '/children', { input: NewChild, output: ChildFile }),
  change: command('family.change-child', '/children/:id', { input: ChildChange, output: ChildFile }),
  close: command('family.close-child-file', '/children/:id/closing', {
    input: ChildClosing,
    output: ChildFile,
  }),
  addAdult: command('family.add-child-adult', '/children/:childId/adults', {
    input: NewAdult,
    output: ChildFile,
  }),
  changeAdult: command('family.change-child-adult', '/child-adults/:id', {
    input: AdultChange,
    output: ChildFile,
  }),
  sayWords: command('family.write-child-words', '/children/:childId/words', {
    input: NewChildWords,
    output: ChildFile,
  }),
  inform: command('family.inform-child', '/children/:childId/informed', {
    input: NewInformed,
    output: ChildFile,
  }),
  consent: command('family.record-child-consent', '/children/:childId/consents', {
    input: NewConsent,
    output: ChildFile,
  }),
  withdrawConsent: command('family.withdraw-child-consent', '/child-consents/:id/withdrawal', {
    input: ConsentWithdrawal,
    output: ChildFile,
  }),
  addDay: command('family.add-child-day', '/children/:childId/days', {
    input: NewChildDay,
    output: ChildFile,
  }),
  removeDay: command('family.remove-child-day', '/child-days/:id/removal', { input: one, output: ChildFile }),
  addContact: command('family.add-child-contact', '/children/:childId/contacts', {
    input: NewContact,
    output: ChildFile,
  }),
  holdContact: command('family.hold-child-contact', '/child-contacts/:id/held', {
    input: ContactHeld,
    output: ChildFile,
  }),
  cancelContact: command('family.cancel-child-contact', '/child-contacts/:id/cancelled', {
    input: ContactCancelled,
    output: ChildFile,
  }),
  ofPerson: query('family.children-of-person', '/people/:personId/children', {
    input: PersonId,
    output: Type.Object({ children: Type.Array(ChildRow), admissions: Type.Array(Admission) }),
  }),
  recordAdmission: command('family.record-admission-children', '/people/:personId/admission-children', {
    input: NewAdmission,
    output: Admission,
  }),
}

export const inLanguage = Type.Object({ id, language: Language })
