import { createWorld } from '#apps/server/testing/world.ts'
import { peopleApi } from '#domains/people/model/index.ts'
import type { NewGoal } from '../../model/goal.ts'
import { plansApi } from '../../model/plans-api.ts'
import { reviewsApi } from '../../model/reviews-api.ts'
import type { NewStep } from '../../model/step.ts'

export const today = '2026-11-22'

/** A unit with a coordinator and one of each other helper, and whoever a test invents. */
export async function setStage() {
  const world = await createWorld({ today })
  const pleven = await world.unit('Pleven')
  const maria = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
  const ivan = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Ivan Kolev' })
  const petar = await world.actor([{ role: 'work-and-housing-worker', unitId: pleven }], {
    name: 'Petar Work',
  })
  const galya = await world.actor([{ role: 'family-worker', unitId: pleven }], { name: 'Galya Family' })

  const inPrison = async (name = 'Elena Petrova', { entrusted = true } = {}): Promise<string> => {
    const id = await world.person(pleven, name)
    await maria.do(peopleApi.setStatus, {
      ...{ id, status: 'serving', from: '2026-01-10', source: 'prison', saidBy: null, note: null },
    })
    for (const { userId } of entrusted ? [petar, galya] : [])
      await world.owner.query(
        `insert into access.grants (person_id, unit_id, user_id, begins, source) values ($1, $2, $3, '2026-01-10', 'entrusted')`,
        [id, pleven, userId],
      )
    return id
  }
  const releaseOn = (id: string, day: string, statedOn = world.site.now().toString().slice(0, 10)) =>
    maria.do(peopleApi.stateReleaseDate, {
      ...{ id, kind: 'expected', day, unknownBecause: null, certainty: 'likely', earliest: null },
      ...{ latest: null, unplanned: false, source: 'prison', statedOn, why: 'Court' },
    })
  const goal = (personId: string, more: Partial<NewGoal> = {}) =>
    maria.do(plansApi.addGoal, {
      ...{ personId, ownWords: 'A door I can close myself', ownSaidOn: today, ownSaidHow: 'in-person' },
      ...{ workerWords: 'Own room before release', areaSlug: 'housing', needId: null, ...more },
    })
  const step = (goalId: string, more: Partial<NewStep> = {}) =>
    maria.do(plansApi.addStep, {
      ...{ goalId, words: 'Write to the housing office', ownerKind: 'me', ownerId: null, ownerName: null },
      ...{ dueDay: null, dueOffset: null, ...more },
    })
  const show = (personId: string, who = maria) => who.ask(plansApi.show, { personId })
  const held = (personId: string, heldOn: string) =>
    maria.do(reviewsApi.hold, { personId, heldOn, how: 'in-person', words: 'Room found', ownWords: null })
  return { world, pleven, maria, ivan, petar, galya, inPrison, releaseOn, goal, step, show, held }
}
export type Stage = Awaited<ReturnType<typeof setStage>>
