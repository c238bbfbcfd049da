import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { peopleApi } from '#domains/people/model/index.ts'
import type { PauseReason } from '../model/pause.ts'
import { reviewsApi } from '../model/reviews-api.ts'
import { type Stage, setStage, today } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.world.close())
beforeEach(() => stage.world.setToday(today))

const pause = (personId: string, begins: string, ends: string, reason: PauseReason = 'nobody-free') =>
  stage.maria.do(reviewsApi.pause, { personId, begins, ends, reason, words: null })
const next = async (personId: string) => (await stage.show(personId)).next!
const rowOf = async (personId: string) =>
  (await stage.maria.ask(reviewsApi.list, {})).rows.find(({ person }) => person.id === personId)

describe('reviews come due by time to release', () => {
  test('the first some weeks after the plan began, the next by the table', async () => {
    const elena = await stage.inPrison()
    await stage.releaseOn(elena, '2027-06-01')
    await stage.goal(elena)
    expect(await next(elena)).toMatchObject({ state: 'ahead', due: '2026-12-20', source: 'proposal' })
    stage.world.setToday('2026-12-21')
    expect(await next(elena)).toMatchObject({ state: 'due' })
    const review = await stage.held(elena, '2026-12-21')
    expect(review).toMatchObject({ dueOn: '2026-12-20', heldBy: 'Maria Petrova', words: 'Room found' })
    expect(await next(elena)).toMatchObject({
      state: 'ahead',
      due: '2027-02-15',
      weeks: 8,
      situation: 'ahead',
    })
  })

  test('a date that moves by word of the court moves them at once, and makes none overdue', async () => {
    const elena = await stage.inPrison('Elena Court')
    await stage.releaseOn(elena, '2029-01-01')
    await stage.goal(elena)
    stage.world.setToday('2026-12-10')
    await stage.held(elena, '2026-12-10')
    expect((await next(elena)).due).toBe('2027-05-27')
    stage.world.setToday('2027-02-20')
    await stage.releaseOn(elena, '2027-03-01')
    expect(await next(elena)).toMatchObject({ state: 'due', due: '2027-02-20', overdueDays: 0 })
    stage.world.setToday('2027-03-07')
    expect(await next(elena)).toMatchObject({ state: 'overdue', overdueDays: 1 })
  })

  test('outside the rhythm is that of outside; after a death nobody is asked', async () => {
    const elena = await stage.inPrison('Elena Outside')
    await stage.goal(elena)
    await stage.held(elena, today)
    const setStatus = (status: 'released' | 'dead', from: string) =>
      stage.maria.do(peopleApi.setStatus, {
        id: elena,
        status,
        from,
        source: 'prison',
        saidBy: null,
        note: null,
      })
    stage.world.setToday('2026-12-01')
    await setStatus('released', '2026-12-01')
    expect(await next(elena)).toMatchObject({ situation: 'outside', due: '2026-12-20', weeks: 4 })
    stage.world.setToday('2026-12-02')
    await setStatus('dead', '2026-12-02')
    expect(await next(elena)).toMatchObject({ state: 'none', due: null })
  })
})

describe('a pause', () => {
  test('says whose it is, stops the clock, and ends early when its cause does', async () => {
    const elena = await stage.inPrison('Elena Pause')
    await stage.goal(elena)
    stage.world.setToday('2027-01-20')
    expect(await next(elena)).toMatchObject({ state: 'overdue', due: '2026-12-20', overdueDays: 17 })
    const { id, version } = await pause(elena, '2026-12-10', '2027-02-10', 'no-way-in')
    expect(await next(elena)).toMatchObject({ state: 'paused', due: '2027-02-20', overdueDays: 0 })
    expect(await rowOf(elena)).toMatchObject({ pausedBy: { whose: 'system', reason: 'no-way-in' } })
    await stage.maria.do(reviewsApi.endPause, { id, version, ends: '2027-01-15' })
    expect(await next(elena)).toMatchObject({ state: 'ahead', due: '2027-01-25', pause: null })
  })

  test('of a person’s own side is told apart from ours', async () => {
    const elena = await stage.inPrison('Elena Side')
    await stage.goal(elena)
    await pause(elena, today, '2026-12-24', 'does-not-want-now')
    expect((await next(elena)).pause).toMatchObject({ whose: 'person', by: 'Maria Petrova' })
  })

  test('ends before long, is never made longer, and begins when its cause did', async () => {
    const elena = await stage.inPrison('Elena Long')
    await stage.goal(elena)
    await expect(pause(elena, today, '2027-12-24')).rejects.toMatchObject({ codes: ['pause-too-long'] })
    await expect(pause(elena, '2026-11-23', '2026-12-01')).rejects.toMatchObject({
      codes: ['pause-in-future'],
    })
    const { id, version } = await pause(elena, today, '2026-12-01')
    await expect(
      stage.maria.do(reviewsApi.endPause, { id, version, ends: '2026-12-10' }),
    ).rejects.toMatchObject({ codes: ['pause-not-longer'] })
  })
})

