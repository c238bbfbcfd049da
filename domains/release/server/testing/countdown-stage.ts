import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { type PersonStatus, peopleApi, type ReleaseDateStatement } from '#domains/people/model/index.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import type { Countdown } from '../../model/countdown/countdown.ts'
import { countdownApi } from '../../model/index.ts'

export const today = '2026-11-22'

export const itemIn = (countdown: Countdown, code: string) =>
  countdown.items.find((one) => one.code === code)!

const nobodyKnown = {
  names: {
    ...{ family: 'Иванова', called: '' },
    ...{ givenTransliterated: '', familyTransliterated: '', calledTransliterated: '' },
  },
  ...{ birthDate: null, birthYear: 1990, sex: 'not-asked', languages: [], interpreterNeeded: 'not-asked' },
  contact: { inPrison: null, phone: null, email: null, address: null, safeToLeaveMessage: 'not-asked' },
  ...{ offenceGroup: null, citizenshipGroup: null },
} as const

export const stated = (
  day: string | null,
  over: Partial<ReleaseDateStatement> = {},
): ReleaseDateStatement => ({
  ...{ kind: 'expected', day, unknownBecause: null, certainty: 'likely', earliest: null, latest: null },
  ...{ unplanned: false, source: 'prison', statedOn: today, why: 'The prison wrote' },
  ...over,
})

/** A unit with its coordinator, and people in the prison of Pleven whose dates are stated as a coordinator states them. */
export async function setCountdownStage({ country = 'BG' } = {}) {
  loadTexts()
  const world = await createWorld({ today, country })
  const unitId = await world.unit('Pleven')
  const maria = await world.actor([{ role: 'coordinator', unitId }], { name: 'Maria Petrova' })
  return { world, unitId, maria, ...doing(world, unitId, maria) }
}
export type CountdownStage = Awaited<ReturnType<typeof setCountdownStage>>

function doing(world: World, unitId: string, maria: TestActor) {
  /** Somebody who serves in Pleven; with a release day if one is given. */
  const inside = async (day: string | null = null, given = 'Елена') => {
    const { id } = await maria.do(peopleApi.add, {
      ...{ unitId, ...nobodyKnown, names: { ...nobodyKnown.names, given } },
      status: { status: 'serving', from: '2026-01-10', source: 'prison', saidBy: null, note: null },
      place: { prison: 'Pleven', wing: null, from: '2026-01-10', until: null, source: 'prison' },
      releaseDate: day === null ? null : stated(day),
    } as never)
    await world.deliver()
    return id
  }
  const becomes = async (id: string, status: PersonStatus, from: string) => {
    await maria.do(peopleApi.setStatus, { id, status, from, source: 'prison', saidBy: null, note: null })
    await world.deliver()
  }
  const moves = async (id: string, day: string | null, over: Partial<ReleaseDateStatement> = {}) => {
    await maria.do(peopleApi.stateReleaseDate, { id, ...stated(day, over) })
    await world.deliver()
  }
  const letOutToday = async (id: string, day = today) => {
    await maria.do(peopleApi.releaseToday, {
      ...{ id, status: 'released', day, source: 'court', saidBy: null, why: 'The court let them go' },
    } as never)
    await world.deliver()
  }
  const releasesOf = async (personId: string) => {
    const { rows } = await world.owner.query(
      `select id, state, day::text, planned_day::text, prison, unplanned, begun_on::text, short_list from releases
       where person_id = $1 order by day nulls last, id`,
      [personId],
    )
    return rows
  }
  /** The countdown of the release that comes first. */
  const countdownOf = async (personId: string, actor = maria): Promise<Countdown> => {
    const { releases } = await actor.ask(countdownApi.ofPerson, { personId })
    return actor.ask(countdownApi.countdown, { id: releases[0]!.id, language: 'en' })
  }
  return { inside, becomes, moves, letOutToday, releasesOf, countdownOf }
}
