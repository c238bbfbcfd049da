import { describe, expect, test } from 'vitest'
import { comparedWith, decidersIn, partOf, rateOf } from './report-rules.ts'

describe('a rate', () => {
  test('is said of ten answers and more, and only where both numbers are shown', () => {
    expect(rateOf({ n: 10, noes: 0 })).toMatchObject({ share: 0, low: 0 })
    expect(rateOf({ n: 9, noes: 0 })).toBeNull()
    expect(rateOf({ n: 40, noes: 'few' })).toBeNull()
    expect(rateOf({ n: 'withheld', noes: 'withheld' })).toBeNull()
  })

  test('differs from that of everybody only where chance alone would not make it so', () => {
    const whole = rateOf({ n: 400, noes: 80 })
    expect(comparedWith(rateOf({ n: 20, noes: 6 }), whole)).toEqual({ comparison: 'no-clear', ratio: 1.5 })
    expect(comparedWith(rateOf({ n: 100, noes: 40 }), whole)).toEqual({ comparison: 'more', ratio: 2 })
    expect(comparedWith(rateOf({ n: 100, noes: 5 }), whole)).toEqual({ comparison: 'less', ratio: 0.3 })
    expect(comparedWith(null, whole)).toEqual({ comparison: null, ratio: null })
    expect(comparedWith(whole, rateOf({ n: 10, noes: 0 }))).toEqual({ comparison: null, ratio: null })
  })
})

test('what nobody wrote down is a group of its own, and never put to one of the others', () => {
  const groups = [
    { value: 'woman', name: null, noes: 10, yeses: 30 },
    { value: null, name: null, noes: 12, yeses: 20 },
  ]
  const { rows } = partOf('sex', groups, { threshold: 5, opens: true })
  expect(rows).toMatchObject([
    { value: 'woman', n: 40, noes: 10 },
    { value: null, n: 32, noes: 12 },
  ])
})

test('what the person themselves said counts as being turned down only if one asks for it', () => {
  expect(decidersIn('others')).not.toContain('participant')
  expect(decidersIn('anybody')).toContain('participant')
  expect(decidersIn('volunteer')).toEqual(['volunteer'])
})
