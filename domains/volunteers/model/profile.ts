import Type from 'typebox'
import { OrNull, Sex, SpokenLanguage } from '#domains/people/model/index.ts'

/** Part of a day, in the order of the weekly grid. */
export const partsOfDay = ['morning', 'midday', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof partsOfDay)[number]

/** A week has 28 slots: Monday morning is 0, Sunday evening 27. */
export const slotCount = 7 * partsOfDay.length
export const slotOf = (weekday: number, part: number): number => weekday * partsOfDay.length + part
/** Which day of the week (Monday is 1) and which part of it a slot is. */
export const slotAt = (slot: number): { weekday: number; part: PartOfDay } => ({
  weekday: Math.floor(slot / partsOfDay.length) + 1,
  part: partsOfDay[slot % partsOfDay.length]!,
})

export const ageBands = ['18-24', '25-34', '35-49', '50-64', '65+'] as const
export const AgeBand = Type.Enum(ageBands)
export type AgeBand = Type.Static<typeof AgeBand>

/** What somebody has said beforehand that they cannot take on; nobody is asked why. */
export const limitCodes = [
  'sexual-offences',
  'serious-violence',
  'harm-to-children',
  'drug-use-now',
  'inside-prison',
  'at-home',
  'alone-in-car',
  'animals',
  'smoke',
] as const
export const LimitCode = Type.Enum(limitCodes)
export type LimitCode = Type.Static<typeof LimitCode>

export const SexWish = Type.Enum(['no-wish', 'woman', 'man'] as const)
export type SexWish = Type.Static<typeof SexWish>

/** What is compared when two people are brought together: a volunteer's profile, and in the same shape a participant's wish. */
export const MatchingProfile = Type.Object({
  languages: Type.Array(SpokenLanguage, { maxItems: 20 }),
  /** Part of town or place, in words. */
  area: OrNull(Type.String({ maxLength: 120 })),
  hours: Type.Array(Type.Integer({ minimum: 0, maximum: slotCount - 1 }), { maxItems: slotCount }),
  /** Codes of the list of interests. */
  interests: Type.Array(Type.String({ minLength: 1, maxLength: 40 }), { maxItems: 60 }),
  ageBand: OrNull(AgeBand),
  sex: Sex,
  wishes: Type.Object({ sex: SexWish, ageBands: Type.Array(AgeBand, { maxItems: ageBands.length }) }),
  /** Own limits; of volunteers only. */
  limits: Type.Array(LimitCode, { maxItems: limitCodes.length }),
  /** Names of people they know in prison, among participants or their families. */
  knows: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 30 }),
  worksAt: OrNull(Type.String({ maxLength: 200 })),
})
export type MatchingProfile = Type.Static<typeof MatchingProfile>

export const blankProfile: MatchingProfile = {
  languages: [],
  area: null,
  hours: [],
  interests: [],
  ageBand: null,
  sex: 'not-asked',
  wishes: { sex: 'no-wish', ageBands: [] },
  limits: [],
  knows: [],
  worksAt: null,
}

const leastAges: [AgeBand, number][] = [
  ['65+', 65],
  ['50-64', 50],
  ['35-49', 35],
  ['25-34', 25],
  ['18-24', 0],
]

/** The band of somebody born in a year, as of the day they turn their age this year. */
export function ageBandOf(birthYear: number | null, today: string): AgeBand | null {
  if (birthYear === null) return null
  const age = Number(today.slice(0, 4)) - birthYear
  return leastAges.find(([, least]) => age >= least)![0]
}
