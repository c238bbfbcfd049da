import { expect, test } from 'vitest'
import { createWorld } from '#apps/server/testing/world.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { countdownApi, releaseApi } from '../../model/index.ts'
import { keepCountdowns } from './follow-people.ts'
test('scale', { timeout: 900_000 }, async () => {
  for (const n of [10_000]) {
    const world = await createWorld({ today: '2026-11-22' })
    const units: string[] = []
    for (let i = 0; i < n / 2500; i++) units.push(await world.unit('U' + i))
    const c = await world.actor([{ role: 'coordinator', unitId: units[0]! }])
    const all = await world.actor(units.map((unitId) => ({ role: 'coordinator' as const, unitId })))
    await world.owner.query(`insert into people (unit_id, display_name, sort_name, search_key, contact, status, prison, release_day, release_kind, release_certainty, responsible_id, active)
      select ($1::uuid[])[1 + n % $3], 'P' || n, 'P' || n, 'p' || n, '{}', case when n % 5 < 2 then 'released' else 'serving' end, 'Prison ' || n % 12, date '2026-11-22' + n % 720, 'expected', 'likely', case when n % 50 = 0 then $2::uuid end, true
      from generate_series(1, $4::int) n`, [units, c.userId, units.length, n])
    await world.owner.query(`insert into person_statuses (person_id, status, begins, source, recorded_at) select id, 'serving', '2024-01-01', 'prison', now() from people`)
    await world.owner.query(`insert into person_statuses (person_id, status, begins, source, recorded_at) select id, 'released', date '2026-11-21' - (random()*900)::int, 'prison', now() from people where status = 'released'`)
    await world.owner.query('analyze')
    let t = performance.now()
    await performAsSystem(world.site, 'release.keep-countdowns', [], keepCountdowns.run)
    console.log(n, 'first night', Math.round(performance.now() - t))
    await world.owner.query('vacuum analyze')
    t = performance.now()
    await performAsSystem(world.site, 'release.keep-countdowns', [], keepCountdowns.run)
    console.log(n, 'quiet night', Math.round(performance.now() - t))
    for (const [name, who] of [['one unit', c], ['all units', all]] as const)
      for (const [op, f] of [['board', () => who.ask(releaseApi.board, {})], ['lanes', () => who.ask(countdownApi.lanes, {})], ['attention', () => who.ask(countdownApi.attention, {})]] as const) {
        const times: number[] = []
        for (let i = 0; i < 6; i++) { const s = performance.now(); await f(); times.push(Math.round(performance.now() - s)) }
        console.log(n, name, op, times.join(' '))
      }
    const { rows } = await world.owner.query('select count(*) from guarantee_items')
    console.log(rows)
    await world.close()
  }
  expect(1).toBe(1)
})
