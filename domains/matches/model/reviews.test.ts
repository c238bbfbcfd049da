import { describe, expect, test } from 'vitest'
import { reviewAfter, reviewsOnBeginning, reviewsOnEnding, reviewsOnRelease } from './reviews.ts'

const rhythm = {
  ...{ 'review-first-weeks': 4, 'review-outside': 3, 'review-regular': 6, 'ending-talk-within': 14 },
}

describe('when a match is looked at together', () => {
  test('four weeks after it began', () => {
    expect(reviewsOnBeginning({ begins: '2026-11-22', outside: false }, rhythm)).toEqual([
      { kind: 'first-weeks', dueOn: '2026-12-20' },
    ])
  })
  test('at release and three months after it; for one that began outside, three months after it began', () => {
    expect(reviewsOnRelease('2026-11-30', rhythm)).toEqual([
      { kind: 'release', dueOn: '2026-11-30' },
      { kind: 'outside', dueOn: '2027-02-28' },
    ])
    expect(reviewsOnBeginning({ begins: '2026-11-30', outside: true }, rhythm)).toContainEqual({
      kind: 'outside',
      dueOn: '2027-02-28',
    })
  })
  test('then every six months, counted from the day it was held', () => {
    expect(reviewAfter('outside', { day: '2027-03-05', openKinds: [] }, rhythm)).toEqual({
      kind: 'regular',
      dueOn: '2027-09-05',
    })
    expect(reviewAfter('regular', { day: '2027-09-05', openKinds: ['regular'] }, rhythm)).toMatchObject({
      dueOn: '2028-03-05',
    })
  })
  test('not twice: while another is planned, none is added', () => {
    expect(reviewAfter('first-weeks', { day: '2026-12-20', openKinds: ['outside'] }, rhythm)).toBeNull()
    expect(reviewAfter('first-weeks', { day: '2026-12-20', openKinds: [] }, rhythm)).not.toBeNull()
  })
  test('the last talk within two weeks of the end, and nothing after it', () => {
    expect(reviewsOnEnding('2027-01-10', rhythm)).toEqual([{ kind: 'ending', dueOn: '2027-01-24' }])
    expect(reviewAfter('ending', { day: '2027-01-20', openKinds: [] }, rhythm)).toBeNull()
  })
})
