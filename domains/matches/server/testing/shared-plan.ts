import { type NewGoal, plansApi } from '#domains/plans/model/index.ts'
import type { Match } from '../../model/match.ts'
import { type ItemKind, mySharedPlanApi, sharedPlanApi } from '../../model/shared-plan.ts'
import { type InventedVolunteer, type Stage, today } from './stage.ts'

/** Goals and steps as a coordinator writes them, and what is ticked of them for a volunteer. */
export function sharingOn(stage: Stage) {
  const goalOf = (personId: string, more: Partial<NewGoal> = {}) =>
    stage.maria.do(plansApi.addGoal, {
      ...{ personId, ownWords: 'A door I can close myself', ownSaidOn: today, ownSaidHow: 'in-person' },
      ...{ workerWords: 'Own room', areaSlug: 'housing', needId: null, ...more },
    })
  const stepOf = (goalId: string, words: string, due: { dueDay?: string; dueOffset?: number } = {}) =>
    stage.maria.do(plansApi.addStep, {
      ...{
        goalId,
        words,
        ownerKind: 'volunteer',
        ownerId: null,
        ownerName: null,
        dueDay: null,
        dueOffset: null,
        ...due,
      },
    })
  const share = (
    { id: matchId }: Match,
    itemKind: ItemKind,
    itemId: string,
    withOwnWords = false,
    who = stage.maria,
  ) =>
    who.do(sharedPlanApi.share, {
      ...{ matchId, itemKind, itemId, withOwnWords, agreedOn: today, agreedHow: 'in-person' },
    })
  const seenBy = async ({ actor }: InventedVolunteer) =>
    (await actor.ask(mySharedPlanApi.mySharedPlan, {})).plans
  return { goalOf, stepOf, share, seenBy }
}
