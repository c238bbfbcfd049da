import { describe, expect, test } from 'vitest'
import type { PermitTerms } from './permit.ts'
import {
  daysLeft,
  obstaclesToAnswer,
  obstaclesToAsking,
  permitHolds,
  permitStanding,
  waitingDays,
} from './permit-rules.ts'

const today = '2026-11-22'
const asked: PermitTerms = {
  ...{ state: 'asked', askedOn: '2026-11-01', decidedOn: null },
  ...{ grantedFrom: null, grantedUntil: null, number: null },
}
const granted: PermitTerms = {
  ...{ state: 'granted', askedOn: '2026-10-01', decidedOn: '2026-10-15', number: 'P-17' },
  ...{ grantedFrom: '2026-11-01', grantedUntil: '2026-12-10' },
}

describe('whether a permit opens the gate on a day', () => {
  test.each([
    ['the day before it begins', '2026-10-31', false],
    ['its first day', '2026-11-01', true],
    ['its last day', '2026-12-10', true],
    ['the day after its last', '2026-12-11', false],
  ])('%s', (_, day, holds) => expect(permitHolds(granted, day)).toBe(holds))

  test('one that was only asked for opens nothing', () => expect(permitHolds(asked, today)).toBe(false))
  test('one without an end goes on', () =>
    expect(permitHolds({ ...granted, grantedUntil: null }, '2031-01-01')).toBe(true))
})

test('waiting is counted until the prison answered, or until today', () => {
  expect(waitingDays(asked, today)).toBe(21)
  expect(waitingDays(granted, today)).toBe(14)
})

test.each([
  ['waits for an answer', asked, 'waiting'],
  ['holds', { ...granted, grantedUntil: '2027-11-01' }, 'holds'],
  ['is warned of before it ends', granted, 'expiring'],
  ['has ended', { ...granted, grantedUntil: '2026-11-21' }, 'expired'],
  ['begins later', { ...granted, grantedFrom: '2026-11-23' }, 'not-yet'],
  ['was refused', { ...asked, state: 'refused' as const }, 'refused'],
])('a permit that %s', (_, permit, standing) => expect(permitStanding(permit, today, 30)).toBe(standing))

test('the last day itself is no day left, and the day after is less than none', () => {
  expect(daysLeft(granted, '2026-12-10')).toBe(0)
  expect(daysLeft(granted, '2026-12-11')).toBe(-1)
  expect(daysLeft(asked, today)).toBeNull()
})

const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code)

test('a permit is asked for once at a time', () => {
  expect(codes(obstaclesToAsking({ askedOn: '2026-11-23' }, { today, others: [asked] }))).toEqual([
    'permit-asked-in-future',
    'permit-asked-already',
  ])
  expect(obstaclesToAsking({ askedOn: today }, { today, others: [granted] })).toEqual([])
})

describe('the answer of a prison', () => {
  const yes = {
    state: 'granted',
    decidedOn: today,
    grantedFrom: today,
    grantedUntil: null,
    reason: null,
  } as const

  test('a plain yes is written down', () =>
    expect(obstaclesToAnswer(yes, { today, permit: asked })).toEqual([]))

  test('everything that is wrong is told at once', () => {
    const wrong = { ...yes, decidedOn: '2026-10-01', grantedUntil: '2026-11-01' }
    expect(codes(obstaclesToAnswer(wrong, { today, permit: { ...asked, state: 'withdrawn' } }))).toEqual([
      'permit-answered-already',
      'permit-answer-before-question',
      'permit-ends-before-it-begins',
    ])
  })

  test('a no has a reason, a yes has a first day', () => {
    const no = { ...yes, state: 'refused', grantedFrom: null } as const
    expect(codes(obstaclesToAnswer(no, { today, permit: asked }))).toEqual(['permit-refusal-needs-reason'])
    expect(codes(obstaclesToAnswer({ ...yes, grantedFrom: null }, { today, permit: asked }))).toEqual([
      'permit-needs-first-day',
    ])
  })
})
