import { describe, expect, test } from 'vitest'
import { deciderKinds, refusalReasons, refusalReasonsOf } from './reasons.ts'
import type { NewRefusal } from './refusal.ts'
import { isReviewDue, obstaclesToRefusal, wantsAlternative } from './refusal-rules.ts'

const known = { today: '2026-11-22', deciderId: 'maria', reviewers: ['maria', 'ivan'] }
const no: NewRefusal = {
  ...{
    personId: 'elena',
    deciderKind: 'centre',
    deciderId: null,
    deciderName: null,
    decidedOn: '2026-11-22',
  },
  ...{ reason: 'no-volunteer', basis: 'rule', words: null, alternative: null, alternativeWords: null },
  ...{ reviewOn: null, reviewerId: null },
}
const codes = (change: Partial<NewRefusal>) =>
  obstaclesToRefusal({ ...no, ...change }, known).map(({ code, field }) => `${code} ${field}`)

describe('a "no"', () => {
  test('has a reason that such a decider may have', () => {
    expect(codes({})).toEqual([])
    expect(codes({ reason: 'own-limit' })).toEqual(['reason-not-theirs reason'])
    expect(codes({ deciderKind: 'volunteer', reason: 'own-limit' })).toEqual([])
  })

  test('needs words where the code says nothing, or where the centre judged', () => {
    expect(codes({ reason: 'other' })).toEqual(['reason-needs-words words'])
    expect(codes({ basis: 'judgement' })).toEqual(['judgement-needs-words words'])
    expect(codes({ basis: 'judgement', words: 'The three of us talked it over.' })).toEqual([])
    expect(codes({ deciderKind: 'volunteer', reason: 'no-time', basis: 'judgement' })).toEqual([])
  })

  test('is not from a day to come', () => {
    expect(codes({ decidedOn: '2026-11-23' })).toEqual(['decided-in-future decidedOn'])
  })

  test('says what the other offer is', () => {
    expect(codes({ alternative: 'other' })).toEqual(['alternative-needs-words alternativeWords'])
    expect(codes({ alternativeWords: 'The football group' })).toEqual(['alternative-needs-kind alternative'])
  })
})

describe('a second look', () => {
  test('lies ahead, has a day and somebody who looks', () => {
    expect(codes({ reviewOn: '2026-11-22', reviewerId: 'ivan' })).toEqual(['review-not-ahead reviewOn'])
    expect(codes({ reviewOn: '2026-12-22', reviewerId: null })).toEqual(['review-needs-reviewer reviewerId'])
    expect(codes({ reviewOn: null, reviewerId: 'ivan' })).toEqual(['review-needs-day reviewOn'])
    expect(codes({ reviewOn: '2026-12-22', reviewerId: 'ivan' })).toEqual([])
  })

  test('is never that of whoever decided, nor of somebody without a part in the unit', () => {
    expect(codes({ reviewOn: '2026-12-22', reviewerId: 'maria' })).toEqual(['reviewer-is-decider reviewerId'])
    expect(codes({ reviewOn: '2026-12-22', reviewerId: 'petar' })).toEqual(['reviewer-not-able reviewerId'])
  })

  test('is due from its day until somebody has looked', () => {
    expect(isReviewDue({ reviewOn: '2026-11-22', reviewedAt: null, liftedOn: null }, '2026-11-21')).toBe(
      false,
    )
    expect(isReviewDue({ reviewOn: '2026-11-22', reviewedAt: null, liftedOn: null }, '2026-11-22')).toBe(true)
    expect(
      isReviewDue(
        { reviewOn: '2026-11-22', reviewedAt: '2026-11-22T10:00:00Z', liftedOn: null },
        '2026-11-23',
      ),
    ).toBe(false)
  })
})

describe('empty-handed', () => {
  const refused = {
    personId: 'elena',
    deciderKind: 'volunteer',
    alternative: null,
    liftedOn: null,
  } as const
  test('is whoever was turned down and has been offered nothing', () => {
    expect(wantsAlternative(refused)).toBe(true)
    expect(wantsAlternative({ ...refused, alternative: 'open-activities' })).toBe(false)
    expect(wantsAlternative({ ...refused, alternative: 'not-wanted' })).toBe(false)
  })

  test('is not who did not want it, nor whose "no" was lifted, nor a "no" to no participant', () => {
    expect(wantsAlternative({ ...refused, deciderKind: 'participant' })).toBe(false)
    expect(wantsAlternative({ ...refused, liftedOn: '2026-11-20' })).toBe(false)
    expect(wantsAlternative({ ...refused, personId: null })).toBe(false)
  })
})

test('everybody who decides has reasons to choose from, and every reason is somebody’s', () => {
  for (const decider of deciderKinds) expect(refusalReasonsOf(decider).length).toBeGreaterThan(3)
  expect(new Set(deciderKinds.flatMap(refusalReasonsOf))).toEqual(new Set(refusalReasons))
})
