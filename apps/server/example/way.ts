import type { PersonStatus } from '#domains/people/model/index.ts'
import type { Chance } from './chance.ts'
import { addDays, earlier, later, workdayBy } from './days.ts'
import type { Sex } from './names/name-of.ts'
import type { Plan } from './plans.ts'
import { prisonFor, wingIn } from './prisons.ts'

export type Step = { status: PersonStatus; from: string }
export type Stay = { prison: string; wing: string | null; from: string; until: string | null }

/** What became of somebody: statuses and places in order, and the day on which they left our caseload, if they did. */
export type Way = { steps: Step[]; stays: Stay[]; leftOn: string | null }

type Traveller = { plan: Plan; sex: Sex; foreign: boolean; today: string }

export function wayOf(traveller: Traveller, chance: Chance): Way {
  const { plan, today } = traveller
  const began = beganOn(plan, chance)
  const inside = stepsInside(plan, began, chance)
  const since =
    plan.shape === 'behind' ? stepsAfter(traveller, chance) : stepsNow(plan, inside, today, chance)
  const leftOn = since.find(({ status }) => leavesCaseload.includes(status))?.from ?? null
  return { steps: [...inside, ...since], stays: staysOf(traveller, began, since, chance), leftOn }
}

const leavesCaseload: PersonStatus[] = ['closed', 'moved-away', 'deported', 'dead']
const leavesPrison: PersonStatus[] = ['conditionally-released', 'released', 'deported']

/** The first day in custody; who is back now was inside before, long before we met. */
function beganOn({ now, joined, gate }: Plan, chance: Chance): string {
  if (now === 'returned-to-custody') return addDays(joined, -chance.between(600, 1500))
  return earlier(addDays(gate, -chance.between(150, 1500)), addDays(joined, -chance.between(20, 200)))
}

function stepsInside({ now, joined }: Plan, began: string, chance: Chance): Step[] {
  if (now === 'remand' || now === 'pre-trial-house-arrest')
    return [{ status: now, from: later(began, addDays(joined, -chance.between(10, 90))) }]
  const sentenced = addDays(began, chance.between(30, 150))
  if (sentenced >= addDays(joined, -5) || !chance.often(0.4)) return [{ status: 'serving', from: began }]
  return [
    { status: 'remand', from: began },
    { status: 'serving', from: sentenced },
  ]
}

function stepsNow({ now, joined, gate }: Plan, inside: Step[], today: string, chance: Chance): Step[] {
  if (now === null || inside.at(-1)!.status === now) return []
  if (now === 'temporary-leave') {
    const from = addDays(today, -chance.between(1, 2))
    return [
      { status: now, from },
      { status: 'serving', from: addDays(from, chance.between(3, 5)) },
    ]
  }
  if (now === 'returned-to-custody') {
    const out = addDays(joined, -chance.between(100, 300))
    return [
      { status: 'conditionally-released', from: out },
      { status: now, from: addDays(out, chance.between(30, 90)) },
    ]
  }
  const since = earlier(addDays(today, -chance.between(6, 60)), addDays(gate, -20))
  return [{ status: now, from: later(since, addDays(joined, -5)) }]
}

function stepsAfter({ plan, foreign, today }: Traveller, chance: Chance): Step[] {
  const { gate, joined, turn } = plan
  if (foreign && chance.often(0.3)) return [{ status: 'deported', from: gate }]
  const out = turn !== 'unplanned' && chance.often(0.62) ? 'conditionally-released' : 'released'
  const steps: Step[] = [...beforeTheGate(plan, chance), { status: out, from: gate }]
  const most = chance.weighted([
    [90, 25],
    [240, 50],
    [420, 25],
  ])
  const last = workdayBy(addDays(gate, chance.between(25, most)))
  if (last >= today) return steps
  const status = chance.weighted<PersonStatus>([
    ['closed', 68],
    ['moved-away', 17],
    ['returned-to-custody', 11],
    ['absconded', 2],
    ['dead', 1],
  ])
  steps.push({ status, from: later(last, joined) })
  // Back inside for long: after a while the case is closed, and opened anew when it is time.
  const closing = workdayBy(addDays(last, chance.between(20, 60)))
  const ends = status === 'returned-to-custody' || status === 'absconded'
  if (ends && closing < today) steps.push({ status: 'closed', from: closing })
  return steps
}

/** The last weeks: at home under a tag, a few days of leave, or neither. */
function beforeTheGate({ unit, gate, joined }: Plan, chance: Chance): Step[] {
  const home = addDays(gate, -chance.between(50, 140))
  if (unit === 'Oslo' && home > addDays(joined, 5) && chance.often(0.2))
    return [{ status: 'serving-at-home', from: home }]
  const leave = addDays(gate, -chance.between(20, 60))
  if (leave <= addDays(joined, 3) || !chance.often(0.3)) return []
  return [
    { status: 'temporary-leave', from: leave },
    { status: 'serving', from: addDays(leave, chance.between(2, 4)) },
  ]
}

function staysOf({ plan, sex }: Traveller, began: string, since: Step[], chance: Chance): Stay[] {
  const { unit, now, joined } = plan
  if (now === 'pre-trial-house-arrest') return []
  const stay = (from: string): Stay => {
    return { prison: prisonFor(unit, sex, chance), wing: wingIn(unit, chance), from, until: null }
  }
  const stays = [stay(began)]
  const moved = addDays(began, chance.between(40, 280))
  if (chance.often(0.3) && moved < joined) stays.push(stay(moved))
  const out = since.find(({ status }) => leavesPrison.includes(status))
  if (out) stays.at(-1)!.until = out.from
  const back = since.find(({ status }) => status === 'returned-to-custody')
  if (!back) return stays
  const closed = since.find(({ status }) => status === 'closed')
  return [...stays, { ...stay(back.from), until: closed?.from ?? null }]
}
