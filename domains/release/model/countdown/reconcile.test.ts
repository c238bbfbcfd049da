import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesAmong, type Mirror, type Mirrored, reconcile, type Told } from './reconcile.ts'

const me = 'person'
const way = (day: string) => ({ day, prison: 'Pleven', unplanned: false, unitId: 'unit' })
const ahead = (plannedDay: string | null, insideSince = '2026-01-01') => ({
  ...{ unitId: 'unit', prison: 'Pleven', plannedDay, insideSince },
})
const told = (days: string[], next: Told['ahead'] = null): Told => ({
  personId: me,
  ways: days.map(way),
  ahead: next,
})

let made = 0
/** As the database keeps what was decided. */
const kept = (mirrors: Mirror[]): Mirrored[] =>
  mirrors.map((mirror) => ({ ...mirror, id: mirror.id ?? `row-${++made}` }))
const mirrorOf = (...steps: Told[]) =>
  steps.reduce<Mirrored[]>((rows, step) => kept(reconcile(rows, step)), [])

describe('the mirror', () => {
  test('keeps its row when what was ahead has happened', () => {
    const [waiting] = mirrorOf(told([], ahead('2026-12-14')))
    const [out] = kept(reconcile([waiting!], told(['2026-12-10'])))
    expect(out).toMatchObject({
      id: waiting!.id,
      state: 'happened',
      day: '2026-12-10',
      plannedDay: '2026-12-14',
    })
  })

  test('begins another row for another time inside', () => {
    const rows = mirrorOf(
      told([], ahead('2026-05-01')),
      told(['2026-05-01']),
      told(['2026-05-01'], ahead('2027-01-01', '2026-08-01')),
    )
    expect(rows.map(({ state, day }) => [state, day])).toEqual([
      ['happened', '2026-05-01'],
      ['ahead', null],
    ])
  })

  test('finds its row again when the day was corrected', () => {
    const first = mirrorOf(told([], ahead(null)), told(['2026-05-04']))
    const [corrected] = reconcile(first, told(['2026-05-03']))
    expect(corrected).toMatchObject({ id: first[0]!.id, day: '2026-05-03' })
  })

  test('stands ahead again when a release was written down by mistake', () => {
    const first = mirrorOf(told([], ahead('2026-12-14')), told(['2026-11-20']))
    const [back] = reconcile(first, told([], ahead('2026-12-14')))
    expect(back).toMatchObject({ id: first[0]!.id, state: 'ahead', day: null })
  })

  test('is called off by a death, and stands ahead again if that was a mistake', () => {
    const dead = mirrorOf(told([], ahead('2026-12-14')), told([]))
    expect(dead).toMatchObject([{ state: 'called-off' }])
    expect(reconcile(dead, told([], ahead('2026-12-14')))).toMatchObject([
      { id: dead[0]!.id, state: 'ahead' },
    ])
  })

  test('gives a release of long ago a row of its own, and leaves alone what is ahead', () => {
    const [waiting] = mirrorOf(told([], ahead('2026-12-14', '2026-01-01')))
    const rows = reconcile([waiting!], told(['2022-03-01'], ahead('2026-12-14', '2026-01-01')))
    expect(rows).toMatchObject([
      { id: null, state: 'happened', day: '2022-03-01' },
      { id: waiting!.id, state: 'ahead' },
    ])
  })
})

const anyDay = fc.constantFrom('2024-02-29', '2025-03-30', '2026-05-04', '2026-10-25', '2026-11-22')
const anyTold = fc
  .record({ days: fc.uniqueArray(anyDay), inside: fc.boolean(), planned: fc.option(anyDay) })
  .map(({ days, inside, planned }) =>
    told(days.toSorted(), inside ? ahead(planned, days.toSorted().at(-1) ?? '2020-01-01') : null),
  )

describe('whatever is told, and in whatever order', () => {
  test('the days that happened are those told, at most one is ahead, and telling it again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyTold, { minLength: 1, maxLength: 6 }), (steps) => {
        const rows = mirrorOf(...steps)
        const last = steps.at(-1)!
        const days = rows.filter(({ state }) => state === 'happened').map(({ day }) => day)
        expect(days.toSorted()).toEqual(last.ways.map(({ day }) => day))
        expect(rows.filter(({ state }) => state === 'ahead').length).toBe(last.ahead === null ? 0 : 1)
        expect(changesAmong(rows, reconcile(rows, last))).toEqual([])
      }),
    )
  })

  test('no row is ever lost, and one that keeps its day keeps its id', () => {
    fc.assert(
      fc.property(fc.array(anyTold, { minLength: 2, maxLength: 5 }), (steps) => {
        const before = mirrorOf(...steps.slice(0, -1))
        const now = reconcile(before, steps.at(-1)!)
        for (const row of before) expect(now.some(({ id }) => id === row.id)).toBe(true)
        for (const row of before.filter(({ state }) => state === 'happened'))
          if (steps.at(-1)!.ways.some(({ day }) => day === row.day))
            expect(now.find(({ id }) => id === row.id)).toMatchObject({ state: 'happened', day: row.day })
      }),
    )
  })
})
