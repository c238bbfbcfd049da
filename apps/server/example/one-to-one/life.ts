import { endOfCustodyContact, turnOfLastingContact } from '#domains/matches/model/endings.ts'
import { type MatchStep, stateAfter } from '#domains/matches/model/steps.ts'
import type { Centre } from '../centre.ts'
import type { Chance } from '../chance.ts'
import { addDays, earlier, later, workdayBy } from '../days.ts'
import { servesUntil } from './helper.ts'
import { isHeldOn, leavesAfter, prisonOn, statusOn } from './participants.ts'
import type { Together } from './together.ts'
import { wordsOf } from './words/index.ts'

type More = { reason?: string | null; words?: string | null }

/** Takes a step as the table of steps allows; what it does not allow never happened. */
export function take(
  match: Together,
  step: MatchStep,
  day: string,
  { reason = null, words = null }: More = {},
): void {
  const state = stateAfter(match.state, step)
  if (state === null) throw new Error(`${step} from ${match.state}`)
  match.state = state
  match.steps.push({ step, state, day, reason, words })
}

/** What happened between two people from their first meeting on: the gate, a return, the end. */
export function liveOn(match: Together, centre: Centre, chance: Chance): void {
  const { participant } = match.wish
  const begins = match.begins!
  take(match, 'first-meeting', begins)
  match.outsideSince = isHeldOn(participant, begins) ? null : begins
  match.phases.push({ from: begins, side: match.outsideSince === null ? 'inside' : 'outside' })
  if (match.wish.endsWithCustody) visit(match, centre, chance)
  else goTogether(match, centre, chance)
}

function goTogether(match: Together, centre: Centre, chance: Chance): void {
  const { participant } = match.wish
  const begins = match.begins!
  const end = plannedEnd(match, centre, chance)
  for (const { begins: day, status } of participant.spells) {
    if (day <= begins || day >= end.day || day >= centre.today || match.state !== 'active') continue
    const turn = turnOfLastingContact({ status, prison: null }, match)
    if (turn === 'pauses') pause(match, day, { end, centre, chance })
    if (turn !== 'goes-out') continue
    const met = chance.often(0.7) ? 'yes' : 'no'
    take(match, 'gate', day, { reason: met })
    match.outsideSince = day
    match.phases.push({ from: day, side: 'outside' })
  }
  if (end.day <= centre.lastDay) endOn(match, end.day, end.reason, chance)
}

type End = { day: string; reason: NonNullable<Together['endReason']> }

function endOn(match: Together, day: string, reason: End['reason'], chance: Chance): void {
  if (match.ends !== null) return
  const words = chance.often(0.6) ? chance.pick(wordsOf[match.wish.participant.unit].ending) : null
  take(match, 'end', day, { reason, words: reason === 'death' ? null : words })
  Object.assign(match, { ends: day, endReason: reason })
}

function pause(
  match: Together,
  day: string,
  { end, centre, chance }: { end: End; centre: Centre; chance: Chance },
): void {
  take(match, 'pause', day, { reason: 'back-in-custody' })
  match.phases.push({ from: day, side: null })
  const next = addDays(day, chance.between(14, 45))
  if (next > centre.lastDay || next >= end.day) return
  if (chance.often(0.4)) endOn(match, next, 'back-in-custody', chance)
  if (match.ends !== null || !chance.often(0.6)) return
  take(match, 'resume', next)
  match.outsideSince = null
  match.phases.push({ from: next, side: 'inside' })
}

/** A visitor's contact ends by itself when custody does or the prison is another; some end before. */
function visit(match: Together, centre: Centre, chance: Chance): void {
  const { participant } = match.wish
  const begins = match.begins!
  const changes = [...participant.spells, ...participant.stays].map((one) => one.begins)
  const by = changes
    .filter((day) => day > begins && day < centre.today)
    .sort()
    .find((day) => endOf(match, day) !== null)
  const known = match.helper!.key !== null
  const tired = known ? addDays(centre.today, 90) : workdayBy(addDays(begins, chance.between(50, 700)))
  const left = servesUntil(match.helper!)
  const own = left !== null && left < tired ? left : tired
  const day = by !== undefined && by <= own ? by : own
  if (day > centre.lastDay || day <= begins) return
  const reason = day === by ? endOf(match, day)! : day === left ? 'volunteer-withdrew' : chance.pick(gentle)
  endOn(match, day, reason, chance)
}

const gentle = ['participant-withdrew', 'volunteer-withdrew', 'faded-out'] as const

export const endOf = ({ wish: { participant }, prison }: Together, day: string) =>
  endOfCustodyContact({ status: statusOn(participant, day), prison: prisonOn(participant, day) }, prison)

/** The day on which it would end if nothing came between, and why; it may still be ahead. */
function plannedEnd(match: Together, centre: Centre, chance: Chance): End {
  const { participant } = match.wish
  const begins = match.begins!
  const gate = participant.spells.find(
    ({ begins: day, status }) => day > begins && status.includes('released'),
  )?.begins
  const counted = gate ?? (isHeldOn(participant, begins) ? addDays(centre.today, 100) : begins)
  const usual = workdayBy(later(addDays(counted, chance.between(60, 400)), addDays(begins, 25)))
  const reason = chance.weighted(reasons)
  const leaves = leavesAfter(participant, begins)
  const { left } = match.helper!.path
  // Whoever can be signed in as still has somebody today.
  const hoped = match.helper!.key === null ? usual : addDays(centre.today, 90)
  const day = earlier(earlier(hoped, leaves ?? hoped), left ?? hoped)
  if (day === leaves) return { day, reason: reasonOf[statusOn(participant, day)!] ?? 'goals-met' }
  return { day, reason: day === left ? 'volunteer-withdrew' : reason }
}

const reasonOf: Record<string, End['reason']> = { dead: 'death', 'moved-away': 'moved', deported: 'moved' }
const reasons: [End['reason'], number][] = [
  ['goals-met', 46],
  ['faded-out', 20],
  ['participant-withdrew', 12],
  ['volunteer-withdrew', 10],
  ['moved', 6],
  ['other', 4],
  ['breach-of-rules', 2],
]
