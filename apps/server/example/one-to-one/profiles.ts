import type { SpokenLanguage } from '#domains/people/model/index.ts'
import {
  ageBandOf,
  ageBands,
  blankProfile,
  limitCodes,
  type MatchingProfile,
  slotCount,
} from '#domains/volunteers/model/index.ts'
import type { Chance } from '../chance.ts'
import type { Sex } from '../names/name-of.ts'
import { languageOf, type UnitName } from '../staff.ts'
import { wordsOf } from './words/index.ts'

const interests =
  'walking football training cycling fishing nature animals cooking coffee music films books art history games computers cars repairs languages faith parenthood work'.split(
    ' ',
  )

const some = <Item>(items: readonly Item[], least: number, most: number, chance: Chance): Item[] =>
  chance.shuffled(items).slice(0, chance.between(least, most))

/** Evenings and weekends more than working hours. */
function hoursOf(chance: Chance): number[] {
  const slots = Array.from({ length: slotCount }, (_, slot) => slot)
  const likely = (slot: number) => (slot >= 20 ? 0.4 : slot % 4 === 3 ? 0.45 : 0.12)
  const free = slots.filter((slot) => chance.often(likely(slot)))
  return free.length > 1 ? free : [...new Set([...free, 23, 21])].sort((a, b) => a - b)
}

type Facts = { unit: UnitName; tongue: string; sex: Sex; birthYear: number; today: string }

/** What a volunteer brings. */
export function profileOf({ unit, tongue, sex, birthYear, today }: Facts, chance: Chance): MatchingProfile {
  const home = languageOf[unit]
  const languages: SpokenLanguage[] = [{ language: tongue, level: 'mother-tongue' }]
  if (tongue !== home) languages.push({ language: home, level: chance.often(0.7) ? 'fluent' : 'everyday' })
  if (tongue !== 'en' && chance.often(0.7)) languages.push({ language: 'en', level: 'everyday' })
  return {
    ...{ languages, sex, ageBand: ageBandOf(birthYear, today), area: chance.pick(wordsOf[unit].areas) },
    ...{ hours: hoursOf(chance), interests: some(interests, 3, 7, chance) },
    wishes: { sex: chance.often(0.06) ? sex : 'no-wish', ageBands: [] },
    limits: chance.often(0.35)
      ? some(
          limitCodes.filter((code) => code !== 'inside-prison'),
          1,
          2,
          chance,
        )
      : [],
    knows: chance.often(0.05) ? [unit === 'Oslo' ? 'Even Skogblom' : 'Славчо Кокичев'] : [],
    worksAt: chance.often(0.04) ? (unit === 'Oslo' ? 'Halden fengsel' : 'Затвор Враца') : null,
  }
}

type Asking = {
  unit: UnitName
  languages: SpokenLanguage[]
  sex: MatchingProfile['sex']
  birthYear: number | null
}

/** What a participant wishes. */
export function wishOf(
  { unit, languages, sex, birthYear }: Asking,
  today: string,
  chance: Chance,
): MatchingProfile {
  return {
    ...blankProfile,
    ...{ languages, sex, ageBand: ageBandOf(birthYear, today) },
    area: chance.often(0.8) ? chance.pick(wordsOf[unit].areas) : null,
    hours: chance.often(0.85) ? hoursOf(chance) : [],
    interests: some(interests, 2, 5, chance),
    wishes: {
      sex: chance.often(0.12) && (sex === 'man' || sex === 'woman') ? sex : 'no-wish',
      ageBands: chance.often(0.15) ? [chance.pick(ageBands.slice(2))] : [],
    },
  }
}
