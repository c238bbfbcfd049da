import {
  type PersonDetails,
  type ReleaseDateStatement,
  withTransliterations,
} from '#domains/people/model/index.ts'
import type { Centre } from './centre.ts'
import { chanceOf } from './chance.ts'
import { addDays, momentOn, workdayBy } from './days.ts'
import { detailsOf } from './details.ts'
import { freeName, inLatin } from './names/name-of.ts'
import { bulgarian } from './names/origins.ts'
import { dateRows, personRow } from './person-rows.ts'
import { type CentreRows, noRows, type PartOfCentre, type PersonRow } from './rows.ts'
import { sentences } from './sentences/index.ts'

type Imported = PartOfCentre & Pick<CentreRows, 'imports' | 'importRows'>

const listed = 7
/** Above it: the name of the prison, the day, the headings. */
const firstRow = 4

/** The list that a prison sent a week ago: people whom nobody knew, and three whom somebody had already written down. */
export function importedList(centre: Centre, known: PersonRow[], taken: Set<string>): Imported {
  const chance = chanceOf(centre.seed, 'import')
  const day = workdayBy(addDays(centre.today, -7))
  const recordedAt = momentOn(day, 150)
  const [importId, unitId, recordedBy] = [
    centre.id(recordedAt),
    centre.unitId('Pleven'),
    centre.userId('maria'),
  ]
  const entered = { recordedAt, recordedBy, importId }
  const doubles = known.filter(isEasilyWrittenOtherwise).slice(0, 3).map(asWrittenThere)
  const rows: Imported = {
    ...noRows(),
    imports: [
      {
        ...{
          id: importId,
          version: 3,
          unitId,
          fileName: 'Ловеч, списък.xlsx',
          state: 'committed',
          added: listed,
          same: 0,
        },
        ...{
          leftOut: 1,
          valuesLeftOut: 0,
          startedAt: momentOn(day, 140),
          startedBy: recordedBy,
          committedAt: recordedAt,
          undoneAt: null,
          undoneBy: null,
        },
      },
    ],
    importRows: [
      { importId, row: firstRow + listed, part: 0, outcome: 'total', personId: null, problems: [] },
    ],
  }
  for (let index = 0; index < listed; index++) {
    const facts = {
      names: freeName(bulgarian, 'man', chance, taken),
      sex: 'man',
      origin: bulgarian,
      unit: 'Pleven',
    } as const
    const details: PersonDetails = {
      ...detailsOf({ ...facts, today: centre.today, outside: false }, sentences.bg, chance),
      ...{ languages: [], interpreterNeeded: 'not-asked', ...doubles[index - 2] },
    }
    const personId = centre.id(recordedAt)
    const begins = addDays(day, -chance.between(90, 900))
    const entry = () => ({ id: centre.id(recordedAt), personId, source: 'import' as const, ...entered })
    const row = firstRow + index
    rows.people.push({ ...personRow(personId, unitId, details, entered), importRow: row })
    rows.importRows.push({ importId, row, part: 1, outcome: 'new', personId, problems: [] })
    rows.personStatuses.push({ ...entry(), status: 'serving', begins, saidBy: null, note: null })
    rows.personPlaces.push({ ...entry(), prison: 'Затвор Ловеч', wing: null, begins, ends: null })
    // Of one the list says no day at all.
    if (index === listed - 1) continue
    const release = workdayBy(addDays(centre.today, 20 + index * chance.between(14, 26)))
    rows.releaseDates.push(...dateRows(personId, [expected(release, day)], centre, entered))
  }
  return rows
}

const expected = (day: string, statedOn: string): ReleaseDateStatement => ({
  ...{ kind: 'expected', day, unknownBecause: null, certainty: 'likely', earliest: null, latest: null },
  ...{ unplanned: false, source: 'import', statedOn, why: null },
})

const isEasilyWrittenOtherwise = ({ givenName, familyName, birthDate }: PersonRow) =>
  /^\p{Script=Cyrillic}+$/u.test(givenName) &&
  /ков$/.test(familyName) &&
  Number(birthDate?.slice(8) ?? 99) <= 12

/** In other letters; with day and month the wrong way round; with one letter less. */
function asWrittenThere({ givenName, familyName, birthDate }: PersonRow, index: number) {
  const written = { given: givenName, family: familyName }
  const [year, month, day] = (birthDate ?? '').split('-')
  const otherwise = [
    { names: inLatin(written), birthDate: `${year}-${month}-${day}` },
    { names: written, birthDate: `${year}-${day}-${month}` },
    { names: { ...written, family: familyName.replace(/ков$/, 'ов') }, birthDate: `${year}-${month}-${day}` },
  ][index]!
  return { names: withTransliterations(otherwise.names), birthDate: otherwise.birthDate, birthYear: null }
}
