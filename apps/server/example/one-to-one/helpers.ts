import { searchKey } from '#domains/people/model/index.ts'
import { networkKind, prisonVisitorKind } from '#domains/volunteers/model/index.ts'
import type { RoleState, VolunteerState } from '#domains/volunteers/model/volunteer.ts'
import { isLanguage } from '#platform/texts/languages.ts'
import { chanceOf } from '../chance.ts'
import { addDays, momentOn } from '../days.ts'
import { freeName } from '../names/name-of.ts'
import { languageOf, member, type UnitName } from '../staff.ts'
import type { Book } from './book.ts'
import { courseDaysOf } from './course-days.ts'
import type { Helper, Path } from './helper.ts'
import { circles, type Known, known, originsOfHelpers, supervisorsOf } from './known.ts'
import { pathTo } from './paths.ts'
import { profileOf } from './profiles.ts'

/** Everybody who helps a unit, wants to or did. `taken`: names that are somebody's already. */
export function helpersOf(unit: UnitName, book: Book, taken: Set<string>): Helper[] {
  const states = circles[unit].flatMap(([state, count]) => Array.from({ length: count }, () => state))
  return states.map((state, number) =>
    helperOf({ unit, state, number, who: unit === 'Oslo' ? known[number] : undefined }, book, taken),
  )
}

type Asked = { unit: UnitName; state: VolunteerState; number: number; who: Known | undefined }

function helperOf({ unit, state, number, who }: Asked, book: Book, taken: Set<string>): Helper {
  const { centre } = book
  const chance = chanceOf(centre.seed, 'volunteer', unit, number)
  const origin = who
    ? originsOfHelpers[unit].find(([{ language }]) => language === who.tongue)![0]
    : chance.weighted(originsOfHelpers[unit])
  const sex = who?.sex ?? (chance.often(0.58) ? 'woman' : 'man')
  const names = freeName(origin, sex, chance, taken)
  const birthYear =
    Number(centre.today.slice(0, 4)) -
    chance.weighted([
      [chance.between(21, 30), 30],
      [chance.between(31, 54), 35],
      [chance.between(55, 76), 35],
    ])
  const path = who ? wellKnownPath(unit, book) : pathTo(state, unit, centre, chance)
  const kinds = who ? [who.kinds] : chance.weighted(mixes)
  const profile = profileOf({ unit, tongue: origin.language, sex, birthYear, today: centre.today }, chance)
  return {
    ...{ id: centre.id(momentOn(path.applied, 20)), unit, number, key: who?.key ?? null, userId: null },
    ...{ given: who?.given ?? names.given, family: who?.family ?? names.family, sex, birthYear, state, path },
    language: isLanguage(origin.language) ? origin.language : languageOf[unit],
    roles: kinds.map((kind) => ({ kindId: kindIds[kind], state: stateOfRole[state] })),
    supervisor: who?.key === 'jonas' ? member('ingrid') : member(chance.weighted(supervisorsOf[unit])),
    mostMatches: !who && chance.often(0.18) ? 2 : 1,
    profile: who ? { ...profile, limits: [], knows: [], worksAt: null } : profile,
    lapsed: state === 'active' && !who && isLongAgo(path, centre.today) && chance.often(0.09),
  }
}

const kindIds = { network: networkKind, visitor: prisonVisitorKind }
const mixes: [('network' | 'visitor')[], number][] = [
  [['network'], 66],
  [['visitor'], 22],
  [['network', 'visitor'], 12],
]
const stateOfRole: Record<VolunteerState, RoleState> = {
  ...{ interested: 'wanted', 'in-process': 'wanted', active: 'approved', paused: 'paused', ended: 'ended' },
  refused: 'refused',
}

const isLongAgo = ({ approved }: Path, today: string) => approved !== null && approved < addDays(today, -420)

/** Has been with us for more than a year, so that much could happen. */
function wellKnownPath(unit: UnitName, { centre }: Book): Path {
  const { past } = courseDaysOf(centre, unit)
  const course = past.findLastIndex((day) => day < addDays(centre.today, -400))
  const day = past[course]!
  return {
    ...{ applied: addDays(day, -40), interviewed: addDays(day, -25), course, approved: addDays(day, 9) },
    ...{ paused: null, left: null, refused: null },
  }
}

/** `given.family` in plain letters. */
export const addressOf = ({ given, family }: Pick<Helper, 'given' | 'family'>): string =>
  searchKey(`${given} ${family}`).replaceAll(' ', '.')
