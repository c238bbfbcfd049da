import type { VolunteerState } from '#domains/volunteers/model/volunteer.ts'
import type { Sex } from '../names/name-of.ts'
import { bulgarian, type Origin, originsOf } from '../names/origins.ts'
import type { UnitName } from '../staff.ts'

/** Somebody who can be signed in as, or is known by name for another reason. */
export type Known = {
  key: string
  given: string
  family: string
  sex: Sex
  tongue: string
  kinds: 'network' | 'visitor'
  /** Signs in as a colleague already. */
  isStaff?: true
}

export const known: Known[] = [
  { key: 'radu', given: 'Radu', family: 'Norocaru', sex: 'man', tongue: 'ro', kinds: 'network' },
  { key: 'signe', given: 'Signe', family: 'Blåbærli', sex: 'woman', tongue: 'nb', kinds: 'visitor' },
  {
    key: 'jonas',
    given: 'Jonas',
    family: 'Ospebakk',
    sex: 'man',
    tongue: 'nb',
    kinds: 'network',
    isStaff: true,
  },
]

/** How many there are in each unit, and how far they have come. */
export const circles: Record<UnitName, [VolunteerState, number][]> = {
  Oslo: [
    ['active', 93],
    ['paused', 8],
    ['ended', 26],
    ['refused', 5],
    ['in-process', 11],
    ['interested', 7],
  ],
  Pleven: [
    ['active', 14],
    ['paused', 1],
    ['ended', 4],
    ['refused', 1],
    ['in-process', 3],
    ['interested', 2],
  ],
}

/** More of those who were born here than among participants; of the others only those of whom there are names enough. */
export const originsOfHelpers: Record<UnitName, [Origin, number][]> = {
  Pleven: [[bulgarian, 92], ...originsOf.Pleven.slice(1, 3)],
  Oslo: originsOf.Oslo.filter(([{ language }]) =>
    ['nb', 'ro', 'pl', 'so', 'ti', 'en'].includes(language),
  ).map(([origin, weight]) => [origin, origin.language === 'nb' ? 75 : weight]),
}

/** Who looks after volunteers. */
export const supervisorsOf: Record<UnitName, [string, number][]> = {
  Oslo: [
    ['sunniva', 34],
    ['eirik', 30],
    ['ingrid', 20],
    ['jonas', 16],
  ],
  Pleven: [
    ['maria', 65],
    ['ventsislav', 35],
  ],
}
