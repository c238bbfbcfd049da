import type { NamesAsWritten, PersonDetails } from '#domains/people/model/index.ts'
import { withTransliterations } from '#domains/people/model/index.ts'
import type { Chance } from './chance.ts'
import type { Sex } from './names/name-of.ts'
import type { Origin } from './names/origins.ts'
import type { Sentences } from './sentences/index.ts'
import { languageOf, type UnitName } from './staff.ts'

type Facts = {
  names: NamesAsWritten
  sex: Sex
  origin: Origin
  unit: UnitName
  today: string
  outside: boolean
}

export function detailsOf(
  { names, sex, origin, unit, today, outside }: Facts,
  { visiting }: Sentences,
  chance: Chance,
): PersonDetails {
  const year =
    Number(today.slice(0, 4)) -
    chance.weighted([
      [chance.between(20, 29), 30],
      [chance.between(30, 44), 45],
      [chance.between(45, 67), 25],
    ])
  const two = (number: number) => String(number).padStart(2, '0')
  const onlyTheYear = chance.often(0.06)
  const home = languageOf[unit]
  const native = origin.language === home
  const weak = !native && chance.often(0.4)
  return {
    names: withTransliterations(names),
    birthDate: onlyTheYear ? null : `${year}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`,
    birthYear: onlyTheYear ? year : null,
    sex: chance.often(0.03) ? 'not-asked' : sex,
    languages: [
      { language: origin.language, level: 'mother-tongue' },
      ...(native ? [] : [{ language: home, level: weak ? ('a-little' as const) : ('everyday' as const) }]),
      ...(origin.language !== 'en' && chance.often(0.3)
        ? [{ language: 'en', level: 'a-little' as const }]
        : []),
      ...(unit === 'Pleven' && native && chance.often(0.12)
        ? [{ language: 'rom', level: 'fluent' as const }]
        : []),
    ],
    interpreterNeeded: native ? 'no' : weak ? 'yes' : chance.pick(['no', 'not-asked', 'not-said']),
    contact: {
      inPrison: outside || chance.often(0.4) ? null : chance.pick(visiting),
      phone: outside || chance.often(0.2) ? phoneIn(unit, chance) : null,
      email: null,
      address: outside && chance.often(0.6) ? addressIn(unit, chance) : null,
      safeToLeaveMessage: chance.weighted([
        ['yes', 45],
        ['no', 15],
        ['not-asked', 35],
        ['not-said', 5],
      ]),
    },
    offenceGroup: null,
    citizenshipGroup: onlyTheYear
      ? null
      : native
        ? 'own'
        : inTheUnion.includes(origin.language)
          ? 'eea'
          : 'other',
  }
}

/** Whose mother tongue it is has, in this invented world, its passport too. */
const inTheUnion = ['bg', 'ro', 'pl', 'lt', 'nb']

// Numbers that ring nowhere, in streets that are nowhere.
const phoneIn = (unit: UnitName, chance: Chance) =>
  unit === 'Pleven' ? `0800 00 ${chance.between(100, 999)}` : `900 00 ${chance.between(100, 999)}`
const addressIn = (unit: UnitName, chance: Chance) =>
  unit === 'Pleven'
    ? `ул. „Измислена“ ${chance.between(1, 40)}, Плевен`
    : `Eventyrveien ${chance.between(1, 60)}, Oslo`
