import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plansApi } from '#domains/plans/model/index.ts'
import { matchesApi } from '../model/matches-api.ts'
import { sharedPlanApi } from '../model/shared-plan.ts'
import { shareables } from '../model/sharing.ts'
import { sharingOn } from './testing/shared-plan.ts'
import { type Stage, setStage, today } from './testing/stage.ts'

let stage: Stage
let on: ReturnType<typeof sharingOn>
beforeAll(async () => {
  stage = await setStage()
  on = sharingOn(stage)
})
afterAll(() => stage.world.close())

/** What a volunteer's own transaction could read at most, straight from the tables. */
async function asDatabaseRole(userId: string, question: string): Promise<unknown[]> {
  const client = await stage.world.owner.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('landfall.user', $1, true), set_config('landfall.today', $2, true), set_config('landfall.permission', 'field:read', true)`,
      [userId, today],
    )
    await client.query('set local role landfall_volunteer')
    return (await client.query(question)).rows
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('of a plan a volunteer reads', () => {
  test('nothing at first, then exactly what was ticked, and nothing more when it is taken back', async () => {
    const [elena, radu] = [await stage.inPrison('Elena Shared'), await stage.volunteer('Radu Shared')]
    const match = await stage.active(elena, radu)
    const goal = await on.goalOf(elena)
    const other = await on.goalOf(elena, {
      ownWords: 'Another thing',
      workerWords: 'Secret',
      areaSlug: 'alcohol',
    })
    const [ticked, hidden] = [
      await on.stepOf(goal.id, 'Look at rooms'),
      await on.stepOf(goal.id, 'Hidden step'),
    ]
    expect(await on.seenBy(radu)).toEqual([])
    await on.share(match, 'goal', goal.id)
    await on.share(match, 'step', ticked.id)
    expect(await on.seenBy(radu)).toEqual([
      {
        matchId: match.id,
        goals: [
          { id: goal.id, words: 'Own room', ownWords: null, areaNames: expect.anything(), state: 'open' },
        ],
        steps: [
          {
            ...{ id: ticked.id, goalId: goal.id, words: 'Look at rooms', ownerKind: 'volunteer' },
            ...{ state: 'open', due: null, doneOn: null },
          },
        ],
        needs: [],
      },
    ])
    const said = JSON.stringify(await on.seenBy(radu))
    for (const word of ['door', 'Secret', 'Another', 'Hidden', other.id, hidden.id, elena])
      expect(said).not.toContain(word)
    await stage.maria.do(sharedPlanApi.unshare, { matchId: match.id, itemKind: 'goal', itemId: goal.id })
    expect(await on.seenBy(radu)).toMatchObject([{ goals: [], steps: [{ id: ticked.id, goalId: null }] }])
  })

  test('the own words of the person only where these are shared too', async () => {
    const [elena, radu] = [await stage.inPrison('Elena Words'), await stage.volunteer('Radu Words')]
    const match = await stage.active(elena, radu)
    const goal = await on.goalOf(elena)
    await on.share(match, 'goal', goal.id)
    expect((await on.seenBy(radu))[0]!.goals).toMatchObject([{ words: 'Own room', ownWords: null }])
    await on.share(match, 'goal', goal.id, true)
    expect((await on.seenBy(radu))[0]!.goals).toMatchObject([{ ownWords: 'A door I can close myself' }])
    await on.share(match, 'goal', goal.id, false)
    expect((await on.seenBy(radu))[0]!.goals).toMatchObject([{ ownWords: null }])
  })

  test('a need in the words of the library, while it is one', async () => {
    const [elena, radu] = [await stage.inPrison('Elena Need'), await stage.volunteer('Radu Need')]
    const match = await stage.active(elena, radu)
    const { rows } = await stage.world.owner.query(
      `insert into needs (person_id, area_id, library_id, since, status, status_on, recorded_at, compartment)
       select $1, area_id, id, $2, 'not-started', $2, now(), 'help' from need_library limit 1 returning id`,
      [elena, today],
    )
    await on.share(match, 'need', rows[0].id)
    expect((await on.seenBy(radu))[0]!.needs).toMatchObject([
      { id: rows[0].id, names: { en: expect.any(String) } },
    ])
    await stage.world.owner.query(`update needs set status = 'met' where id = $1`, [rows[0].id])
    expect(await on.seenBy(radu)).toEqual([])
  })

  test('no day that is counted from a release which is not shared', async () => {
    const [elena, radu] = [await stage.inPrison('Elena Day'), await stage.volunteer('Radu Day')]
    await stage.world.owner.query(`update people set release_day = '2027-03-01' where id = $1`, [elena])
    const match = await stage.active(elena, radu)
    const goal = await on.goalOf(elena)
    const [counted, fixed] = [
      await on.stepOf(goal.id, 'Before', { dueOffset: -7 }),
      await on.stepOf(goal.id, 'On a day', { dueDay: '2026-12-01' }),
    ]
    await on.share(match, 'step', counted.id)
    await on.share(match, 'step', fixed.id)
    const dueOf = async (id: string) => (await on.seenBy(radu))[0]!.steps.find((step) => step.id === id)!.due
    expect([await dueOf(counted.id), await dueOf(fixed.id)]).toEqual([null, '2026-12-01'])
    const { version } = (await stage.show(match.id)).match
    await stage.maria.do(matchesApi.share, {
      ...{ id: match.id, version, shares: [...shareables], agreedOn: today, agreedHow: 'in-person' },
    })
    expect(await dueOf(counted.id)).toBe('2027-02-22')
  })

  test('nothing of what was let go, nor of a plan that has ended', async () => {
    const [elena, radu] = [await stage.inPrison('Elena Gone'), await stage.volunteer('Radu Gone')]
    const match = await stage.active(elena, radu)
    const goal = await on.goalOf(elena)
    const step = await on.stepOf(goal.id, 'Look at rooms')
    await on.share(match, 'goal', goal.id)
    await on.share(match, 'step', step.id)
    const dropped = await stage.maria.do(plansApi.dropStep, {
      ...{ id: step.id, version: step.version, reason: 'another-way', words: null },
    })
    expect((await on.seenBy(radu))[0]!.steps).toEqual([])
    await stage.maria.do(plansApi.reopenStep, { id: step.id, version: dropped.version })
    await stage.maria.do(plansApi.setGoalAside, {
      ...{ id: goal.id, version: goal.version, on: today, reason: 'no-longer-wanted', cameOf: null },
    })
    expect(await on.seenBy(radu)).toEqual([])
  })

  test('their own participant’s alone, and nothing after the end of the match', async () => {
    const [elena, vera] = [await stage.inPrison('Elena Ends'), await stage.inPrison('Vera Ends')]
    const [radu, mihai] = [await stage.volunteer('Radu Ends'), await stage.volunteer('Mihai Ends')]
    const [mine, other] = [await stage.active(elena, radu), await stage.active(vera, mihai)]
    const [hers, theirs] = [await on.goalOf(elena), await on.goalOf(vera, { ownWords: 'Vera’s own' })]
    await on.share(mine, 'goal', hers.id, true)
    await on.share(other, 'goal', theirs.id, true)
    expect((await on.seenBy(radu)).map(({ matchId }) => matchId)).toEqual([mine.id])
    const { version } = (await stage.show(mine.id)).match
    await stage.maria.do(matchesApi.end, {
      ...{ id: mine.id, version, day: today, reason: 'faded-out', words: null },
    })
    expect(await on.seenBy(radu)).toEqual([])
    expect(await on.seenBy(mihai)).toHaveLength(1)
  })

  test('nothing else by any way: the tables themselves are closed to them', async () => {
    const [elena, radu] = [await stage.inPrison('Elena Tables'), await stage.volunteer('Radu Tables')]
    const match = await stage.active(elena, radu)
    const goal = await on.goalOf(elena)
    await on.share(match, 'goal', goal.id)
    for (const table of [
      'plans',
      'goals',
      'steps',
      'goal_former_words',
      'plan_reviews',
      'review_pauses',
      'plan_shares',
      'pocket_cards',
      'needs',
    ])
      await expect(asDatabaseRole(radu.actor.userId, `select * from ${table}`)).rejects.toThrow(
        'permission denied',
      )
    expect(await asDatabaseRole(radu.actor.userId, 'select * from my_shared_plan()')).toHaveLength(1)
    expect(await asDatabaseRole(stage.maria.userId, 'select * from my_shared_plan()')).toEqual([])
  })
})
