import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { needsApi } from '#domains/needs/model/needs-api.ts'
import { plansApi } from '#domains/plans/model/plans-api.ts'
import { reviewsApi } from '#domains/plans/model/reviews-api.ts'
import { type LoadedWorld, loadedWorld } from '../testing/loaded-example.ts'
import type { TestActor } from '../testing/world.ts'

const today = '2026-11-22'

describe('needs and plans, loaded into a database', () => {
  let world: LoadedWorld
  let maria: TestActor

  beforeAll(async () => {
    world = await loadedWorld(today)
    maria = await world.as('maria@example.org')
  })
  afterAll(() => world.close())

  const rowsOf = async <Row extends object>(text: string): Promise<Row[]> =>
    (await world.owner.query(text)).rows

  test('a coordinator reads what somebody needs and can build on, and a plan in both voices', async () => {
    const [one] = await rowsOf<{ id: string }>(`select p.id from people p join units u on u.id = p.unit_id
      join plans l on l.person_id = p.id and l.ended_on is null
      where u.name = 'Pleven' and exists (select from distances d where d.person_id = p.id)
        and exists (select from goals g where g.person_id = p.id and g.own_words is not null and g.worker_words is not null)
      order by p.id limit 1`)
    const { areas, strengths } = await maria.ask(needsApi.ofPerson, { personId: one!.id })
    expect(strengths.length).toBeGreaterThan(0)
    expect(areas.some(({ needs, distances }) => needs.length > 0 && distances.length > 0)).toBe(true)
    const { goals } = await maria.ask(plansApi.show, { personId: one!.id })
    expect(goals.some(({ own, workerWords }) => own !== null && workerWords !== null)).toBe(true)
  })

  test('every status of a need and every state of a step occurs, and nothing is said before somebody came or of a day to come', async () => {
    const of = async (text: string) => new Set((await rowsOf<{ it: string }>(text)).map(({ it }) => it))
    expect((await of('select distinct status as it from needs')).size).toBe(5)
    expect((await of('select distinct answer as it from area_answers')).size).toBe(4)
    expect((await of('select distinct state as it from steps')).size).toBe(3)
    expect((await of('select distinct state as it from goals')).size).toBe(3)
    const wrong = await rowsOf(`
      select n.id from needs n join people p on p.id = n.person_id
        where n.since < p.recorded_at::date or n.status_on > date '${today}'
      union all select id from distances where said_on > date '${today}'
      union all select s.id from steps s join goals g on g.id = s.goal_id join plans l on l.id = g.plan_id
        where s.done_on < l.begun_on or s.done_on > date '${today}'
      union all select r.id from plan_reviews r join plans l on l.id = r.plan_id
        where r.held_on < l.begun_on or r.held_on > coalesce(l.ended_on, date '${today}')`)
    expect(wrong).toEqual([])
  })

  test('more came a step further than fell back', async () => {
    const [moved] = await rowsOf<{ up: number; down: number }>(`
      with ends as (select person_id, area_id, (array_agg(step order by said_on))[1] as first,
          (array_agg(step order by said_on desc))[1] as last
        from distances where said_by = 'person' group by person_id, area_id)
      select (count(*) filter (where last > first))::int as up, (count(*) filter (where last < first))::int as down from ends`)
    expect(moved!.down).toBeGreaterThan(5)
    expect(moved!.up).toBeGreaterThan(moved!.down * 3)
  })

  test('what was known of drugs at the gate was said by the person', async () => {
    const wrong = await rowsOf(`select i.id from guarantee_items i where i.code = 'substances'
      and exists (select from area_answers a where a.person_id = i.person_id)
      and need_in(i.person_id, array['alcohol', 'drugs'], true) = 'no'`)
    expect(wrong).toEqual([])
  })

  test('reviews are due, ahead and overdue, and one is paused', async () => {
    const { rows: reviews } = await maria.ask(reviewsApi.list, {})
    const states = Map.groupBy(reviews, ({ state }) => state)
    expect(states.get('paused')).toHaveLength(1)
    for (const state of ['ahead', 'overdue'] as const) expect(states.get(state)!.length).toBeGreaterThan(0)
    expect(states.get('overdue')!.length).toBeLessThan(reviews.length / 2)
  })
})
