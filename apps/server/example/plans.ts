import type { PersonStatus, UnknownReleaseReason } from '#domains/people/model/index.ts'
import type { Centre } from './centre.ts'
import { type Chance, chanceOf } from './chance.ts'
import { addDays, later, nextEve, nextHoliday, nextWeekday, weekday, workdayBy } from './days.ts'
import type { UnitName } from './staff.ts'

/** How a release date moves before it arrives. */
export type Turn = 'steady' | 'earlier' | 'later' | 'to-and-fro' | 'taken-back' | 'law-only' | 'unplanned'

/** Where somebody stands and will stand; everything else about them is drawn from this. */
export type Plan = {
  unit: UnitName
  number: number
  /** What is ahead: a release, an end that nobody knows, nothing that anybody has said; or it is behind. */
  shape: 'ahead' | 'passed' | 'unknown' | 'behind'
  joined: string
  gate: string
  turn: Turn
  now: PersonStatus | null
  unknownBecause: UnknownReleaseReason | null
  movedLately: boolean
  handedLately: boolean
  nobody: boolean
}

const plain = {
  turn: 'steady',
  now: null,
  unknownBecause: null,
  movedLately: false,
  handedLately: false,
  nobody: false,
} as const

const size: Record<
  UnitName,
  { behind: number; ahead: number; horizon: number; distant: number; lead: [number, number] }
> = {
  Pleven: { behind: 165, ahead: 30, horizon: 188, distant: 9, lead: [30, 300] },
  Oslo: { behind: 330, ahead: 42, horizon: 210, distant: 12, lead: [25, 240] },
}

export function plansOf(centre: Centre, unit: UnitName): Plan[] {
  const chance = chanceOf(centre.seed, 'plans', unit)
  const plans = [
    ...ahead(centre, unit, chance),
    ...passed(centre, unit, chance),
    ...unknown(centre, unit, chance),
  ]
  return [...plans, ...behind(centre, unit, chance)].map((plan, number) => ({ ...plan, number }))
}

type Unnumbered = Omit<Plan, 'number'>

function joinedBefore(gate: string, { opened, lastDay }: Centre, unit: UnitName, chance: Chance): string {
  const [least, most] = size[unit].lead
  const asked = workdayBy(addDays(gate, -chance.between(least, most)))
  const latest = workdayBy(addDays(lastDay, -chance.between(4, 150)))
  return later(
    asked < lastDay ? asked : latest,
    nextWeekday(addDays(opened, chance.between(0, 40)), chance.between(1, 5)),
  )
}

/** Prisons let people go on working days, early in the week if they can. */
function usualDay(day: string, chance: Chance): string {
  if (weekday(day) < 5) return day
  return chance.often(weekday(day) === 5 ? 0.14 : 0.05)
    ? day
    : addDays(day, chance.often(0.6) ? 5 - weekday(day) - 1 : 8 - weekday(day))
}

const turns: [Turn, number][] = [
  ['steady', 40],
  ['earlier', 17],
  ['later', 22],
  ['to-and-fro', 9],
  ['taken-back', 3],
  ['law-only', 9],
]

function ahead(centre: Centre, unit: UnitName, chance: Chance): Unnumbered[] {
  const { ahead: count, horizon, distant } = size[unit]
  const taken = new Map<string, number>()
  const free = (day: string): string => {
    const many = (taken.get(day) ?? 0) + 1
    if (many > 1 && (many > 2 || chance.often(0.7))) return free(usualDay(addDays(day, 1), chance))
    taken.set(day, many)
    return day
  }
  const near = Array.from({ length: count }, (_, index) => {
    // Closer together near today: the further ahead, the fewer are known already.
    const offset = Math.round(1 + horizon * ((index + chance.number() * 0.9) / count) ** 1.12)
    return free(usualDay(addDays(centre.today, offset), chance))
  })
  const far = Array.from({ length: distant }, () =>
    usualDay(addDays(centre.today, chance.between(horizon, 700)), chance),
  )
  const plans = [...near, ...far].map(
    (gate): Unnumbered => ({
      ...plain,
      ...{ unit, shape: 'ahead', gate, joined: joinedBefore(gate, centre, unit, chance) },
      turn: chance.weighted(turns),
      now: chance.weighted(unit === 'Oslo' ? statusesInOslo : statusesInPleven),
    }),
  )
  return [...plans, ...oddDays(centre, unit, chance)].map((plan, index) => ({
    ...plan,
    // Every so often one is news for whoever looks today.
    ...(index % 7 === 3 && plan.gate < addDays(centre.today, 170)
      ? { movedLately: true, turn: index % 2 === 0 ? ('earlier' as const) : ('later' as const) }
      : {}),
    handedLately: unit === 'Pleven' && index % 13 === 5,
    nobody: index % 24 === 8,
  }))
}

