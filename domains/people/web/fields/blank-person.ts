import type { PersonDetails } from '../../model/person.ts'

/** Nothing is known yet and nothing was asked. */
export const blankPerson: PersonDetails = {
  names: {
    ...{ given: '', family: '', called: '' },
    ...{ givenTransliterated: '', familyTransliterated: '', calledTransliterated: '' },
  },
  ...{ birthDate: null, birthYear: null, sex: 'not-asked', languages: [], interpreterNeeded: 'not-asked' },
  contact: { inPrison: null, phone: null, email: null, address: null, safeToLeaveMessage: 'not-asked' },
  offenceGroup: null,
  citizenshipGroup: null,
}
