import type { Chance } from './chance.ts'
import type { Sex } from './names/name-of.ts'
import type { UnitName } from './staff.ts'

const prisons: Record<UnitName, Record<Sex, [string, number][]>> = {
  Pleven: {
    man: [
      ['Затвор Плевен', 62],
      ['Затвор Белене', 16],
      ['Затвор Ловеч', 14],
      ['Затвор Враца', 8],
    ],
    woman: [['Затвор Сливен', 1]],
  },
  Oslo: {
    man: [
      ['Oslo fengsel', 40],
      ['Ullersmo fengsel', 24],
      ['Romerike fengsel', 16],
      ['Ila fengsel', 12],
      ['Halden fengsel', 8],
    ],
    woman: [
      ['Bredtveit fengsel', 3],
      ['Ravneberget fengsel', 1],
    ],
  },
}

const wings: Record<UnitName, (string | null)[]> = {
  Pleven: ['1', '2', '3', '5', 'открит тип', null],
  Oslo: ['A', 'B', 'C', 'åpen avdeling', null],
}

export const prisonFor = (unit: UnitName, sex: Sex, chance: Chance): string =>
  chance.weighted(prisons[unit][sex])
export const wingIn = (unit: UnitName, chance: Chance): string | null => chance.pick(wings[unit])

/** Every prison of a unit that stands on somebody's record. */
export const prisonNames = (unit: UnitName): string[] =>
  Object.values(prisons[unit]).flatMap((list) => list.map(([name]) => name))
