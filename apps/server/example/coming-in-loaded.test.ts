import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { intakeApi } from '#domains/intake/model/intake-api.ts'
import { refusalsApi } from '#domains/refusals/model/refusals-api.ts'
import { syncReleases } from '#domains/release/server/countdown/sync.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { type LoadedWorld, loadedWorld } from '../testing/loaded-example.ts'
import type { TestActor } from '../testing/world.ts'

const today = '2026-11-22'

describe('coming to us, loaded into a database', () => {
  let world: LoadedWorld
  let maria: TestActor

  beforeAll(async () => {
    world = await loadedWorld(today)
    maria = await world.as('maria@example.org')
  })
  afterAll(() => world.close())

  const rowsOf = async <Row extends object>(text: string): Promise<Row[]> =>
    (await world.owner.query(text)).rows

  test('some wait, a few too long; some were refused and still have nothing; most were decided about', async () => {
    const waiting = await maria.ask(intakeApi.list, { view: 'waiting' })
    expect(new Set(waiting.referrals.map(({ state }) => state))).toEqual(
      new Set(['new', 'in-triage', 'waiting']),
    )
    expect(waiting.referrals.filter(({ tooLong }) => tooLong)).toHaveLength(3)
    expect((await maria.ask(intakeApi.list, { view: 'refused-open' })).total).toBeGreaterThan(2)
    expect((await maria.ask(intakeApi.list, { view: 'ended' })).total).toBeGreaterThan(30)
    const funnel = await maria.ask(intakeApi.funnel, {})
    expect(funnel.accepted).toBeGreaterThan(funnel.refused)
    expect(funnel.withdrawn).toBeGreaterThan(0)
    expect(funnel.medianDays).toBeGreaterThan(3)
  })

  test('nobody is both refused and taken in, and everybody decided about had said yes to being known', async () => {
    const both = await rowsOf(`select r.person_id from referrals r where r.state = 'refused'
      and (exists (select from referrals o where o.person_id = r.person_id and o.state = 'accepted')
        or exists (select from services_given s where s.person_id = r.person_id))`)
    expect(both).toEqual([])
    const without = await rowsOf(`select r.id from referrals r where r.decided_on is not null
      and not exists (select from consents c where c.id = r.consent_id and c.person_id = r.person_id and c.given_on <= r.decided_on)`)
    expect(without).toEqual([])
  })

  test('no referral is ahead of itself: it came, was looked into and was decided in this order', async () => {
    const wrong = await rowsOf(`select s.id from referral_steps s join referrals r on r.id = s.referral_id
      where s.day < r.came_on or s.day > date '${today}' or (r.decided_on < s.day and s.step <> 'close')`)
    expect(wrong).toEqual([])
    const late = await rowsOf(
      `select id from referrals where state_since < came_on or decided_on < came_on or closed_on > date '${today}'`,
    )
    expect(late).toEqual([])
  })

  test('the report of the "no"s has figures: of everybody, and beside each other by citizenship', async () => {
    const report = await maria.ask(refusalsApi.report, { period: 'all', source: 'intake' })
    expect(report.whole.noes).toBeGreaterThan(10)
    expect(report.whole.rate?.share).toBeLessThan(0.3)
    const rows = report.parts.find(({ dimension }) => dimension === 'citizenship-group')?.rows ?? []
    expect(rows.filter(({ n }) => typeof n === 'number').length).toBeGreaterThan(0)
  })

  test('some wait for something in the place of a "no", and objections for an answer', async () => {
    const waiting = await maria.ask(refusalsApi.waiting, {})
    expect(waiting.withoutAlternative.some(({ source }) => source === 'intake')).toBe(true)
    expect(waiting.objections.length).toBeGreaterThan(0)
  })

  test('whoever has a file because of a "no" leaves the mirror of releases in order', async () => {
    const ids = (await rowsOf<{ id: string }>('select id from people')).map(({ id }) => id)
    const changes = await performAsSystem(world.site, 'a look at the mirror', [], ({ tx, today: day }) =>
      syncReleases(tx, ids, day),
    )
    expect(changes).toEqual([])
  })
})
