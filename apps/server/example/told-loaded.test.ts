import { afterAll, beforeAll, expect, test } from 'vitest'
import { disclosuresApi, overridesApi } from '#domains/grounds/model/index.ts'
import { type LoadedWorld, loadedWorld } from '../testing/loaded-example.ts'

let world: LoadedWorld
beforeAll(async () => {
  world = await loadedWorld('2026-11-22')
})
afterAll(() => world.close())

test('the example has told agencies things on consents; some lost their ground and are to be deleted elsewhere', async () => {
  const maria = await world.as('maria@example.org')
  const { disclosures } = await maria.ask(disclosuresApi.toDelete, {})
  expect(
    disclosures.some(
      ({ stoppedBecause, deletionAskedAt }) => stoppedBecause === 'withdrawn' && deletionAskedAt,
    ),
  ).toBe(true)
  const { rows } = await world.owner.query(
    `select count(*)::int as n from disclosures where stopped_at is null`,
  )
  expect(rows[0].n).toBeGreaterThan(5)
})

test('and one exception for which two people answered', async () => {
  const manager = await world.as('ventsislav@example.org')
  const { latest } = await manager.ask(overridesApi.report, {})
  expect(latest).toMatchObject([
    { standing: 'over', askedByName: 'Maria Ezerkova', told: [{ dataGroup: 'health' }] },
  ])
})

test('nothing stands in it that has no ground today', async () => {
  const { rows } = await world.owner.query(`select * from disclosures_to_stop('2026-11-22T09:00:00Z')`)
  expect(rows).toEqual([])
})
