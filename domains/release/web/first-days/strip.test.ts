import { expect, test } from 'vitest'
import { duesOf } from '../../model/first-days/dues.ts'
import type { FirstDays } from '../../model/first-days/first-days.ts'
import { cellsOf, shapeOf } from './strip.ts'

const offsets = { first: 1, second: 3, third: 7, fourth: 14 }
const picture = (contacts: string[], over: Partial<FirstDays> = {}) => {
  const facts = { day: '2026-10-20', contacts, ends: null, daily: false, ...over }
  const dues = duesOf(facts, offsets, '2026-10-24')
  return cellsOf({ ...facts, dues, gate: 'met' } as FirstDays, '2026-10-24')
    .map(({ mark }) => shapeOf[mark] || '·')
    .join('')
}

test('each day has its mark: the gate, contacts, what was early enough, what is late and what is still to come', () => {
  expect(picture(['2026-10-22'])).toBe('▲◇●✓···◌······◌')
  expect(picture([])).toBe('▲◆·◆···◌······◌')
})

test('what is not owed any more has no mark', () => {
  expect(picture([], { ends: '2026-10-22' })).toBe('▲◆·············')
})
