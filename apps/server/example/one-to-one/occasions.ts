import type { PlaceKind } from '#domains/meetings/model/meeting.ts'
import type { Chance } from '../chance.ts'
import { addDays, weekday } from '../days.ts'
import type { Book } from './book.ts'
import { prisonOn } from './participants.ts'
import type { Together } from './together.ts'

/** A day on which two people meant to meet. */
export type Occasion = {
  day: string
  starts: string
  minutes: number
  placeKind: PlaceKind
  prisonId: string | null
  /** Was bound to take place: a first meeting, at the gate, or the last that was heard of. */
  isSure: boolean
}

type Prison = Book['rows']['prisons'][number]
export type Prisons = Map<string, Prison>

const festive = ['12-24', '12-25', '12-26', '12-31', '01-01', '05-17', '05-01', '03-03']

/** The next day from this one on which the prison lets visitors in; never one of the great holidays. */
export function visitFrom(day: string, prison: Prison, chance: Chance): Occasion {
  for (let tried = day; ; tried = addDays(tried, 1)) {
    const open = prison.visitingHours.find((span) => span.weekday === weekday(tried))
    const isClosed = festive.includes(tried.slice(5)) || prison.closedDays.some((one) => one.day === tried)
    if (!open || isClosed) continue
    const starts = chance.often(0.6)
      ? open.from
      : `${String(Number(open.from.slice(0, 2)) + 1).padStart(2, '0')}:${open.from.slice(3)}`
    return { day: tried, starts, minutes: 60, placeKind: 'prison', prisonId: prison.id, isSure: false }
  }
}

const places: [PlaceKind, number][] = [
  ['public-place', 46],
  ['activity', 16],
  ['errand', 14],
  ['centre', 14],
  ['phone', 7],
  ['their-home', 3],
]

export function outsideOn(day: string, chance: Chance): Occasion {
  const placeKind = chance.weighted(places)
  const starts =
    weekday(day) > 5
      ? chance.pick(['11:00', '12:30', '14:00'])
      : chance.pick(['16:30', '17:00', '18:00', '18:30'])
  const minutes = placeKind === 'phone' ? chance.pick([20, 30, 40]) : chance.pick([60, 60, 90, 90, 120, 150])
  return { day, starts, minutes, placeKind, prisonId: null, isSure: false }
}

const callOn = (day: string, chance: Chance): Occasion => ({
  ...outsideOn(day, chance),
  ...{ placeKind: 'phone', minutes: chance.pick([10, 15, 20]) },
})

/** How often somebody inside is visited, and called between visits. */
export function insideFrom(day: string, match: Together, prisons: Prisons, chance: Chance): Occasion {
  const name = match.prison ?? prisonOn(match.wish.participant, day)
  const prison = name === null ? undefined : prisons.get(name)
  if (!prison || (!match.wish.endsWithCustody && chance.often(0.4))) return callOn(day, chance)
  return visitFrom(day, prison, chance)
}

/** All days on which two people meant to meet before a day, in order. */
export function occasionsOf(match: Together, until: string, prisons: Prisons, chance: Chance): Occasion[] {
  const found: Occasion[] = []
  const isVisitor = match.wish.endsWithCustody
  match.phases.forEach(({ from, side }, index) => {
    if (side === null) return
    const before = match.phases[index + 1]?.from ?? match.ends ?? until
    const next = (day: string) =>
      side === 'inside' ? insideFrom(day, match, prisons, chance) : outsideOn(day, chance)
    const first = firstOf(match, { from, side, index }, prisons, chance)
    if (first && first.day < until) found.push(first)
    const pace = (day: string) =>
      addDays(day, isVisitor || day > addDays(from, 200) ? chance.between(7, 13) : chance.between(5, 10))
    for (let one = next(pace(from)); one.day < before && one.day < until; one = next(pace(one.day)))
      found.push(one)
  })
  return found
}

type Phase = { from: string; side: 'inside' | 'outside'; index: number }

/** The first meeting is with the coordinator; at the gate somebody waits, if they said so. */
function firstOf(
  match: Together,
  { from, side, index }: Phase,
  prisons: Prisons,
  chance: Chance,
): Occasion | null {
  const sure = { ...outsideOn(from, chance), isSure: true, starts: '13:00', minutes: 60 }
  if (index > 0) {
    const gate = match.steps.find(({ step, day }) => step === 'gate' && day === from)
    return gate?.reason === 'yes' ? { ...sure, placeKind: 'gate', starts: '09:00' } : null
  }
  if (side === 'outside') return { ...sure, placeKind: 'centre' }
  const prison = prisons.get(match.prison ?? prisonOn(match.wish.participant, from) ?? '')
  return { ...sure, placeKind: prison ? 'prison' : 'phone', prisonId: prison?.id ?? null }
}
