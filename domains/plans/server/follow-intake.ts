import type {} from '#domains/intake/server/index.ts'
import { recordsOf } from '#domains/people/server/index.ts'
import { react } from '#platform/events/reaction.ts'
import { beginPlan } from './plan-store.ts'

/** Whoever is taken in has a plan from that day, empty as yet: the first review counts from it. */
export const beginPlanAtIntake = react({
  event: 'intake.accepted',
  name: 'plans.begin-at-intake',
  concerns: ({ personId }) => personId,
  async run({ tx, today }, { personId }) {
    const person = await tx
      .selectFrom('people')
      .select(['id', 'mergedInto', 'forgottenOn'])
      .where('id', '=', personId)
      .executeTakeFirst()
    if (!person || person.forgottenOn !== null) return
    const id = person.mergedInto ?? person.id
    await beginPlan(tx, { id, records: await recordsOf(tx, id) }, today.toString())
  },
})
