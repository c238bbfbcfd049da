import { randomUUIDv7 } from 'node:crypto'
import { type ListedPerson, namesOfImported } from '../../model/import/index.ts'
import { asOf, columnsAsOfNow } from '../as-of-now.ts'
import { columnsOfDetails } from '../person-store.ts'

export type Entered = { importId: string; recordedAt: string; recordedBy: string; today: string }

/** First the people, then what refers to them. */
export const tablesInOrder = [
  'people',
  'person_statuses',
  'person_places',
  'release_dates',
  'responsibilities',
  'access.grants',
  'imported_notes',
] as const

type Records = Record<(typeof tablesInOrder)[number], Record<string, unknown>[]>

/** All that the tables hold about somebody after the import, under the names they have in SQL. */
export function recordsOfPerson(person: ListedPerson, personId: string, entered: Entered): Records {
  const { importId, recordedAt, recordedBy, today } = entered
  const entry = { recorded_at: recordedAt, recorded_by: recordedBy, import_id: importId }
  const filed = () => ({
    ...{ id: randomUUIDv7(), recordId: personId, recordedAt, recordedBy: null, source: 'import' as const },
  })
  const statuses = person.status
    ? [{ ...filed(), status: person.status, from: statusSince(person, today), saidBy: null, note: null }]
    : []
  const places = person.prison
    ? [{ ...filed(), prison: person.prison, wing: person.wing || null, from: today, until: null }]
    : []
  const releaseDates = person.releaseDates.map((date) => ({ ...filed(), ...statementOf(date, today) }))
  const responsibilities = person.responsibleId
    ? [{ ...filed(), userId: person.responsibleId, name: '', from: today, until: null, handover: null }]
    : []
  const now = asOf(today, { statuses, places, releaseDates, responsibilities })
  const under = { person_id: personId, ...entry }
  return {
    people: [
      {
        ...{ id: personId, unit_id: person.unitId, version: 1, ...detailColumns(person) },
        ...{ ...columnsAsOfNow(now), ...entry, import_row: person.row },
      },
    ],
    person_statuses: statuses.map(({ id, status, from }) => ({
      ...{ id, ...under, status, begins: from, source: 'import' },
    })),
    person_places: places.map(({ id, prison, wing, from }) => ({
      ...{ id, ...under, prison, wing, begins: from, source: 'import' },
    })),
    release_dates: releaseDates.map(({ id, kind, day, unknownBecause, certainty }) => ({
      ...{ id, ...under, kind, day, unknown_because: unknownBecause, certainty },
      ...{ unplanned: false, source: 'import', stated_on: today },
    })),
    responsibilities: responsibilities.map(({ id, userId, from }) => ({
      ...{ id, ...under, user_id: userId, begins: from },
    })),
    'access.grants': responsibilities.map(({ id, userId, from }) => ({
      ...{ id: randomUUIDv7(), person_id: personId, unit_id: person.unitId, user_id: userId },
      ...{ source: 'caseload', source_id: id, begins: from },
    })),
    imported_notes: person.note ? [{ person_id: personId, import_id: importId, note: person.note }] : [],
  }
}

/** A list says what holds now and not since when; only whoever is out has been since the day of release. */
function statusSince({ status, releaseDates }: ListedPerson, today: string): string {
  const isOut = status === 'released' || status === 'conditionally-released'
  const days = releaseDates.flatMap(({ day }) => (day !== null && day <= today ? [day] : []))
  return (isOut ? days.sort().at(-1) : undefined) ?? today
}

/** A list says a day and seldom how certain it is: what is confirmed is, what the law allows may well not happen. */
function statementOf({ kind, day, unknownBecause }: ListedPerson['releaseDates'][number], today: string) {
  const byKind = kind === 'confirmed' ? 'certain' : kind === 'expected' ? 'likely' : 'uncertain'
  const certainty: 'certain' | 'likely' | 'uncertain' = day === null ? 'uncertain' : byKind
  return {
    ...{ kind, day, unknownBecause, certainty, statedOn: today },
    ...{ earliest: null, latest: null, unplanned: false, why: null, supersededBy: null, withdrawn: null },
  }
}

function detailColumns(person: ListedPerson) {
  const { languages, contact, ...columns } = columnsOfDetails({
    names: namesOfImported(person),
    birthDate: person.birthDate,
    birthYear: person.birthYear,
    sex: 'not-asked',
    languages: person.languages.map((language) => ({ language, level: 'everyday' })),
    interpreterNeeded: person.interpreterNeeded,
    contact: {
      inPrison: person.contact || null,
      phone: person.phone.slice(0, 50) || null,
      email: person.email || null,
      address: null,
      safeToLeaveMessage: 'not-asked',
    },
    offenceGroup: null,
    citizenshipGroup: null,
  })
  const inSql = Object.entries(columns).map(([name, value]) => [
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    value,
  ])
  return { ...Object.fromEntries(inSql), languages: JSON.parse(languages), contact: JSON.parse(contact) }
}
