import { type Context, handle } from '#platform/operations/handler.ts'
import { Problem, refuse, refuseIfAny } from '#platform/problem.ts'
import { obstaclesToAbsence } from '../model/absence-rules.ts'
import { laterOf } from '../model/later.ts'
import { organisationApi } from '../model/organisation-api.ts'
import { absencesFrom, insertAbsence, looksAfter, requireAbsence, setAbsenceEnds } from './absence-store.ts'
import { sameId } from './again.ts'
import { unitsOf } from './role-store.ts'
import { requireColleague } from './staff-store.ts'

const listAbsences = handle(organisationApi.absences, {
  permission: 'organisation:read',
  concerns: () => null,
  run: ({ tx, today }) => absencesFrom(tx, today.toString()),
})

const planAbsence = handle(organisationApi.planAbsence, {
  permission: 'organisation:read',
  concerns: () => null,
  async run(context, plan) {
    const { tx } = context
    await requireOwnOrLookedAfter(context, plan.userId)
    const today = context.today.toString()
    for (const id of [plan.userId, plan.deputyId]) {
      if ((await requireColleague(tx, id)).ended) refuse('user-ended')
    }
    const reasons = obstaclesToAbsence(plan, {
      today,
      plannedBy: context.actor.userId,
      unitsOfAbsent: await unitsOf(tx, plan.userId, today),
      unitsOfDeputy: await unitsOf(tx, plan.deputyId, today),
      planned: await absencesFrom(tx, today),
    })
    refuseIfAny(reasons)
    return insertAbsence(tx, plan)
  },
  again: ({ tx }, _input, id) => requireAbsence(tx, id),
})

/** Back today, or not going after all: the deputy stands in no longer. */
const endAbsence = handle(organisationApi.endAbsence, {
  permission: 'organisation:read',
  concerns: () => null,
  async run(context, { id }) {
    const { tx, today } = context
    const { userId, begins, ends } = await requireAbsence(tx, id)
    await requireOwnOrLookedAfter(context, userId)
    const day = today.toString()
    if (ends <= day) refuse('absence-over')
    await setAbsenceEnds(tx, id, laterOf(day, begins))
    return { id }
  },
  again: sameId,
})

async function requireOwnOrLookedAfter({ tx, actor }: Context, userId: string): Promise<void> {
  if (userId === actor.userId || (await looksAfter(tx, userId))) return
  throw new Problem('forbidden', [{ code: 'not-your-colleague' }])
}

export const absenceHandlers = [listAbsences, planAbsence, endAbsence]
