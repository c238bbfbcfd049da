import { expect, test } from 'vitest'
import { isBetween, type Shown, withLent } from './shown.ts'

const silence = (from: string, until: string | null) =>
  ({ id: 's', day: from, source: '', words: { short: '', long: '' }, stretch: { from, until } }) as Shown
const mark = (day: string) => ({ id: 'm', day, source: '', words: { short: '', long: '' } }) as Shown

test('a stretch is in sight while any of its days is, a mark on its day alone', () => {
  expect(isBetween(silence('2026-01-01', '2026-02-01'), '2026-01-20', '2026-03-01')).toBe(true)
  expect(isBetween(silence('2026-01-01', null), '2026-01-20', '2026-03-01')).toBe(true)
  expect(isBetween(silence('2026-01-01', '2026-01-10'), '2026-01-20', '2026-03-01')).toBe(false)
  expect(isBetween(mark('2026-01-19'), '2026-01-20', '2026-03-01')).toBe(false)
  expect(isBetween(mark('2026-03-02'), '2026-01-20', '2026-03-01')).toBe(false)
})

test('a way reaches as far as what others lend to it', () => {
  const way = { from: '2026-02-01', until: '2026-03-01', today: '2026-03-01', spells: [], points: [] }
  const lent = {
    marks: [{ id: 'a', day: '2026-01-15', look: 'inside' as const, short: '', long: '' }],
    stretches: [
      {
        ...{ id: 'b', from: '2026-03-05', until: null, look: 'silence' as const, short: '', long: '' },
      },
    ],
  }
  expect(withLent(way, lent)).toMatchObject({ from: '2026-01-15', until: '2026-03-05' })
})
