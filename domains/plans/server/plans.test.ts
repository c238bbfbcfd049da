import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plansApi } from '../model/plans-api.ts'
import { type Stage, setStage, today } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.world.close())

describe('a plan', () => {
  test('ends once, is kept, and a new goal begins the next', async () => {
    const elena = await stage.inPrison('Elena Ends')
    const goal = await stage.goal(elena)
    const { plan } = await stage.show(elena)
    await stage.maria.do(plansApi.end, {
      id: plan!.id,
      version: plan!.version,
      endedOn: today,
      words: 'Moved to Sofia',
    })
    await expect(
      stage.maria.do(plansApi.reachGoal, { id: goal.id, version: goal.version, on: today, cameOf: null }),
    ).rejects.toMatchObject({ codes: ['plan-ended'] })
    expect(await stage.show(elena)).toMatchObject({
      ...{ plan: null, goals: [], next: null, formerPlans: [{ words: 'Moved to Sofia', goals: 1 }] },
    })
    await stage.goal(elena, { ownWords: 'Again' })
    expect((await stage.show(elena)).goals).toHaveLength(1)
  })

  test('of two records that were put together is read as one', async () => {
    const elena = await stage.inPrison('Elena Double')
    const double = await stage.inPrison('Elena Doubl')
    await stage.goal(double, { ownWords: 'From the second record' })
    await stage.world.owner.query('update people set merged_into = $1 where id = $2', [elena, double])
    expect((await stage.show(elena)).goals).toMatchObject([{ own: { words: 'From the second record' } }])
    await stage.goal(elena, { ownWords: 'From the first' })
    expect((await stage.show(elena)).goals).toHaveLength(2)
  })

  test('of somebody else’s person is not found', async () => {
    const elena = await stage.inPrison('Elena Elsewhere')
    const { id, version } = await stage.goal(elena)
    const stranger = await stage.world.actor([
      { role: 'coordinator', unitId: await stage.world.unit('Iasi') },
    ])
    expect((await stranger.send(plansApi.show, { personId: elena })).status).toBe(404)
    expect((await stranger.send(plansApi.formerWords, { id })).status).toBe(404)
    expect((await stranger.send(plansApi.reachGoal, { id, version, on: today, cameOf: null })).status).toBe(
      404,
    )
    const apart = await stage.inPrison('Elena Apart', { entrusted: false })
    expect((await stage.petar.send(plansApi.show, { personId: apart })).status).toBe(404)
  })
})

describe('what is about health, alcohol or drugs', () => {
  test('stands in its compartment with its steps, and nobody else finds it', async () => {
    const elena = await stage.inPrison('Elena Health')
    const { id, compartment } = await stage.goal(elena, { ownWords: 'To sleep', areaSlug: 'alcohol' })
    await stage.step(id)
    await stage.goal(elena, { ownWords: 'To work', areaSlug: 'work' })
    expect(compartment).toBe('health')
    expect((await stage.show(elena)).goals).toHaveLength(2)
    expect((await stage.show(elena, stage.petar)).goals.map(({ own }) => own?.words)).toEqual(['To work'])
    expect((await stage.petar.send(plansApi.formerWords, { id })).status).toBe(404)
  })

  test('a helper writes only where they write in the journal', async () => {
    const elena = await stage.inPrison('Elena Compartment')
    const own = {
      ownWords: 'x',
      ownSaidOn: today,
      ownSaidHow: 'in-person',
      workerWords: null,
      needId: null,
    } as const
    await expect(
      stage.petar.do(plansApi.addGoal, { personId: elena, ...own, areaSlug: 'health' }),
    ).rejects.toMatchObject({ codes: ['compartment-closed'] })
    await expect(
      stage.galya.do(plansApi.addGoal, { personId: elena, ...own, areaSlug: 'work' }),
    ).rejects.toMatchObject({ codes: ['compartment-closed'] })
    const goal = await stage.galya.do(plansApi.addGoal, { personId: elena, ...own, areaSlug: 'family' })
    expect(goal.compartment).toBe('family')
    const work = await stage.goal(elena, { areaSlug: 'work' })
    await expect(
      stage.galya.do(plansApi.reachGoal, { id: work.id, version: work.version, on: today, cameOf: null }),
    ).rejects.toMatchObject({ codes: ['compartment-read-only'] })
  })
})
