import { sideOf } from '#domains/plans/model/pause.ts'
import type { Centre } from '../../centre.ts'
import type { Chance } from '../../chance.ts'
import { addDays, daysBetween, later, momentOn, workdayFrom } from '../../days.ts'
import { isHeldOn } from '../../one-to-one/participants.ts'
import { areas } from '../needs/areas.ts'
import type { NeedRow, NeedRows } from '../needs/rows.ts'
import type { Talk } from '../needs/talk.ts'
import { needWordsOf } from '../needs/words/index.ts'
import { writeReviews } from './reviews.ts'
import { planWordsOf } from './words/index.ts'

/** The plans of about half of those with whom needs were talked about; one in each unit is paused. */
export function writePlans(talks: Talk[], rows: NeedRows, centre: Centre): void {
  const needs = Map.groupBy(rows.needs, ({ personId }) => personId)
  const paused = new Set<string>()
  for (const talk of talks) {
    const { participant, day, leftOn, by, chance } = talk
    if (!chance.often(0.55)) continue
    const personId = participant.person.id
    const recordedAt = momentOn(day, 180)
    const planId = centre.id(recordedAt)
    const goals = (needs.get(personId) ?? []).flatMap((need) => {
      const slug = areas.find(({ id }) => id === need.areaId)!.slug
      const words = planWordsOf[participant.unit].goals[slug]
      return words ? [{ need, slug, words }] : []
    })
    if (goals.length === 0) continue
    rows.plans.push({ id: planId, personId, begunOn: day, endedOn: leftOn, endWords: null, recordedBy: by })
    const first = [...new Map(goals.map((goal) => [goal.slug, goal])).values()].slice(0, 3)
    for (const goal of first) writeGoal(talk, planId, goal, rows, centre)
    writeReviews(talk, planId, rows, centre)
    if (leftOn !== null || paused.has(participant.unit) || day > addDays(centre.today, -60)) continue
    paused.add(participant.unit)
    writePause(talk, rows, centre)
  }
}

type Goal = {
  need: NeedRow
  slug: string
  words: NonNullable<(typeof planWordsOf)['Oslo']['goals']['housing']>
}

function writeGoal(
  talk: Talk,
  planId: string,
  { need, slug, words }: Goal,
  rows: NeedRows,
  centre: Centre,
): void {
  const { participant, day, by, chance } = talk
  const recordedAt = momentOn(day, 185)
  const goalId = centre.id(recordedAt)
  const state =
    need.status === 'met'
      ? 'reached'
      : need.status === 'declined' || need.status === 'no-longer'
        ? 'set-aside'
        : 'open'
  const isOpen = state === 'open'
  const hasOwn = chance.often(0.85)
  const cameOf = planWordsOf[participant.unit].cameOf
  rows.goals.push({
    ...{ id: goalId, planId, personId: participant.person.id, areaSlug: slug, needId: need.id, ownNumber: 0 },
    ...{ ownWords: hasOwn ? words.own : null, ownSaidOn: hasOwn ? day : null },
    ...{ ownSaidHow: hasOwn ? 'in-person' : null, ownWrittenBy: hasOwn ? by : null },
    workerWords: hasOwn && chance.often(0.25) ? null : words.worker,
    ...{ state, stateOn: isOpen ? null : need.statusOn, stateBy: isOpen ? null : by, recordedAt },
    setAsideReason: state === 'set-aside' ? chance.pick(['later-perhaps', 'another-way']) : null,
    cameOf: state === 'reached' && chance.often(0.6) ? chance.pick(cameOf) : null,
  })
  for (const [index, step] of words.steps.entries())
    rows.steps.push(stepOf(talk, { goalId, step, index, goalEnded: isOpen ? null : need.statusOn }, centre))
}

type StepOfGoal = {
  goalId: string
  step: Goal['words']['steps'][number]
  index: number
  goalEnded: string | null
}

function stepOf(
  { participant, departures, day, until, by, chance }: Talk,
  { goalId, step: { words, who, offset }, index, goalEnded }: StepOfGoal,
  centre: Centre,
): NeedRows['steps'][number] {
  const last = goalEnded ?? until
  const state = chance.weighted([
    ['done' as const, goalEnded === null ? 45 : 80],
    ['dropped' as const, goalEnded === null ? 8 : 20],
    ['open' as const, goalEnded === null ? 47 : 0],
  ])
  const on = addDays(day, chance.between(0, daysBetween(day, last)))
  const about = departures.find((one) => one.about !== null && one.about > day)?.about ?? null
  const fromRelease = isHeldOn(participant, day) && about !== null && addDays(about, offset) > day
  const recordedAt = momentOn(day, 190 + index)
  const isTicked = state === 'done' && who === 'me' && chance.often(0.4)
  return {
    ...{ id: centre.id(recordedAt), goalId, personId: participant.person.id, words, ownerKind: who, state },
    ...{ ownerId: who === 'staff' ? by : null, dueOffset: fromRelease ? offset : null, recordedAt },
    ownerName: who === 'partner' ? needWordsOf[participant.unit].partners[0]! : null,
    dueDay: fromRelease ? null : dueDayOf(state, day, centre, chance),
    ...{ doneOn: state === 'done' ? on : null, droppedOn: state === 'dropped' ? on : null },
    cameOf: state === 'done' && chance.often(0.3) ? chance.pick(planWordsOf[participant.unit].cameOf) : null,
    droppedReason: state === 'dropped' ? chance.pick(['no-longer-wanted', 'another-way']) : null,
    ...{ droppedWords: null, tickedOn: isTicked ? on : null },
    ...{ tickedTypedBy: isTicked ? by : null, closedBy: state === 'open' ? null : by },
  }
}

/** Of what is open a little is late. */
const dueDayOf = (state: string, day: string, { today }: Centre, chance: Chance) =>
  workdayFrom(
    state === 'open'
      ? later(addDays(today, chance.often(0.25) ? -chance.between(1, 9) : chance.between(2, 40)), day)
      : addDays(day, chance.between(7, 60)),
  )

function writePause({ participant, by }: Talk, rows: NeedRows, centre: Centre): void {
  const reason = participant.unit === 'Oslo' ? 'no-interpreter' : 'cannot-now'
  rows.reviewPauses.push({
    ...{ id: centre.id(momentOn(centre.lastDay, 10)), personId: participant.person.id, reason },
    ...{ begins: addDays(centre.today, -16), ends: addDays(centre.today, 26), whose: sideOf(reason) },
    ...{ words: planWordsOf[participant.unit].pause, recordedBy: by },
  })
}
