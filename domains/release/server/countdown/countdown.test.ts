import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestActor } from '#apps/server/testing/world.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { countdownApi } from '../../model/index.ts'
import { type CountdownStage, itemIn as item, setCountdownStage, today } from '../testing/countdown-stage.ts'
import { keepCountdowns } from './follow-people.ts'

let stage: CountdownStage
let maria: TestActor
beforeAll(async () => {
  stage = await setCountdownStage()
  maria = stage.maria
})
afterAll(() => stage.world.close())

const countdownOf = (personId: string, actor = maria) => stage.countdownOf(personId, actor)

describe('a countdown', () => {
  test('begins by itself for whoever comes out within half a year, with the offices of the country', async () => {
    const countdown = await countdownOf(await stage.inside('2027-03-01'))
    expect(countdown.release).toMatchObject({ state: 'ahead', begunOn: today, shortList: false })
    expect(item(countdown, 'identity-papers')).toMatchObject({
      ...{ name: 'identity papers', due: '2026-11-01', standing: 'late' },
      usualAgency: 'the Interior Ministry, identity documents',
    })
    expect(item(countdown, 'phone-and-clothes')).toMatchObject({ due: '2027-02-22', standing: 'open' })
    expect(countdown.items).toHaveLength(14)
  })

  test('does not begin by itself earlier, but by hand at any time, and once', async () => {
    const id = await stage.inside('2027-09-01')
    expect((await countdownOf(id)).items).toEqual([])
    await maria.do(countdownApi.begin, { personId: id })
    expect((await countdownOf(id)).items.length).toBeGreaterThan(10)
    await expect(maria.do(countdownApi.begin, { personId: id })).rejects.toMatchObject({
      reasons: [{ code: 'countdown-runs' }],
    })
  })

  test('begins in the night when the release has come near', async () => {
    const id = await stage.inside('2027-06-10')
    expect((await countdownOf(id)).release.begunOn).toBeNull()
    stage.world.setToday('2026-12-15')
    await performAsSystem(stage.world.site, 'release.keep-countdowns', [], keepCountdowns.run)
    expect((await countdownOf(id)).release.begunOn).toBe('2026-12-15')
    stage.world.setToday(today)
  })

  test('of a release tomorrow is the short list: what must be there on the day comes first', async () => {
    const countdown = await countdownOf(await stage.inside('2026-11-23'))
    expect(countdown.release.shortList).toBe(true)
    expect(item(countdown, 'first-night')).toMatchObject({ due: '2026-11-23', standing: 'soon' })
    expect(item(countdown, 'welfare-state')).toMatchObject({ due: '2026-11-24' })
    // What it leaves out is not late; it is taken up in the week after.
    expect(item(countdown, 'debt')).toMatchObject({ due: '2026-11-30', standing: 'open' })
  })

  test('of somebody let out today without notice, whom nobody prepared, begins on the same day', async () => {
    const id = await stage.inside('2027-10-01')
    await stage.letOutToday(id)
    const countdown = await countdownOf(id)
    expect(countdown.release).toMatchObject({
      state: 'happened',
      day: today,
      unplanned: true,
      shortList: true,
    })
    expect(item(countdown, 'first-night')).toMatchObject({ due: today })
  })

  test('has no due days while the release day is not known', async () => {
    const id = await stage.inside('2027-09-01')
    await maria.do(countdownApi.begin, { personId: id })
    await stage.moves(id, null, { unknownBecause: 'appeal-pending' })
    expect(item(await countdownOf(id), 'debt')).toMatchObject({ due: null, standing: 'open' })
  })

  test('of somebody who waits for no release cannot be begun', async () => {
    const id = await stage.world.person(stage.unitId)
    await stage.becomes(id, 'released', '2020-01-01')
    await expect(maria.do(countdownApi.begin, { personId: id })).rejects.toMatchObject({
      reasons: [{ code: 'nobody-to-be-released' }],
    })
  })
})
