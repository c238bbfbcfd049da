import { type Day, isDay } from './day.ts'

export const nationalIdKinds = ['no-fodselsnummer', 'bg-egn', 'ro-cnp'] as const
export type NationalIdKind = (typeof nationalIdKinds)[number]

const kindOfCountry = new Map<string, NationalIdKind>([
  ['NO', 'no-fodselsnummer'],
  ['BG', 'bg-egn'],
  ['RO', 'ro-cnp'],
])

/** The national id that can be checked in a country (ISO 3166, two letters); null where none is known. */
export const nationalIdKindOf = (country: string): NationalIdKind | null => kindOfCountry.get(country) ?? null

export type NationalIdObstacle = 'wrong-length' | 'not-digits' | 'wrong-check-digit' | 'impossible-date'

const lengths: Record<NationalIdKind, number> = { 'no-fodselsnummer': 11, 'bg-egn': 10, 'ro-cnp': 13 }

/** As typed, without the spaces, dots and dashes people put in between. */
export const tidyNationalId = (typed: string): string => typed.replace(/[\s.\-–]/gu, '')

/** Everything that is wrong with a national id, at once; D-numbers are accepted among Norwegian ones. */
export function obstaclesToNationalId(kind: NationalIdKind, typed: string): NationalIdObstacle[] {
  const id = tidyNationalId(typed)
  const obstacles: NationalIdObstacle[] = []
  if (id.length !== lengths[kind]) obstacles.push('wrong-length')
  if (!/^\d*$/.test(id)) obstacles.push('not-digits')
  if (obstacles.length > 0) return obstacles
  if (!hasRightCheckDigits[kind](id)) obstacles.push('wrong-check-digit')
  if (possibleBirthDates[kind](id).length === 0) obstacles.push('impossible-date')
  return obstacles
}

/** The birth date a valid national id states; null where its century cannot be told. */
export function birthDateInNationalId(kind: NationalIdKind, typed: string): Day | null {
  if (obstaclesToNationalId(kind, typed).length > 0) return null
  const [day, ...others] = possibleBirthDates[kind](tidyNationalId(typed))
  return day !== undefined && others.length === 0 ? day : null
}

/** The last two digits only: the first ones would give away the birth date. */
export function masked(id: string): string {
  const tidy = tidyNationalId(id)
  return '•'.repeat(Math.max(0, tidy.length - 2)) + (tidy.length > 4 ? tidy.slice(-2) : '••')
}

const sum = (id: string, weights: number[]) =>
  weights.reduce((total, weight, at) => total + weight * Number(id.charAt(at)), 0)

const hasRightCheckDigits: Record<NationalIdKind, (id: string) => boolean> = {
  'no-fodselsnummer': (id) =>
    sum(id, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    sum(id, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  'bg-egn': (id) => (sum(id, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === Number(id.charAt(9)),
  'ro-cnp': (id) => {
    const rest = sum(id, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
    return (rest === 10 ? 1 : rest) === Number(id.charAt(12))
  },
}

function days(years: (number | null)[], month: number, day: number): Day[] {
  const two = (number: number) => String(number).padStart(2, '0')
  return years
    .filter((year) => year !== null)
    .map((year) => `${year}-${two(month)}-${two(day)}`)
    .filter(isDay)
}

const possibleBirthDates: Record<NationalIdKind, (id: string) => Day[]> = {
  'no-fodselsnummer': (id) => {
    const day = Number(id.slice(0, 2))
    const year = norwegianYear(Number(id.slice(4, 6)), Number(id.slice(6, 9)))
    // A D-number is marked by 40 added to the day.
    return days([year], Number(id.slice(2, 4)), day > 40 ? day - 40 : day)
  },
  'bg-egn': (id) => {
    const month = Number(id.slice(2, 4))
    // The century hides in the month: 20 added before 1900, 40 added from 2000.
    const [century, added] = month > 40 ? [2000, 40] : month > 20 ? [1800, 20] : [1900, 0]
    return days([century + Number(id.slice(0, 2))], month - added, Number(id.slice(4, 6)))
  },
  'ro-cnp': (id) => {
    const centuries = romanianCenturies[Number(id.charAt(0))] ?? []
    const years = centuries.map((century) => century + Number(id.slice(1, 3)))
    return days(years, Number(id.slice(3, 5)), Number(id.slice(5, 7)))
  },
}

// The first digit tells sex and century; 7, 8 and 9 are given to foreign nationals of either century.
const [before1900, until1999, from2000, eitherCentury] = [[1800], [1900], [2000], [1900, 2000]]
const romanianCenturies: (number[] | undefined)[] = [
  undefined,
  ...[until1999, until1999, before1900, before1900, from2000, from2000],
  ...[eitherCentury, eitherCentury, eitherCentury],
]

/** The Norwegian individual number tells the century. */
function norwegianYear(year: number, individual: number): number | null {
  if (individual < 500) return 1900 + year
  if (individual < 750 && year >= 54) return 1800 + year
  if (year < 40) return 2000 + year
  return individual >= 900 ? 1900 + year : null
}
