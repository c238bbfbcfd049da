import { possibleDuplicatesOf } from '../duplicates.ts'
import { displayName, type PersonNames, withTransliterations } from '../person-names.ts'
import type { Likeness, ReasonForSameness } from '../same-person.ts'
import type { ImportedPerson } from './imported-person.ts'

/** Somebody who may be the same person: one who is here already (`other` is their id), or one earlier in the list (their key). */
export type Twin = {
  other: string
  here: boolean
  /** Same name and same birth date: taken as the same unless somebody says otherwise. */
  certain: boolean
  reasons: ReasonForSameness[]
}

/** Somebody in the list with everything it takes to decide about them. `14.1` is the first person of row 14; `14.0` all of its people read as one. */
export type ListedPerson = ImportedPerson & {
  key: string
  unitId: string
  responsibleId: string | null
  twins: Twin[]
}

export const keyOf = ({ row, part }: Pick<ImportedPerson, 'row' | 'part'>): string => `${row}.${part}`

export const namesOfImported = (person: ImportedPerson): PersonNames =>
  withTransliterations({
    given: [person.given, person.fathersName].filter(Boolean).join(' ').slice(0, 120),
    family: person.family,
    called: person.called,
  })

export const displayNameOfImported = (person: ImportedPerson): string => displayName(namesOfImported(person))

/** For each row that seems to name several people, the one person it might mean after all. */
export function readAsOne(people: readonly ImportedPerson[]): ImportedPerson[] {
  const rows = Map.groupBy(
    people.filter(({ offeredAsTwo }) => offeredAsTwo),
    ({ row }) => row,
  )
  return [...rows.values()].map((named): ImportedPerson => {
    const words = (of: 'given' | 'family') => [...new Set(named.map((person) => person[of]))].join(' ').trim()
    return { ...named[0]!, part: 0, given: words('given'), family: words('family') }
  })
}

/** Who in the list may be somebody who is here already, or somebody further up in the list; the likeliest first. */
export function findTwins(
  people: readonly ImportedPerson[],
  existing: readonly Likeness[],
): Map<string, Twin[]> {
  const place = new Map(people.map((person, at) => [keyOf(person), { at, row: person.row }]))
  const newcomers = people.map((person): Likeness => {
    const { birthDate, birthYear } = person
    return { id: keyOf(person), names: namesOfImported(person), birthDate, birthYear }
  })
  const twins = new Map<string, Twin[]>()
  for (const { a, b, reasons } of possibleDuplicatesOf(newcomers, existing)) {
    const [inA, inB] = [place.get(a), place.get(b)]
    // Brothers in one cell are alike and two.
    if (inA && inB && inA.row === inB.row) continue
    const isLaterA = inA !== undefined && (inB === undefined || inB.at < inA.at)
    const [later, other] = isLaterA ? [a, b] : [b, a]
    const certain = reasons.filter(({ strength }) => strength === 'strong').length >= 2
    const twin = { other, here: !place.has(other), certain, reasons }
    twins.set(later, [...(twins.get(later) ?? []), twin])
  }
  for (const of of twins.values()) of.sort((one, two) => rank(one) - rank(two))
  return twins
}

const rank = ({ certain, here }: Twin) => (certain ? 0 : 2) + (here ? 0 : 1)
