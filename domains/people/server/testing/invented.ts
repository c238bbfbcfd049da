import type { NewPerson } from '../../model/people-api.ts'
import { withTransliterations } from '../../model/person-names.ts'

export const noContact = {
  inPrison: null,
  phone: null,
  email: null,
  address: null,
  safeToLeaveMessage: 'not-asked' as const,
}

/** Somebody invented, as a form would send them. */
export const newPerson = (
  unitId: string,
  given: string,
  family: string,
  more: Partial<NewPerson> = {},
): NewPerson => ({
  unitId,
  names: withTransliterations({ given, family }),
  birthDate: null,
  birthYear: null,
  sex: 'not-asked',
  languages: [],
  interpreterNeeded: 'not-asked',
  contact: noContact,
  offenceGroup: null,
  citizenshipGroup: null,
  status: null,
  place: null,
  releaseDate: null,
  ...more,
})

export const serving = {
  status: 'serving' as const,
  from: '2026-01-10',
  source: 'prison' as const,
  saidBy: null,
  note: null,
}

export const inPleven = {
  prison: 'Pleven',
  wing: '2',
  from: '2026-01-10',
  until: null,
  source: 'prison' as const,
}

export const expectedOn = (day: string, more = {}) => ({
  kind: 'expected' as const,
  day,
  unknownBecause: null,
  certainty: 'likely' as const,
  earliest: null,
  latest: null,
  unplanned: false,
  source: 'prison' as const,
  statedOn: '2026-11-20',
  why: null,
  ...more,
})
