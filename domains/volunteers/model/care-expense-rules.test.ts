import { describe, expect, test } from 'vitest'
import { obstaclesToExpense, obstaclesToExpenseState, obstaclesToRefusal } from './care-expense-rules.ts'
import type { NewExpense } from './care-expenses.ts'

const bus: NewExpense = {
  ...{ day: '2026-11-20', kind: 'public-transport', amount: 320, km: null, meetingId: null, words: null },
}
const known = { today: '2026-11-22', currency: 'EUR', cap: 20, already: 0 }
const codes = (expense: Partial<NewExpense>, more = {}) =>
  obstaclesToExpense({ ...bus, ...expense }, { ...known, ...more }).map(({ code }) => code)

describe('an expense', () => {
  test('on an ordinary day and within the cap is taken', () => {
    expect(codes({})).toEqual([])
    expect(codes({ amount: 2000 })).toEqual([])
  })

  test('over the cap of one meeting is refused, with what is left of it', () => {
    const [reason] = obstaclesToExpense({ ...bus, amount: 900 }, { ...known, already: 1500 })
    expect(reason).toEqual({
      code: 'expense-over-cap',
      field: 'amount',
      values: { cap: 20, left: 5, currency: 'EUR' },
    })
  })

  test('in a currency without smaller coins is measured in whole ones', () => {
    expect(codes({ amount: 20 }, { currency: 'ISK' })).toEqual([])
    expect(codes({ amount: 21 }, { currency: 'ISK' })).toEqual(['expense-over-cap'])
  })

  test('by car needs the kilometres, and every reason is named at once', () => {
    expect(codes({ kind: 'car', day: '2026-11-23', amount: 9999 })).toEqual([
      ...['expense-in-future', 'expense-needs-km', 'expense-over-cap'],
    ])
  })

  test('of three months ago and more is too old to be told apart', () => {
    expect(codes({ day: '2026-08-24' })).toEqual([])
    expect(codes({ day: '2026-08-23' })).toEqual(['expense-too-old'])
  })
})

test('only what was filed can be decided, and only what was approved can be paid', () => {
  expect(obstaclesToExpenseState('filed', 'approved')).toEqual([])
  expect(obstaclesToExpenseState('approved', 'paid')).toEqual([])
  for (const [from, to] of [
    ['filed', 'paid'],
    ['paid', 'refused'],
    ['refused', 'approved'],
    ['approved', 'withdrawn'],
  ] as const)
    expect(obstaclesToExpenseState(from, to)).toMatchObject([{ code: 'expense-decided' }])
})

test('a refusal for another reason says which', () => {
  expect(obstaclesToRefusal({ refusal: 'other', refusalWords: null })).toHaveLength(1)
  expect(obstaclesToRefusal({ refusal: 'twice', refusalWords: null })).toEqual([])
})
