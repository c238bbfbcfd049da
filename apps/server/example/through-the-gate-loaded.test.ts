import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { continuityApi } from '#domains/release/model/continuity/continuity-api.ts'
import { syncReleases } from '#domains/release/server/countdown/sync.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { type LoadedWorld, loadedWorld } from '../testing/loaded-example.ts'

const today = '2026-11-22'

describe('the way through the gate, loaded into a database', () => {
  let world: LoadedWorld

  beforeAll(async () => {
    world = await loadedWorld(today)
  })
  afterAll(() => world.close())

  const rowsOf = async <Row extends object>(text: string): Promise<Row[]> =>
    (await world.owner.query(text)).rows

  test('the releases are those that the histories tell', async () => {
    const people = await rowsOf<{ id: string }>('select id from people')
    const ids = people.map(({ id }) => id)
    const changes = await performAsSystem(world.site, 'a look at the mirror', [], ({ tx, today: day }) =>
      syncReleases(tx, ids, day),
    )
    expect(changes).toEqual([])
  })

  test('the figures on the screen are those of another reckoning', async () => {
    const sigrun = await world.as('sigrun@example.org')
    const { all, from, until } = await sigrun.ask(continuityApi.report, {})
    // Written without a look at the product's own: the first day, from the release on, on which somebody spoke with them outside.
    const [reckoned] = await rowsOf<{
      n: number
      known: number
      median: number
      same_day: number
      never: number
      met: number
      not_met: number
    }>(`
      with touch as (
        select person_id, day from meetings where made and coalesce(place_kind, '') <> 'prison'
        union all select person_id, day from gate_words where met and met_by in ('volunteer', 'staff')
        union all select person_id, outside_since from matches where met_at_gate = 'yes' and outside_since is not null
        union all select person_id, day from first_contacts where reached),
      ways as (
        select r.id, r.person_id, r.day, (select min((p.recorded_at at time zone 'Europe/Sofia')::date) from people p where p.id = r.person_id) as begun,
          (select min(s.begins) from person_statuses s where s.person_id = r.person_id and s.begins > r.day
            and s.status in ('remand', 'serving', 'temporary-leave', 'returned-to-custody', 'dead', 'deported', 'moved-away')) as lost
        from releases r join units u on u.id = r.unit_id
        where r.state = 'happened' and u.name = 'Oslo' and r.day between '${from}' and '${until}'),
      gaps as (
        select w.*, (select min(t.day) from touch t where t.person_id = w.person_id and t.day >= w.day
          and t.day <= coalesce(w.lost, date '${today}')) as first from ways w),
      known as (select *, first - day as gap, not (begun > day and first is distinct from day) as is_known from gaps)
      select count(*)::int as n, (count(*) filter (where is_known))::int as known,
        (percentile_disc(0.5) within group (order by coalesce(gap, 99999)) filter (where is_known))::int as median,
        (count(*) filter (where is_known and gap = 0))::int as same_day, (count(*) filter (where is_known and gap is null))::int as never,
        (count(*) filter (where (select g.met from gate_words g where g.release_id = known.id)))::int as met,
        (count(*) filter (where not (select g.met from gate_words g where g.release_id = known.id)))::int as not_met
      from known`)
    expect(all.n).toBeGreaterThan(40)
    expect(all).toMatchObject({ n: reckoned!.n, known: reckoned!.known, median: reckoned!.median })
    expect(all.bands).toMatchObject({ 'same-day': reckoned!.same_day, never: reckoned!.never })
    expect(all.gate).toMatchObject({ met: reckoned!.met, notMet: reckoned!.not_met })
  })

  test('the centre learnt: the gap is shorter by now than in the first year, and some were never reached', async () => {
    const sigrun = await world.as('sigrun@example.org')
    const year = (from: string, until: string) => sigrun.ask(continuityApi.report, { from, until })
    const first = (await year('2023-11-22', '2024-11-21')).all
    const last = (await year('2025-11-22', '2026-11-21')).all
    const share = ({ bands, known }: typeof first) => (bands['same-day'] + bands['within-2']) / known
    expect(share(last)).toBeGreaterThan(share(first) + 0.1)
    expect(first.bands.never + last.bands.never).toBeGreaterThan(0)
  })
})