describe('a review', () => {
  test('needs a plan, has been held, and follows the last one', async () => {
    const elena = await stage.inPrison('Elena Held')
    await expect(stage.held(elena, today)).rejects.toMatchObject({ codes: ['no-plan-yet'] })
    await stage.goal(elena)
    await expect(stage.held(elena, '2026-11-23')).rejects.toMatchObject({ codes: ['review-in-future'] })
    await expect(stage.held(elena, '2026-11-21')).rejects.toMatchObject({ codes: ['review-before-last'] })
  })

  test('is not held by whoever only reads the help', async () => {
    const elena = await stage.inPrison('Elena Family')
    await stage.goal(elena)
    const review = { personId: elena, heldOn: today, how: 'in-person', words: null, ownWords: null } as const
    await expect(stage.galya.do(reviewsApi.hold, review)).rejects.toMatchObject({
      codes: ['compartment-read-only'],
    })
    expect(await stage.petar.do(reviewsApi.hold, review)).toMatchObject({ heldBy: 'Petar Work' })
  })
})

describe('Today', () => {
  test('shows the steps that are mine and due, and the reviews of my people', async () => {
    const elena = await stage.inPrison('Elena Today')
    const { id } = await stage.goal(elena)
    await stage.releaseOn(elena, '2026-12-20')
    const ivans = { ownerKind: 'staff', ownerId: stage.ivan.userId } as const
    await stage.step(id, { words: 'Call the landlord', ...ivans, dueOffset: -24 })
    await stage.step(id, { words: 'Much later', ...ivans, dueDay: '2027-04-01' })
    await stage.step(id, { words: 'Of nobody here' })
    const seen = await stage.ivan.ask(reviewsApi.today, {})
    expect(seen.steps).toMatchObject([
      { words: 'Call the landlord', due: '2026-11-26', person: { id: elena, name: 'Elena Today' } },
    ])
    expect((await stage.maria.ask(reviewsApi.today, {})).steps).toEqual([])
    stage.world.setToday('2027-01-15')
    const { reviews } = await stage.ivan.ask(reviewsApi.today, {})
    expect(reviews.find(({ person }) => person.id === elena)).toMatchObject({ state: 'overdue' })
    expect(reviews.map(({ overdueDays }) => overdueDays)).toEqual(
      reviews.map(({ overdueDays }) => overdueDays).toSorted((a, b) => b - a),
    )
  })

  test('the list of reviews tells how many have no plan yet, and names nobody of another unit', async () => {
    const before = await stage.maria.ask(reviewsApi.list, {})
    const elena = await stage.inPrison('Elena Without')
    const after = await stage.maria.ask(reviewsApi.list, {})
    expect(after.withoutPlan).toBe(before.withoutPlan + 1)
    expect(after.rows.map(({ person }) => person.id)).not.toContain(elena)
    const stranger = await stage.world.actor([
      { role: 'coordinator', unitId: await stage.world.unit('Varna') },
    ])
    expect(await stranger.ask(reviewsApi.list, {})).toMatchObject({ rows: [], withoutPlan: 0 })
  })
})

describe('the table of reviews', () => {
  test('is decided by the house from a day on; a unit’s comes before the one for all', async () => {
    const manager = await stage.world.actor([{ role: 'manager', unitId: stage.pleven }])
    const { tables, country } = await stage.maria.ask(reviewsApi.tables, {})
    expect({ country, first: tables[0] }).toMatchObject({ country: 'BG', first: { source: 'proposal' } })
    const lines = tables[0]!.lines.map((line) =>
      line.situation === 'no-date' ? { ...line, weeks: 2 } : line,
    )
    const ours = { unitId: stage.pleven, country: null, validFrom: today, lines, source: 'Team day' }
    expect((await stage.maria.send(reviewsApi.addTable, ours)).status).toBe(403)
    const added = await manager.do(reviewsApi.addTable, ours)
    expect(added).toMatchObject({ source: 'Team day', unitId: stage.pleven })
    await expect(manager.do(reviewsApi.addTable, ours)).rejects.toMatchObject({
      codes: ['review-table-same-day'],
    })
    const elena = await stage.inPrison('Elena Table')
    await stage.goal(elena)
    await stage.held(elena, today)
    expect(await next(elena)).toMatchObject({ due: '2026-12-06', weeks: 2, source: 'Team day' })
  })
})
