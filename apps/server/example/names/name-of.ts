import type { NamesAsWritten } from '#domains/people/model/index.ts'
import { toLatin } from '#domains/people/model/transliteration.ts'
import type { Chance } from '../chance.ts'
import type { Origin } from './origins.ts'

export type Sex = 'woman' | 'man'

/** A name that nobody else has; it is then `taken`. */
export function freeName(origin: Origin, sex: Sex, chance: Chance, taken: Set<string>): NamesAsWritten {
  const names = nameOf(origin, sex, chance)
  const whole = `${names.given} ${names.family}`
  if (taken.has(whole)) return freeName(origin, sex, chance, taken)
  taken.add(whole)
  return names
}

/** A name as the person, or whoever wrote the first list, would write it. */
function nameOf(origin: Origin, sex: Sex, chance: Chance): NamesAsWritten {
  const given = chance.pick(sex === 'woman' ? origin.women : origin.men)
  const father = chance.pick(origin.men.filter((name) => name !== given))
  const middle = origin.language === 'bg' && chance.often(0.14) ? fatherName(father, sex) : ''
  const written = {
    given: `${given} ${middle}`.trim(),
    family: familyOf(origin, sex, father, chance),
    called: chance.often(0.35) ? (origin.called?.[given] ?? '') : '',
  }
  // Some came over a list that knew no other letters.
  return origin.language === 'bg' && chance.often(0.1) ? inLatin(written) : written
}

function familyOf(origin: Origin, sex: Sex, father: string, chance: Chance): string {
  if (origin.patronymic) return `${father} ${chance.pick(origin.men.filter((name) => name !== father))}`
  const family = chance.pick(origin.families)
  return sex === 'woman' && origin.feminine ? origin.feminine(family) : family
}

/** Bulgarians have three names, and official lists write all of them. Some are formed differently: those are left out. */
function fatherName(father: string, sex: Sex): string {
  if (!/[нвмр]$/.test(father) || father.endsWith('ър')) return ''
  return `${father}ов${sex === 'woman' ? 'а' : ''}`
}

export const inLatin = ({ given, family, called = '' }: NamesAsWritten) => ({
  given: toLatin(given),
  family: toLatin(family),
  called: toLatin(called),
})
