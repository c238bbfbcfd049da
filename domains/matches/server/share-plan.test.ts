import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prisonVisitorKind } from '#domains/volunteers/model/index.ts'
import { matchesApi } from '../model/matches-api.ts'
import { sharedPlanApi } from '../model/shared-plan.ts'
import { sharingOn } from './testing/shared-plan.ts'
import { type Stage, setStage, today } from './testing/stage.ts'

let stage: Stage
let on: ReturnType<typeof sharingOn>
beforeAll(async () => {
  stage = await setStage()
  on = sharingOn(stage)
})
afterAll(() => stage.world.close())

describe('sharing', () => {
  test('is of the match’s own participant, and of what the colleague reads', async () => {
    const [elena, radu] = [await stage.inPrison('Elena Own'), await stage.volunteer('Radu Own')]
    const match = await stage.active(elena, radu)
    const foreign = await on.goalOf(await stage.inPrison('Vera Own'))
    await expect(on.share(match, 'goal', foreign.id)).rejects.toMatchObject({ status: 404 })
    const goal = await on.goalOf(elena)
    await expect(on.share(match, 'step', goal.id)).rejects.toMatchObject({ status: 404 })
    const elsewhere = await stage.world.actor([
      { role: 'coordinator', unitId: await stage.world.unit('Oslo') },
    ])
    await expect(on.share(match, 'goal', goal.id, false, elsewhere)).rejects.toMatchObject({ status: 404 })
    expect((await elsewhere.send(sharedPlanApi.show, { matchId: match.id })).status).toBe(404)
  })

  test('needs two people, and a day on which the participant agreed', async () => {
    const elena = await stage.inPrison('Elena Two')
    const match = await stage.request(elena)
    const goal = await on.goalOf(elena)
    await expect(on.share(match, 'goal', goal.id)).rejects.toMatchObject({ codes: ['share-needs-two'] })
    const radu = await stage.volunteer('Radu Two')
    const vera = await stage.inPrison('Vera Two')
    const active = await stage.active(vera, radu)
    await expect(
      stage.maria.do(sharedPlanApi.share, {
        ...{ matchId: active.id, itemKind: 'goal', itemId: (await on.goalOf(vera)).id, withOwnWords: false },
        ...{ agreedOn: '2026-11-23', agreedHow: 'in-person' },
      }),
    ).rejects.toMatchObject({ codes: ['agreed-in-future'] })
  })

  test('shows the coordinator what is ticked and what is not', async () => {
    const [elena, radu] = [await stage.inPrison('Elena Ticked'), await stage.volunteer('Radu Ticked')]
    const match = await stage.active(elena, radu)
    const goal = await on.goalOf(elena)
    const step = await on.stepOf(goal.id, 'Look at rooms')
    await on.share(match, 'step', step.id)
    expect(await stage.maria.ask(sharedPlanApi.show, { matchId: match.id })).toMatchObject({
      goals: [
        {
          id: goal.id,
          share: null,
          steps: [{ id: step.id, share: { agreedHow: 'in-person', sharedOn: today } }],
        },
      ],
    })
  })

  test('of a contact that ends with custody goes with it', async () => {
    const [elena, radu] = [await stage.inPrison('Elena Visitor'), await stage.volunteer('Radu Visitor')]
    const match = await stage.active(elena, radu, { kindId: prisonVisitorKind })
    const goal = await on.goalOf(elena)
    await on.share(match, 'goal', goal.id)
    const { version } = (await stage.show(match.id)).match
    await stage.maria.do(matchesApi.end, {
      ...{ id: match.id, version, day: today, reason: 'faded-out', words: null },
    })
    await stage.world.deliver()
    const { rows } = await stage.world.owner.query('select * from plan_shares where match_id = $1', [
      match.id,
    ])
    expect(rows).toEqual([])
  })
})
