import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { duplicatesApi, type PersonStatus, peopleApi, personStatuses } from '#domains/people/model/index.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { waysOut } from '../../model/countdown/ways-out.ts'
import { type CountdownStage, setCountdownStage, today } from '../testing/countdown-stage.ts'
import { keepCountdowns } from './follow-people.ts'

let stage: CountdownStage
beforeAll(async () => {
  stage = await setCountdownStage()
})
afterAll(() => stage.world.close())

const keep = () => performAsSystem(stage.world.site, 'release.keep-countdowns', [], keepCountdowns.run)

describe('the releases of a person', () => {
  test('one is ahead while somebody waits, and the same one has happened when they are out', async () => {
    const { inside, becomes, releasesOf } = stage
    const id = await inside('2026-12-14')
    const [waiting] = await releasesOf(id)
    expect(waiting).toMatchObject({ state: 'ahead', day: null, planned_day: '2026-12-14', prison: 'Pleven' })
    await becomes(id, 'released', '2026-11-20')
    expect(await releasesOf(id)).toMatchObject([
      { id: waiting.id, state: 'happened', day: '2026-11-20', planned_day: '2026-12-14', prison: 'Pleven' },
    ])
  })

  test('leave, house arrest and serving at home are no release', async () => {
    const { inside, becomes, releasesOf } = stage
    const id = await inside('2026-12-14')
    for (const [status, from] of [
      ['temporary-leave', '2026-10-01'],
      ['serving-at-home', '2026-10-20'],
      ['pre-trial-house-arrest', '2026-11-01'],
    ] as const)
      await becomes(id, status, from)
    expect(await releasesOf(id)).toMatchObject([{ state: 'ahead' }])
  })

  test('a return to custody and a second release are two releases', async () => {
    const { inside, becomes, releasesOf } = stage
    const id = await inside()
    await becomes(id, 'conditionally-released', '2026-03-02')
    await becomes(id, 'returned-to-custody', '2026-06-01')
    expect(await releasesOf(id)).toMatchObject([{ state: 'happened' }, { state: 'ahead' }])
    await becomes(id, 'released', '2026-11-02')
    expect((await releasesOf(id)).map(({ state, day }) => [state, day])).toEqual([
      ['happened', '2026-03-02'],
      ['happened', '2026-11-02'],
    ])
  })

  test('let out without notice is written down as unplanned, and the day that had been planned is kept', async () => {
    const { inside, letOutToday, releasesOf } = stage
    const id = await inside('2027-02-01')
    await letOutToday(id)
    expect(await releasesOf(id)).toMatchObject([
      { state: 'happened', day: today, unplanned: true, planned_day: '2027-02-01' },
    ])
  })

  test('a release written down by mistake stands ahead again once the status is corrected', async () => {
    const { inside, becomes, releasesOf } = stage
    const id = await inside('2026-12-14')
    const [waiting] = await releasesOf(id)
    await becomes(id, 'released', '2026-11-20')
    await becomes(id, 'serving', '2026-11-20')
    expect(await releasesOf(id)).toMatchObject([{ id: waiting.id, state: 'ahead', day: null }])
  })

  test('a death calls off what was ahead', async () => {
    const { inside, becomes, releasesOf } = stage
    const id = await inside('2026-12-14')
    await becomes(id, 'dead', '2026-11-20')
    expect(await releasesOf(id)).toMatchObject([{ state: 'called-off' }])
  })

  test('a release of long ago, entered today behind a later status, is found in the night', async () => {
    const { inside, becomes, releasesOf, world } = stage
    const id = await inside('2026-12-14')
    for (const [status, begins] of [
      ['serving', '2019-01-01'],
      ['released', '2020-02-29'],
    ])
      await world.owner.query(
        `insert into person_statuses (person_id, status, begins, source, recorded_at) values ($1, $2, $3, 'prison', now())`,
        [id, status, begins],
      )
    await keep()
    expect((await releasesOf(id)).map(({ state, day }) => [state, day])).toEqual([
      ['happened', '2020-02-29'],
      ['ahead', null],
    ])
    await becomes(id, 'released', '2026-11-01')
    expect(await releasesOf(id)).toHaveLength(2)
  })

  test('two records of one person are read together, and apart again when the merge is undone', async () => {
    const { inside, becomes, releasesOf, maria, world } = stage
    const [one, other] = [await inside('2026-12-14'), await inside()]
    await becomes(other, 'released', '2026-05-04')
    const second = await world.actor([{ role: 'coordinator', unitId: stage.unitId }])
    const { id: merge } = await maria.do(duplicatesApi.merge, { id: other, intoId: one } as never)
    await second.do(duplicatesApi.confirmMerge, { id: merge } as never)
    await world.deliver()
    const all = [...(await releasesOf(one)), ...(await releasesOf(other))]
    expect(all.filter(({ state }) => state === 'happened')).toMatchObject([{ day: '2026-05-04' }])
    await maria.do(duplicatesApi.undoMerge, { id: merge } as never)
    await world.deliver()
    expect(await releasesOf(one)).toMatchObject([{ state: 'ahead' }])
    expect(await releasesOf(other)).toMatchObject([{ state: 'happened', day: '2026-05-04' }])
  })

  test('in another unit the one ahead goes along, and what happened stays where it was', async () => {
    const { inside, becomes, maria, world } = stage
    const id = await inside('2026-12-14')
    await becomes(id, 'released', '2026-05-04')
    await becomes(id, 'returned-to-custody', '2026-06-04')
    const vidin = await world.unit('Vidin')
    await maria.do(peopleApi.transfer, { id, toUnitId: vidin, day: today, reason: 'Home is there' } as never)
    await world.deliver()
    const { rows } = await world.owner.query(
      'select state, unit_id from releases where person_id = $1 order by day',
      [id],
    )
    expect(rows).toEqual([
      { state: 'happened', unit_id: stage.unitId },
      { state: 'ahead', unit_id: vidin },
    ])
  })
})

describe('for any history', () => {
  const days = ['2024-02-28', '2024-02-29', '2025-03-30', '2026-10-25', '2026-11-22', '2026-11-23']
  const anyHistory = fc.array(fc.tuple(fc.constantFrom(...personStatuses), fc.constantFrom(...days)), {
    maxLength: 9,
  })

  test('the database counts the ways out that the written definition counts', async () => {
    const { world } = stage
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history: [PersonStatus, string][]) => {
        const id = await world.person(stage.unitId)
        const entries = history.map(([status, from], index) => ({
          ...{ id: '', status, from },
          recordedAt: `2026-11-01T00:00:0${index}.000000Z`,
        }))
        await world.owner.query(
          `insert into person_statuses (person_id, status, begins, source, recorded_at)
           select $1, status, "from", 'prison', "recordedAt" from jsonb_to_recordset($2) as n (status text, "from" date, "recordedAt" timestamptz)`,
          [id, JSON.stringify(entries)],
        )
        const { rows } = await world.owner.query(
          'select day::text from release_ways_out(array[$1::uuid], $2) order by 1',
          [id, today],
        )
        expect(rows.map(({ day }) => day)).toEqual(waysOut(entries, today))
      }),
      { numRuns: 60 },
    )
    await keep()
    const { rows } = await world.owner.query(
      `select person_id from ((select * from release_ways_out(null, $1)) except
         (select coalesce(p.merged_into, p.id), r.day from releases r join people p on p.id = r.person_id where r.state = 'happened')) a`,
      [today],
    )
    expect(rows).toEqual([])
  })
})
