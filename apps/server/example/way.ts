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

export function wayOf(plan: Plan, sex: Sex, foreign: boolean, today: string, chance: Chance): Way {
  const { now, joined, gate } = plan
  const began = earlier(addDays(gate, -chance.between(150, 1500)), addDays(joined, -chance.between(20, 200)))
  const steps = stepsInside(plan, began, chance)
  if (plan.shape === 'behind') {
    const after = stepsAfter(plan, foreign, today, chance)
    steps.push(...after)
    const leftOn = after.find(({ status }) => leavesCaseload.includes(status))?.from ?? null
    return { steps, leftOn, stays: staysOf(plan, sex, began, after, chance) }
  }
  if (now !== null && steps.at(-1)?.status !== now) steps.push(...stepsNow(now, plan, today, chance))
  return { steps, leftOn: null, stays: staysOf(plan, sex, began, steps, chance) }
}

const leavesCaseload: PersonStatus[] = ['closed', 'moved-away', 'deported', 'dead']

function stepsInside({ now, joined }: Plan, began: string, chance: Chance): Step[] {
  if (now === 'remand' || now === 'pre-trial-house-arrest')
    return [{ status: now, from: later(began, addDays(joined, -chance.between(10, 90))) }]
  const sentenced = addDays(began, chance.between(30, 150))
  const waited = sentenced < addDays(joined, -5) && chance.often(0.4)
  const steps: Step[] = waited
    ? [
        { status: 'remand', from: began },
        { status: 'serving', from: sentenced },
      ]
    : [{ status: 'serving', from: began }]
  return steps
}

function stepsNow(status: PersonStatus, { joined, gate }: Plan, today: string, chance: Chance): Step[] {
  if (status === 'temporary-leave') {
    const from = addDays(today, -chance.between(1, 2))
    return [
      { status, from },
      { status: 'serving', from: addDays(from, chance.between(3, 5)) },
    ]
  }
  if (status === 'returned-to-custody') {
    const out = addDays(joined, -chance.between(100, 300))
    return [
      { status: 'conditionally-released', from: out },
      { status, from: addDays(out, chance.between(30, 90)) },
    ]
  }
  const since = earlier(addDays(today, -chance.between(6, 60)), addDays(gate, -20))
  return [{ status, from: later(since, addDays(joined, -5)) }]
}

function stepsAfter(
  { unit, gate, joined, turn }: Plan,
  foreign: boolean,
  today: string,
  chance: Chance,
): Step[] {
  if (foreign && chance.often(0.3)) return [{ status: 'deported', from: gate }]
  const home = addDays(gate, -chance.between(50, 140))
  const steps: Step[] =
    unit === 'Oslo' && home > addDays(joined, 5) && chance.often(0.2)
      ? [{ status: 'serving-at-home', from: home }]
      : leaveOf(gate, joined, chance)
  steps.push({
    status: turn !== 'unplanned' && chance.often(0.62) ? 'conditionally-released' : 'released',
    from: gate,
  })
  const last = addDays(
    gate,
    chance.weighted([
      [chance.between(25, 90), 25],
      [chance.between(90, 240), 50],
      [chance.between(240, 420), 25],
    ]),
  )
  const status = chance.weighted<PersonStatus>([
    ['closed', 68],
    ['moved-away', 17],
    ['returned-to-custody', 11],
    ['absconded', 2],
    ['dead', 1],
  ])
  if (last >= today) return steps
  steps.push({ status, from: workdayBy(last) })
  // Back inside for long: after a while the case is closed, and opened anew when it is time.
  const closing = addDays(last, chance.between(20, 60))
  if ((status === 'returned-to-custody' || status === 'absconded') && closing < today)
    steps.push({ status: 'closed', from: workdayBy(closing) })
  return steps.filter(({ from }) => from >= joined)
}

function leaveOf(gate: string, joined: string, chance: Chance): Step[] {
  const from = addDays(gate, -chance.between(20, 60))
  if (from <= addDays(joined, 3) || !chance.often(0.3)) return []
  return [
    { status: 'temporary-leave', from },
    { status: 'serving', from: addDays(from, chance.between(2, 4)) },
  ]
}

function staysOf(
  { unit, now, joined }: Plan,
  sex: Sex,
  began: string,
  steps: Step[],
  chance: Chance,
): Stay[] {
  if (now === 'pre-trial-house-arrest') return []
  const prison = prisonFor(unit, sex, chance)
  const stay = (name: string, from: string): Stay => ({
    prison: name,
    wing: wingIn(unit, chance),
    from,
    until: null,
  })
  const stays = [stay(prison, began)]
  const moved = addDays(began, chance.between(40, 300))
  if (chance.often(0.3) && moved < joined) stays.push(stay(prisonFor(unit, sex, chance), moved))
  const again = steps.find(({ status }) => status === 'returned-to-custody')
  const out = steps.find(
    ({ status }) => status === 'conditionally-released' || status === 'released' || status === 'deported',
  )
  if (out) stays.at(-1)!.until = out.from
  if (again) stays.push(stay(prison, again.from))
  const closed = steps.at(-1)
  if (again && closed?.status === 'closed') stays.at(-1)!.until = closed.from
  return stays
}