const statusesInPleven: [PersonStatus, number][] = [
  ['serving', 82],
  ['temporary-leave', 7],
  ['returned-to-custody', 6],
  ['interrupted-sentence', 5],
]
const statusesInOslo: [PersonStatus, number][] = [
  ['serving', 76],
  ['serving-at-home', 13],
  ['temporary-leave', 6],
  ['returned-to-custody', 5],
]

/** Friday, Saturday, a holiday and the day before one: the days on which offices are closed when somebody comes out. */
function oddDays(centre: Centre, unit: UnitName, chance: Chance): Unnumbered[] {
  const soon = addDays(centre.today, 6)
  const days = [
    nextWeekday(soon, 5),
    nextHoliday(soon),
    nextEve(soon),
    nextWeekday(addDays(soon, 17), 6),
    nextWeekday(addDays(soon, 40), 5),
  ]
  return days.map((gate, index) => ({
    ...plain,
    ...{ unit, shape: 'ahead', gate, joined: joinedBefore(gate, centre, unit, chance), now: 'serving' },
    turn: index % 2 === 0 ? 'earlier' : 'steady',
  }))
}

/** The day went by and nobody has said a word. */
const passed = (centre: Centre, unit: UnitName, chance: Chance): Unnumbered[] =>
  [2, 5, 11].slice(0, unit === 'Pleven' ? 3 : 2).map((ago) => {
    const gate = workdayBy(addDays(centre.today, -ago))
    return {
      ...plain,
      unit,
      shape: 'passed',
      gate,
      joined: joinedBefore(gate, centre, unit, chance),
      turn: 'later',
      now: 'serving',
    }
  })

const unknowns: Record<UnitName, [UnknownReleaseReason, PersonStatus][]> = {
  Pleven: [
    ['not-sentenced-yet', 'remand'],
    ['not-sentenced-yet', 'pre-trial-house-arrest'],
    ['appeal-pending', 'serving'],
    ['decision-pending', 'serving'],
    ['sentence-interrupted', 'interrupted-sentence'],
    ['not-told', 'serving'],
  ],
  Oslo: [
    ['not-sentenced-yet', 'remand'],
    ['not-sentenced-yet', 'remand'],
    ['no-fixed-end', 'serving'],
    ['decision-pending', 'serving-at-home'],
    ['appeal-pending', 'serving'],
    ['other', 'remand'],
  ],
}

const unknown = (centre: Centre, unit: UnitName, chance: Chance): Unnumbered[] =>
  unknowns[unit].map(([unknownBecause, now]) => {
    const gate = addDays(centre.today, chance.between(60, 300))
    return {
      ...plain,
      unit,
      shape: 'unknown',
      gate,
      joined: joinedBefore(gate, centre, unit, chance),
      now,
      unknownBecause,
    }
  })

function behind(centre: Centre, unit: UnitName, chance: Chance): Unnumbered[] {
  const { behind: count } = size[unit]
  return Array.from({ length: count }, (_, index) => {
    const ago = 2 + Math.round(((index + chance.number()) / count) * 1050)
    const gate = usualDay(addDays(centre.today, -ago), chance)
    const known = gate < centre.today ? gate : centre.lastDay
    const turn = chance.often(0.05) ? 'unplanned' : chance.weighted(turns)
    return {
      ...plain,
      unit,
      shape: 'behind',
      gate: known,
      joined: joinedBefore(known, centre, unit, chance),
      turn,
    }
  })
}
