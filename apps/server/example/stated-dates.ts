import type { ReleaseDateStatement } from '#domains/people/model/index.ts'
import type { Centre } from './centre.ts'
import type { Chance } from './chance.ts'
import { addDays, daysBetween, earlier, later, workdayBy } from './days.ts'
import type { Plan } from './plans.ts'
import type { Sentences } from './sentences/index.ts'
import type { Way } from './way.ts'

type Said = ReleaseDateStatement
type Story = { plan: Plan; way: Way }
type Telling = { plan: Plan; centre: Centre; why: Sentences['why']; chance: Chance }

/** Everything that was ever said about somebody's release, in the order in which it was said. */
export function statedDates(
  { plan, way }: Story,
  centre: Centre,
  { why }: Sentences,
  chance: Chance,
): Said[] {
  const telling = { plan, centre, why, chance }
  if (plan.shape === 'unknown') return [nobodyKnows(telling)]
  if (plan.turn === 'law-only' && plan.shape === 'ahead') return [onlyTheLaw(telling)]
  const law = whatTheLawSays(telling)
  const guesses = guessesOf(telling)
  return [...law, ...guesses, ...lastWord(telling, guesses.at(-1)!.statedOn), ...theRest(telling, way)]
}

const unsaid: Omit<Said, 'kind' | 'day' | 'statedOn'> = {
  ...{ unknownBecause: null, certainty: 'likely', earliest: null, latest: null },
  ...{ unplanned: false, source: 'prison', why: null },
}

/** On a working day, after we met, and not on the day on which the coordinators will find news. */
function say({ plan, centre }: Telling, on: string, more: Pick<Said, 'kind' | 'day'> & Partial<Said>): Said {
  const last = plan.movedLately ? centre.lookedOn : centre.lastDay
  return { ...unsaid, statedOn: later(plan.joined, workdayBy(earlier(on, last))), ...more }
}

function nobodyKnows(telling: Telling): Said {
  const { joined, unknownBecause } = telling.plan
  return say(telling, joined, {
    ...{ kind: unknownBecause === 'decision-pending' ? 'earliest-conditional' : 'expected', day: null },
    ...{
      unknownBecause,
      certainty: 'uncertain',
      source: telling.chance.pick(['prison', 'lawyer', 'person']),
    },
  })
}

/** Nobody expects anything yet; there is only the day from which the law allows it. */
function onlyTheLaw(telling: Telling): Said {
  const { plan, chance } = telling
  return say(telling, plan.joined, {
    ...{ kind: chance.often(0.3) ? 'em-eligible' : 'earliest-conditional', day: plan.gate },
    ...{ certainty: 'uncertain', latest: addDays(plan.gate, chance.between(20, 60)), source: 'document' },
  })
}

function whatTheLawSays(telling: Telling): Said[] {
  const { plan, chance } = telling
  const said: Said[] = []
  if (chance.often(0.5)) {
    const day = addDays(plan.gate, -chance.between(5, 60))
    said.push(
      say(telling, plan.joined, {
        kind: 'earliest-conditional',
        day,
        certainty: 'uncertain',
        source: 'document',
      }),
    )
  }
  if (chance.often(0.6)) {
    const day = addDays(plan.gate, chance.between(60, 500))
    said.push(say(telling, plan.joined, { kind: 'full-term', day, certainty: 'certain', source: 'document' }))
  }
  return said
}

/** How many days beside the day of the gate each guess was, in order. */
function aside({ plan: { turn }, chance }: Telling): number[] {
  if (turn === 'earlier') return [chance.between(7, 45), 0]
  if (turn === 'later') return [-chance.between(7, 35), 0]
  if (turn === 'to-and-fro') return [chance.between(4, 20), -chance.between(5, 25), 0]
  return [turn === 'unplanned' ? chance.between(20, 90) : 0]
}

