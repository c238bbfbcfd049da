import { type Context, handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { type Reason, refuse, refuseIfAny } from '#platform/problem.ts'
import { obstaclesToGoal, obstaclesToSayingAnew } from '../model/goal-rules.ts'
import { plansApi } from '../model/plans-api.ts'
import { listFormerWords, requireGoal } from './goal-store.ts'
import { readGoal, requireGoalToWrite } from './goal-to-write.ts'
import { compartmentOfArea, requireNeedOf } from './needs-beside.ts'
import { beginPlan } from './plan-store.ts'
import { requireReachForWriting } from './reach-store.ts'

const trimmed = (words: string | null): string | null => words?.trim() || null

/** The first goal begins the plan. */
const addGoal = handle(plansApi.addGoal, {
  permission: 'plans:write',
  concerns: ({ personId }) => personId,
  async run(context, goal) {
    const { tx, actor, today } = context
    const reach = await requireReachForWriting(tx, goal.personId)
    const reasons: Reason[] = obstaclesToGoal(goal, { today: today.toString() })
    const need = goal.needId === null ? null : await requireNeedOf(tx, reach.records, goal.needId)
    const areaSlug = need?.areaSlug ?? goal.areaSlug
    const compartment = await compartmentOfArea(tx, areaSlug)
    if (compartment === null) reasons.push({ code: 'area-unknown', field: 'areaSlug' })
    else if (!reach.mayWrite.includes(compartment))
      reasons.push({ code: 'compartment-closed', field: 'areaSlug' })
    refuseIfAny(reasons)
    const planId = await beginPlan(tx, reach, today.toString())
    const ownWords = trimmed(goal.ownWords)
    const own = ownWords
      ? { ownWords, ownSaidOn: goal.ownSaidOn, ownSaidHow: goal.ownSaidHow, ownWrittenBy: actor.userId }
      : { ownWords: null, ownSaidOn: null, ownSaidHow: null, ownWrittenBy: null }
    const { id } = await tx
      .insertInto('goals')
      .values({
        ...{ planId, personId: goal.personId, areaSlug, needId: goal.needId, ...own },
        workerWords: trimmed(goal.workerWords),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return readGoal(context, id)
  },
  again: (context, _input, id) => readGoal(context, id),
})

/** The wording of whoever helps, and where the goal belongs; the person's own words have their own place. */
const rewordGoal = handle(plansApi.rewordGoal, {
  permission: 'plans:write',
  concerns: (_input, goal) => goal?.personId ?? null,
  async run(context, { id, version, workerWords, areaSlug }) {
    const { goal, reach } = await requireGoalToWrite(context, { id, version })
    const reasons: Reason[] = []
    const words = trimmed(workerWords)
    if (words === null && goal.ownWords === null)
      reasons.push({ code: 'goal-needs-words', field: 'workerWords' })
    const compartment = await compartmentOfArea(context.tx, areaSlug)
    if (compartment === null) reasons.push({ code: 'area-unknown', field: 'areaSlug' })
    else if (!reach.mayWrite.includes(compartment))
      reasons.push({ code: 'compartment-closed', field: 'areaSlug' })
    refuseIfAny(reasons)
    await setVersioned(context.tx, 'goals', { id, version, workerWords: words, areaSlug })
    return readGoal(context, id)
  },
  again: (context, { id }) => readGoal(context, id),
})

/** What the person says now. What they said before stays, with its day. */
const sayAnew = handle(plansApi.sayAnew, {
  permission: 'plans:write',
  concerns: (_input, goal) => goal?.personId ?? null,
  async run(context, { id, version, words, saidOn, how }) {
    const { goal } = await requireGoalToWrite(context, { id, version })
    refuseIfAny(
      obstaclesToSayingAnew({ saidOn }, { today: context.today.toString(), before: goal.ownSaidOn }),
    )
    const own = { ownWords: words.trim(), ownSaidOn: saidOn, ownSaidHow: how }
    await setVersioned(context.tx, 'goals', { id, version, ...own, ownNumber: goal.ownNumber + 1 })
    return readGoal(context, id)
  },
  again: (context, { id }) => readGoal(context, id),
})

const mendOwnWords = handle(plansApi.mendOwnWords, {
  permission: 'plans:write',
  concerns: (_input, goal) => goal?.personId ?? null,
  async run(context, { id, version, words }) {
    const { goal } = await requireGoalToWrite(context, { id, version })
    if (goal.ownWords === null || goal.ownWrittenBy !== context.actor.userId) refuse('own-words-are-theirs')
    await setVersioned(context.tx, 'goals', { id, version, ownWords: words.trim() })
    return readGoal(context, id)
  },
  again: (context, { id }) => readGoal(context, id),
})

const listTheFormerWords = handle(plansApi.formerWords, {
  permission: 'plans:read',
  concerns: (_input, former) => (former?.[0] as { personId?: string } | undefined)?.personId ?? null,
  async run({ tx }, { id }) {
    await requireGoal(tx, id)
    return listFormerWords(tx, id)
  },
})

type End = {
  state: 'reached' | 'set-aside'
  stateOn: string
  setAsideReason: string | null
  cameOf: string | null
}

async function close(context: Context, which: { id: string; version: number }, end: End) {
  await requireGoalToWrite(context, which)
  if (end.stateOn > context.today.toString()) refuse({ code: 'closed-in-future', field: 'on' })
  await setVersioned(context.tx, 'goals', { ...which, ...end, stateBy: context.actor.userId })
  return readGoal(context, which.id)
}

const reachGoal = handle(plansApi.reachGoal, {
  permission: 'plans:write',
  concerns: (_input, goal) => goal?.personId ?? null,
  run: (context, { id, version, on, cameOf }) =>
    close(
      context,
      { id, version },
      { state: 'reached', stateOn: on, setAsideReason: null, cameOf: trimmed(cameOf) },
    ),
  again: (context, { id }) => readGoal(context, id),
})

const setGoalAside = handle(plansApi.setGoalAside, {
  permission: 'plans:write',
  concerns: (_input, goal) => goal?.personId ?? null,
  run: (context, { id, version, on, reason, cameOf }) =>
    close(
      context,
      { id, version },
      { state: 'set-aside', stateOn: on, setAsideReason: reason, cameOf: trimmed(cameOf) },
    ),
  again: (context, { id }) => readGoal(context, id),
})

const reopenGoal = handle(plansApi.reopenGoal, {
  permission: 'plans:write',
  concerns: (_input, goal) => goal?.personId ?? null,
  async run(context, { id, version }) {
    await requireGoalToWrite(context, { id, version }, { alsoClosed: true })
    const open = { state: 'open', stateOn: null, stateBy: null, setAsideReason: null }
    await setVersioned(context.tx, 'goals', { id, version, ...open })
    return readGoal(context, id)
  },
  again: (context, { id }) => readGoal(context, id),
})

export const goalHandlers = [
  addGoal,
  rewordGoal,
  sayAnew,
  mendOwnWords,
  listTheFormerWords,
  reachGoal,
  setGoalAside,
  reopenGoal,
]
