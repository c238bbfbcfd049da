import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { peopleApi } from '#domains/people/model/index.ts'
import { plansApi } from '../model/plans-api.ts'
import { type Stage, setStage, today } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.world.close())

describe('a step', () => {
  test('due so many days from release moves with the date, and has no day without one', async () => {
    const elena = await stage.inPrison('Elena Moves')
    const { id } = await stage.goal(elena)
    expect(await stage.step(id, { dueOffset: -14 })).toMatchObject({ due: null })
    await stage.releaseOn(elena, '2027-03-01')
    expect((await stage.show(elena)).goals[0]!.steps[0]).toMatchObject({ due: '2027-02-15', dueOffset: -14 })
    await stage.releaseOn(elena, '2027-01-20')
    expect((await stage.show(elena)).goals[0]!.steps[0]).toMatchObject({ due: '2027-01-06' })
    await stage.maria.do(peopleApi.setStatus, {
      ...{ id: elena, status: 'released', from: '2026-11-20', source: 'prison', saidBy: null, note: null },
    })
    const { releaseDay, goals } = await stage.show(elena)
    expect(releaseDay).toBe('2026-11-20')
    expect(goals[0]!.steps[0]).toMatchObject({ due: '2026-11-06' })
  })

  test('belongs to the person, a volunteer, a colleague who may see it, or somebody else in words', async () => {
    const elena = await stage.inPrison('Elena Owner')
    const { id } = await stage.goal(elena)
    const owners = await stage.maria.ask(plansApi.owners, { personId: elena })
    expect(owners.map(({ name }) => name)).toEqual([
      'Galya Family',
      'Ivan Kolev',
      'Maria Petrova',
      'Petar Work',
    ])
    expect(await stage.step(id, { ownerKind: 'staff', ownerId: stage.petar.userId })).toMatchObject({
      owner: 'Petar Work',
    })
    expect(await stage.step(id, { ownerKind: 'partner', ownerName: 'Municipality of Pleven' })).toMatchObject(
      {
        ownerName: 'Municipality of Pleven',
      },
    )
    const stranger = await stage.world.actor([
      { role: 'coordinator', unitId: await stage.world.unit('Oslo') },
    ])
    await expect(stage.step(id, { ownerKind: 'staff', ownerId: stranger.userId })).rejects.toMatchObject({
      codes: ['owner-cannot-see'],
    })
  })

  test('is done with what came of it, dropped with a reason, opened again', async () => {
    const elena = await stage.inPrison('Elena Steps')
    const { id: goalId } = await stage.goal(elena)
    const { id, version } = await stage.step(goalId)
    const done = await stage.maria.do(plansApi.finishStep, {
      id,
      version,
      doneOn: today,
      cameOf: 'A place on the list',
    })
    expect(done).toMatchObject({ state: 'done', doneOn: today, cameOf: 'A place on the list' })
    await expect(
      stage.maria.do(plansApi.dropStep, { id, version: done.version, reason: 'other', words: null }),
    ).rejects.toMatchObject({ codes: ['step-closed'] })
    const open = await stage.maria.do(plansApi.reopenStep, { id, version: done.version })
    expect(open).toMatchObject({ state: 'open', doneOn: null, cameOf: 'A place on the list' })
    const dropped = await stage.maria.do(plansApi.dropStep, {
      ...{ id, version: open.version, reason: 'another-way', words: 'A room was found' },
    })
    expect(dropped).toMatchObject({ state: 'dropped', droppedReason: 'another-way', droppedOn: today })
  })

  test('ticked on paper by the person: their own is done on that day, another’s stays open with the tick', async () => {
    const elena = await stage.inPrison('Elena Ticks')
    const { id: goalId } = await stage.goal(elena)
    const mine = await stage.step(goalId)
    const theirs = await stage.step(goalId, { ownerKind: 'volunteer' })
    const ticks = [mine, theirs].map(({ id }) => ({ stepId: id, day: '2026-11-18' }))
    await stage.maria.do(plansApi.recordTicks, { personId: elena, ticks })
    const { steps } = (await stage.show(elena)).goals[0]!
    expect(steps.find(({ id }) => id === mine.id)).toMatchObject({
      state: 'done',
      doneOn: '2026-11-18',
      tickedOn: '2026-11-18',
    })
    expect(steps.find(({ id }) => id === theirs.id)).toMatchObject({ state: 'open', tickedOn: '2026-11-18' })
    const other = await stage.inPrison('Vera Ticks')
    await expect(stage.maria.do(plansApi.recordTicks, { personId: other, ticks })).rejects.toMatchObject({
      status: 404,
    })
    await expect(
      stage.maria.do(plansApi.recordTicks, {
        personId: elena,
        ticks: [{ stepId: theirs.id, day: '2026-11-23' }],
      }),
    ).rejects.toMatchObject({ codes: ['ticked-in-future'] })
  })

  test('is written once however often it is sent', async () => {
    const elena = await stage.inPrison('Elena Twice')
    const { id: goalId } = await stage.goal(elena)
    const commandId = crypto.randomUUID()
    const input = {
      ...{
        goalId,
        words: 'Call',
        ownerKind: 'me' as const,
        ownerId: null,
        ownerName: null,
        dueDay: null,
        dueOffset: null,
      },
    }
    const first = await stage.maria.do(plansApi.addStep, input, { commandId })
    expect((await stage.maria.do(plansApi.addStep, input, { commandId })).id).toBe(first.id)
    expect((await stage.show(elena)).goals[0]!.steps).toHaveLength(1)
  })
})