function guessesOf(telling: Telling): Said[] {
  const { plan, centre, why, chance } = telling
  const span = Math.max(0, daysBetween(plan.joined, earlier(plan.gate, centre.lookedOn)))
  const guesses = aside(telling)
  // The last of those that moved lately is the news of today, told below.
  const told = plan.movedLately ? guesses.slice(0, -1) : guesses
  return told.map((offset, index) => {
    const on = addDays(
      plan.joined,
      Math.floor((span * 0.8 * (index + chance.number() * 0.6)) / guesses.length),
    )
    // Nobody guesses a Sunday.
    const guessed = offset === 0 ? plan.gate : workdayBy(addDays(plan.gate, offset))
    const day = later(guessed, addDays(on, 3))
    const before = guesses[index - 1]
    const reasons = before === undefined ? why.guessed : offset < before ? why.earlier : why.later
    const source = chance.pick(['prison', 'person', 'lawyer'] as const)
    return say(telling, on, {
      kind: 'expected',
      day,
      ...banded(day, chance),
      source,
      why: chance.pick(reasons),
    })
  })
}

/** What was said last: a day that has just moved, a release that nobody announced, a confirmation, or nothing more. */
function lastWord(telling: Telling, since: string): Said[] {
  const { plan, centre, why, chance } = telling
  const { gate, turn } = plan
  const confirmedOn = addDays(gate, -chance.between(10, 55))
  const isNear = confirmedOn < centre.lookedOn
  if (plan.movedLately) {
    const how = isNear ? certain : banded(gate, chance)
    const reason = chance.pick(turn === 'earlier' ? why.earlier : why.later)
    return [
      {
        ...unsaid,
        kind: isNear ? 'confirmed' : 'expected',
        day: gate,
        statedOn: centre.lastDay,
        ...how,
        why: reason,
      },
    ]
  }
  if (turn === 'unplanned') {
    const statedOn = later(earlier(addDays(gate, chance.between(0, 1)), centre.lastDay), gate)
    const reason = chance.pick(why.unplanned)
    return [{ ...unsaid, ...certain, kind: 'confirmed', day: gate, unplanned: true, statedOn, why: reason }]
  }
  if (turn === 'taken-back') return takenBack(telling, since)
  if (!isNear || (plan.shape === 'passed' && chance.often(0.5))) return []
  const reason = chance.pick(why.confirmed)
  return [say(telling, later(confirmedOn, since), { kind: 'confirmed', day: gate, ...certain, why: reason })]
}

/** Who is back in custody without having left us has an end of sentence again. */
function theRest(telling: Telling, { steps }: Way): Said[] {
  const { plan, centre, why, chance } = telling
  const last = steps.at(-1)!
  if (plan.shape !== 'behind' || last.status !== 'returned-to-custody') return []
  const day = later(
    addDays(last.from, chance.between(60, 400)),
    addDays(centre.today, chance.between(15, 90)),
  )
  const on = addDays(last.from, chance.between(3, 12))
  return [say(telling, on, { kind: 'confirmed', day, ...certain, why: chance.pick(why.back) })]
}

function takenBack(telling: Telling, since: string): Said[] {
  const { plan, why, chance } = telling
  const on = addDays(since, 9)
  if (on > telling.centre.lookedOn || on > addDays(plan.gate, -30)) return []
  const wrong = later(addDays(plan.gate, -chance.between(5, 14)), addDays(on, 14))
  const limits = limitsOf(plan.gate, chance)
  return [
    say(telling, on, { kind: 'confirmed', day: wrong, ...certain, why: chance.pick(why.confirmed) }),
    say(telling, addDays(on, 8), {
      kind: 'confirmed',
      day: plan.gate,
      ...limits,
      why: chance.pick(why.takenBack),
    }),
  ]
}

const certain = { certainty: 'certain', source: 'document' } as const

const limitsOf = (day: string, chance: Chance) => ({
  earliest: addDays(day, -chance.between(3, 14)),
  latest: addDays(day, chance.between(5, 26)),
})

/** Most guesses say how far they may be off; some are just a day. */
const banded = (day: string, chance: Chance): Partial<Said> =>
  chance.often(0.75)
    ? { ...limitsOf(day, chance), certainty: chance.often(0.45) ? 'uncertain' : 'likely' }
    : {}
