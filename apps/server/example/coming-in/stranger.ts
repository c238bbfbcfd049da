import type { Centre } from '../centre.ts'
import type { Chance } from '../chance.ts'
import { detailsOf } from '../details.ts'
import { freeName, type Sex } from '../names/name-of.ts'
import { type Origin, originsOf } from '../names/origins.ts'
import { personRow } from '../person-rows.ts'
import { prisonFor } from '../prisons.ts'
import type { PersonRow } from '../rows.ts'
import { sentences } from '../sentences/index.ts'
import { coordinatorOf, languageOf, type UnitName } from '../staff.ts'
import type { Somebody } from './referral.ts'

/** Somebody invented of whom there is a referral, and perhaps soon a file. */
export type Stranger = { person: PersonRow; about: Somebody }

export function strangerOf(
  { unit, held, recordedAt }: { unit: UnitName; held: boolean; recordedAt: string },
  centre: Centre,
  chance: Chance,
  taken: Set<string>,
): Stranger {
  const sex: Sex = chance.often(0.14) ? 'woman' : 'man'
  const origin = chance.weighted(originsOf[unit].filter(([one]) => hasNames(one, sex, taken)))
  const names = freeName(origin, sex, chance, taken)
  const words = sentences[languageOf[unit]]
  const details = detailsOf({ names, sex, origin, unit, today: centre.today, outside: !held }, words, chance)
  const by = { recordedBy: centre.userId(coordinatorOf(unit).key), importId: null }
  const person = personRow(centre.id(recordedAt), centre.unitId(unit), details, { recordedAt, ...by })
  const { givenName, familyName, birthDate, birthYear, languages, interpreterNeeded } = person
  return {
    person,
    about: {
      ...{ givenName, familyName, birthDate, birthYear, sex: person.sex, languages, interpreterNeeded, unit },
      ...{ phone: details.contact.phone, held: held ? 'serving' : null },
      prison: held ? prisonFor(unit, sex, chance) : null,
    },
  }
}

/** Whether there are names of this origin that are not somebody's already: of some few were thought up. */
const hasNames = ({ families, feminine, patronymic, ...origin }: Origin, sex: Sex, taken: Set<string>) =>
  patronymic ||
  (sex === 'woman' ? origin.women : origin.men).some((given) =>
    families.some(
      (family) => !taken.has(`${given} ${sex === 'woman' ? (feminine?.(family) ?? family) : family}`),
    ),
  )
