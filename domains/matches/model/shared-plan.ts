import Type from 'typebox'
import { GoalState, OwnerKind, StepState } from '#domains/plans/model/index.ts'
import { NamesInAll } from '#domains/volunteers/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'
import { Day, Id, OrNull, SaidHow, SomeWords } from './shapes.ts'

const itemKinds = ['goal', 'step', 'need'] as const
const ItemKind = Type.Enum(itemKinds)
export type ItemKind = Type.Static<typeof ItemKind>

/** That an item is shared, since when, and how the participant agreed. */
const Share = Type.Object({ withOwnWords: Type.Boolean(), agreedOn: Day, agreedHow: SaidHow, sharedOn: Day })
export type Share = Type.Static<typeof Share>

/** A plan as the coordinator of a match sees it, with a tick for each thing that may be shared. */
export const SharedPlan = Type.Object({
  goals: Type.Array(
    Type.Object({
      id: Id,
      ownWords: SomeWords(),
      workerWords: SomeWords(),
      share: OrNull(Share),
      steps: Type.Array(
        Type.Object({ id: Id, words: Type.String(), state: StepState, share: OrNull(Share) }),
      ),
    }),
  ),
  needs: Type.Array(
    Type.Object({ id: Id, names: OrNull(NamesInAll), words: SomeWords(), share: OrNull(Share) }),
  ),
})
export type SharedPlan = Type.Static<typeof SharedPlan>

/** What a volunteer reads of a plan: exactly what was ticked for them. */
export const MySharedPlan = Type.Object({
  matchId: Id,
  goals: Type.Array(
    Type.Object({
      id: Id,
      words: SomeWords(),
      ownWords: SomeWords(),
      areaNames: OrNull(NamesInAll),
      state: GoalState,
    }),
  ),
  steps: Type.Array(
    Type.Object({
      id: Id,
      /** Null where the goal itself is not shared. */
      goalId: OrNull(Id),
      words: Type.String(),
      ownerKind: OwnerKind,
      state: StepState,
      due: OrNull(Day),
      doneOn: OrNull(Day),
    }),
  ),
  needs: Type.Array(
    Type.Object({ id: Id, words: SomeWords(), names: OrNull(NamesInAll), areaNames: OrNull(NamesInAll) }),
  ),
})
export type MySharedPlan = Type.Static<typeof MySharedPlan>

const item = { matchId: Id, itemKind: ItemKind, itemId: Id }

export const sharedPlanApi = {
  show: query('matches.shared-plan', '/matches/:matchId/shared-plan', {
    input: Type.Object({ matchId: Id }),
    output: SharedPlan,
  }),
  share: command('matches.share-plan-item', '/matches/:matchId/shared-plan', {
    input: Type.Object({ ...item, withOwnWords: Type.Boolean(), agreedOn: Day, agreedHow: SaidHow }),
    output: Type.Object({ id: Id }),
  }),
  unshare: command('matches.unshare-plan-item', '/matches/:matchId/shared-plan/take-back', {
    input: Type.Object(item),
    output: Type.Object({ id: Id }),
  }),
}

export const mySharedPlanApi = {
  mySharedPlan: query('matches.my-shared-plan', '/my/shared-plan', {
    input: Type.Object({}),
    output: Type.Object({ plans: Type.Array(MySharedPlan) }),
  }),
}
