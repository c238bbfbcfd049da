import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plansApi } from '../model/plans-api.ts'
import { type Stage, setStage, today } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.world.close())

describe('a goal in both voices', () => {
  test('begins the plan, and stands there in the words of the person and of the worker', async () => {
    const elena = await stage.inPrison()
    expect((await stage.show(elena)).plan).toBeNull()
    await stage.goal(elena)
    const { plan, goals } = await stage.show(elena)
    expect(plan).toMatchObject({ begunOn: today })
    expect(goals).toMatchObject([
      {
        own: { words: 'A door I can close myself', saidOn: today, writtenBy: 'Maria Petrova', mayMend: true },
        ...{
          workerWords: 'Own room before release',
          areaSlug: 'housing',
          compartment: 'help',
          state: 'open',
        },
      },
    ])
    await stage.goal(elena, { ownWords: 'Work', workerWords: null, areaSlug: 'work' })
    expect((await stage.show(elena)).goals).toHaveLength(2)
  })

  test('own words are mended only by whoever wrote them down; said anew, they keep what was said', async () => {
    const elena = await stage.inPrison('Elena Own')
    const { id, version } = await stage.goal(elena, { ownSaidOn: '2026-10-01' })
    expect((await stage.show(elena, stage.ivan)).goals[0]!.own).toMatchObject({ mayMend: false })
    await expect(
      stage.ivan.do(plansApi.mendOwnWords, { id, version, words: 'A flat near the office' }),
    ).rejects.toMatchObject({ codes: ['own-words-are-theirs'] })
    const mended = await stage.maria.do(plansApi.mendOwnWords, { id, version, words: 'A door I can close' })
    const anew = await stage.ivan.do(plansApi.sayAnew, {
      ...{ id, version: mended.version, words: 'A garden', saidOn: today, how: 'by-phone' },
    })
    expect(anew.own).toMatchObject({ words: 'A garden', saidOn: today, writtenBy: 'Ivan Kolev' })
    expect(await stage.maria.ask(plansApi.formerWords, { id })).toMatchObject([
      { voice: 'own', words: 'A door I can close', saidOn: '2026-10-01', mended: false },
      { voice: 'own', words: 'A door I can close myself', mended: true, replacedBy: 'Maria Petrova' },
    ])
  })

  test('not even a slip in the program rewrites the words of a person: the database refuses', async () => {
    const elena = await stage.inPrison('Elena Database')
    const { id } = await stage.goal(elena)
    const asIvan = async (change: string) => {
      const client = await stage.world.owner.connect()
      try {
        await client.query('begin')
        await client.query(
          `select set_config('landfall.user', $1, true), set_config('landfall.today', $2, true)`,
          [stage.ivan.userId, today],
        )
        await client.query(`update goals set ${change} where id = $1`, [id])
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    await expect(asIvan(`own_words = 'Anything'`)).rejects.toThrow('mended only by')
    await expect(asIvan(`own_words = null, own_said_on = null, own_said_how = null`)).rejects.toThrow(
      'not taken away',
    )
    await asIvan(`worker_words = 'Anything'`)
  })

  test('the worker’s wording changes without touching the person’s, and the former one is kept', async () => {
    const elena = await stage.inPrison('Elena Worker')
    const { id, version } = await stage.goal(elena)
    const goal = await stage.ivan.do(plansApi.rewordGoal, {
      ...{ id, version, workerWords: 'A rented room from day one', areaSlug: 'housing' },
    })
    expect(goal).toMatchObject({ workerWords: 'A rented room from day one', former: 1 })
    expect(goal.own).toMatchObject({ words: 'A door I can close myself', writtenBy: 'Maria Petrova' })
    await expect(
      stage.maria.do(plansApi.rewordGoal, { id, version, workerWords: 'x', areaSlug: null }),
    ).rejects.toMatchObject({ kind: 'out-of-date', current: { workerWords: 'A rented room from day one' } })
  })

  test('begins from a need, and takes its area', async () => {
    const elena = await stage.inPrison('Elena Need')
    const { rows } = await stage.world.owner.query(
      `insert into needs (person_id, area_id, compartment, words, since, status, status_on, recorded_at)
       select $1, id, 'help', 'Papers', $2, 'not-started', $2, now() from life_areas where slug = 'identity-papers' returning id`,
      [elena, today],
    )
    const goal = await stage.goal(elena, { needId: rows[0].id, areaSlug: null })
    expect(goal).toMatchObject({ areaSlug: 'identity-papers', needId: rows[0].id })
    const other = await stage.inPrison('Vera Need')
    await expect(stage.goal(other, { needId: rows[0].id })).rejects.toMatchObject({ status: 404 })
  })

  test('is reached or set aside with a reason, and can be opened again', async () => {
    const elena = await stage.inPrison('Elena End')
    const { id, version } = await stage.goal(elena)
    const reached = await stage.maria.do(plansApi.reachGoal, {
      id,
      version,
      on: today,
      cameOf: 'A room in Kailaka',
    })
    expect(reached).toMatchObject({ state: 'reached', cameOf: 'A room in Kailaka' })
    await expect(stage.step(id)).rejects.toMatchObject({ codes: ['goal-closed'] })
    const open = await stage.maria.do(plansApi.reopenGoal, { id, version: reached.version })
    const aside = await stage.maria.do(plansApi.setGoalAside, {
      ...{ id, version: open.version, on: today, reason: 'not-offered-here', cameOf: null },
    })
    expect(aside).toMatchObject({ state: 'set-aside', setAsideReason: 'not-offered-here' })
  })
})
