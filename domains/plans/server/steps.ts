import { type Context, handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, type Reason, refuse, refuseIfAny, requireVersion } from '#platform/problem.ts'
import { plansApi } from '../model/plans-api.ts'
import type { OneRecord } from '../model/shapes.ts'
import type { NewStep, Step } from '../model/step.ts'
import { obstaclesToStep } from '../model/step-rules.ts'
import { requireStep, stepOf } from './goal-store.ts'
import { requireGoalToWrite } from './goal-to-write.ts'
import { listStepOwners, requireReach } from './reach-store.ts'

type Seen = Step & { personId: string }

/** Whom a step is about goes into the audit, not into the answer. */
const personOf = (step: unknown): string | null => (step as Partial<Seen> | undefined)?.personId ?? null

export async function readStep({ tx }: Pick<Context, 'tx'>, id: string): Promise<Seen> {
  const row = await requireStep(tx, id)
  const { releaseDay } = await requireReach(tx, row.personId)
  return { ...row, ...stepOf(row, releaseDay) }
}

type Planned = Omit<NewStep, 'goalId'>

async function refuseStepAsPlanned({ tx }: Context, personId: string, step: Planned): Promise<void> {
  const reasons: Reason[] = obstaclesToStep(step)
  if (step.ownerKind === 'staff' && step.ownerId !== null) {
    const owners = await listStepOwners(tx, personId)
    if (!owners.some(({ id }) => id === step.ownerId))
      reasons.push({ code: 'owner-cannot-see', field: 'ownerId' })
  }
  refuseIfAny(reasons)
}

const planOf = ({ words, ownerKind, ownerId, ownerName, dueDay, dueOffset }: Planned) => ({
  ...{ words: words.trim(), ownerKind, ownerId, ownerName: ownerName?.trim() ?? null, dueDay, dueOffset },
})

const addStep = handle(plansApi.addStep, {
  permission: 'plans:write',
  concerns: (_input, step) => personOf(step),
  async run(context, { goalId, ...step }) {
    const { goal } = await requireGoalToWrite(context, { id: goalId })
    await refuseStepAsPlanned(context, goal.personId, step)
    const { id } = await context.tx
      .insertInto('steps')
      .values({ goalId, personId: goal.personId, ...planOf(step) })
      .returning('id')
      .executeTakeFirstOrThrow()
    return readStep(context, id)
  },
  again: (context, _input, id) => readStep(context, id),
})

/** A step that may be changed, in the state that the change needs. */
async function requireStepToWrite(context: Context, { id, version }: OneRecord): Promise<Seen> {
  const step = await readStep(context, id)
  requireVersion(step, version)
  await requireGoalToWrite(context, { id: step.goalId })
  return step
}

async function requireOpenStep(context: Context, which: OneRecord): Promise<Seen> {
  const step = await requireStepToWrite(context, which)
  if (step.state !== 'open') refuse('step-closed')
  return step
}

const changeStep = handle(plansApi.changeStep, {
  permission: 'plans:write',
  concerns: (_input, step) => personOf(step),
  async run(context, { id, version, ...plan }) {
    const { personId } = await requireOpenStep(context, { id, version })
    await refuseStepAsPlanned(context, personId, plan)
    await setVersioned(context.tx, 'steps', { id, version, ...planOf(plan) })
    return readStep(context, id)
  },
  again: (context, { id }) => readStep(context, id),
})

const finishStep = handle(plansApi.finishStep, {
  permission: 'plans:write',
  concerns: (_input, step) => personOf(step),
  async run(context, { id, version, doneOn, cameOf }) {
    await requireOpenStep(context, { id, version })
    if (doneOn > context.today.toString()) refuse({ code: 'closed-in-future', field: 'doneOn' })
    const done = { state: 'done', doneOn, cameOf: cameOf?.trim() || null, closedBy: context.actor.userId }
    await setVersioned(context.tx, 'steps', { id, version, ...done })
    return readStep(context, id)
  },
  again: (context, { id }) => readStep(context, id),
})

const dropStep = handle(plansApi.dropStep, {
  permission: 'plans:write',
  concerns: (_input, step) => personOf(step),
  async run(context, { id, version, reason, words }) {
    await requireOpenStep(context, { id, version })
    const dropped = {
      droppedReason: reason,
      droppedWords: words?.trim() || null,
      droppedOn: context.today.toString(),
    }
    await setVersioned(context.tx, 'steps', {
      ...{ id, version, state: 'dropped', ...dropped, closedBy: context.actor.userId },
    })
    return readStep(context, id)
  },
  again: (context, { id }) => readStep(context, id),
})

const reopenStep = handle(plansApi.reopenStep, {
  permission: 'plans:write',
  concerns: (_input, step) => personOf(step),
  async run(context, { id, version }) {
    const step = await requireStepToWrite(context, { id, version })
    if (step.state === 'open') return step
    await setVersioned(context.tx, 'steps', {
      ...{
        id,
        version,
        state: 'open',
        doneOn: null,
        droppedOn: null,
        droppedReason: null,
        droppedWords: null,
      },
      closedBy: null,
    })
    return readStep(context, id)
  },
  again: (context, { id }) => readStep(context, id),
})

const listTheStepOwners = handle(plansApi.owners, {
  permission: 'plans:write',
  concerns: ({ personId }) => personId,
  async run({ tx }, { personId }) {
    await requireReach(tx, personId)
    return listStepOwners(tx, personId)
  },
})

/** Ticks made by hand, typed in: a step of the person's own is done with it; of others' it is known that the person ticked it. */
const recordTicks = handle(plansApi.recordTicks, {
  permission: 'plans:write',
  concerns: ({ personId }) => personId,
  async run(context, { personId, ticks }) {
    const { tx, actor, today } = context
    const { records } = await requireReach(tx, personId)
    const reasons: Reason[] = ticks.some(({ day }) => day > today.toString())
      ? [{ code: 'ticked-in-future', field: 'ticks' }]
      : []
    refuseIfAny(reasons)
    for (const { stepId, day } of ticks) {
      const step = await readStep(context, stepId)
      if (!records.includes(step.personId)) notFound()
      await requireGoalToWrite(context, { id: step.goalId })
      const isOwn = step.ownerKind === 'me' && step.state === 'open'
      await setVersioned(tx, 'steps', {
        ...{ id: stepId, version: step.version, tickedOn: day, tickedTypedBy: actor.userId },
        ...(isOwn ? { state: 'done', doneOn: day, closedBy: actor.userId } : {}),
      })
    }
    return { id: personId, ticked: ticks.length }
  },
  again: async (_context, { personId, ticks }) => ({ id: personId, ticked: ticks.length }),
})

export const stepHandlers = [
  addStep,
  changeStep,
  finishStep,
  dropStep,
  reopenStep,
  listTheStepOwners,
  recordTicks,
]
