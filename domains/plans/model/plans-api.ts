import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'
import { FormerWords, Goal, NewGoal } from './goal.ts'
import { Plan, PlanFile } from './plan.ts'
import { Day, Id, LetGoReason, oneRecord, SaidHow, SomeWords, Words } from './shapes.ts'
import { NewStep, Step, StepChange, Tick } from './step.ts'

const ofPerson = Type.Object({ personId: Id })
const record = oneRecord.properties

/** The plan in both voices: goals, steps, and what came of them. */
export const plansApi = {
  show: query('plans.show', '/people/:personId/plan', { input: ofPerson, output: PlanFile }),
  owners: query('plans.owners', '/people/:personId/plan/owners', {
    input: ofPerson,
    output: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  }),
  end: command('plans.end', '/plans/:id/end', {
    input: Type.Object({ ...record, endedOn: Day, words: SomeWords() }),
    output: Plan,
  }),

  addGoal: command('plans.add-goal', '/people/:personId/goals', { input: NewGoal, output: Goal }),
  rewordGoal: command('plans.reword-goal', '/goals/:id/wording', {
    input: Type.Object({ ...record, workerWords: SomeWords(), areaSlug: NewGoal.properties.areaSlug }),
    output: Goal,
  }),
  sayAnew: command('plans.say-anew', '/goals/:id/sayings', {
    input: Type.Object({ ...record, words: Words(), saidOn: Day, how: SaidHow }),
    output: Goal,
  }),
  mendOwnWords: command('plans.mend-own-words', '/goals/:id/sayings/mend', {
    input: Type.Object({ ...record, words: Words() }),
    output: Goal,
  }),
  formerWords: query('plans.former-words', '/goals/:id/former', {
    input: Type.Object({ id: Id }),
    output: Type.Array(FormerWords),
  }),
  reachGoal: command('plans.reach-goal', '/goals/:id/reach', {
    input: Type.Object({ ...record, on: Day, cameOf: SomeWords() }),
    output: Goal,
  }),
  setGoalAside: command('plans.set-goal-aside', '/goals/:id/set-aside', {
    input: Type.Object({ ...record, on: Day, reason: LetGoReason, cameOf: SomeWords() }),
    output: Goal,
  }),
  reopenGoal: command('plans.reopen-goal', '/goals/:id/reopen', { input: oneRecord, output: Goal }),

  addStep: command('plans.add-step', '/goals/:goalId/steps', { input: NewStep, output: Step }),
  changeStep: command('plans.change-step', '/steps/:id', { input: StepChange, output: Step }),
  finishStep: command('plans.finish-step', '/steps/:id/finish', {
    input: Type.Object({ ...record, doneOn: Day, cameOf: SomeWords() }),
    output: Step,
  }),
  dropStep: command('plans.drop-step', '/steps/:id/drop', {
    input: Type.Object({ ...record, reason: LetGoReason, words: SomeWords() }),
    output: Step,
  }),
  reopenStep: command('plans.reopen-step', '/steps/:id/reopen', { input: oneRecord, output: Step }),
  recordTicks: command('plans.record-ticks', '/people/:personId/plan/ticks', {
    input: Type.Object({ personId: Id, ticks: Type.Array(Tick, { minItems: 1, maxItems: 40 }) }),
    output: Type.Object({ id: Id, ticked: Type.Integer() }),
  }),
}
