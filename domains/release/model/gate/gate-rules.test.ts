import { describe, expect, test } from 'vitest'
import { type GateWord, nothingAsked, type PlanContent } from './gate.ts'
import { gateDays, obstaclesToConfirming, obstaclesToPlan, standingOf, wordThatHolds } from './gate-rules.ts'

const plan: PlanContent & { version: number } = {
  ...{ version: 1, meets: 'staff', matchId: null, userId: 'maria', meetsName: null, meetsPhone: null },
  ...{ place: 'Gate 2', fromHour: '08:00', untilHour: '11:00', items: nothingAsked, stops: [] },
  ...{ ifNotReleased: null, ifArrested: null, ifEarly: null },
}
const days = gateDays('2026-12-01', { from: 5, by: 2 })
const facts = { plan, day: '2026-12-01', days, today: '2026-11-29', isClosed: false, isMine: false }
const codes = (over: Partial<typeof facts> & { plan?: typeof plan } = {}) =>
  obstaclesToConfirming({ ...facts, ...over }).map(({ code }) => code)

test('a plan is confirmed from five days before the release, and should be two days before it', () => {
  expect(days).toEqual({ confirmFrom: '2026-11-26', confirmBy: '2026-11-29' })
  expect(codes()).toEqual([])
  expect(codes({ today: '2026-11-25' })).toEqual(['gate-too-early-to-confirm'])
})

describe('confirming', () => {
  test('wants to know who, where and when, and says all of it at once', () => {
    expect(codes({ plan: { ...plan, userId: null, place: null, fromHour: null } })).toEqual([
      ...['gate-who-not-named', 'gate-where-not-said', 'gate-hour-not-said'],
    ])
    expect(codes({ plan: { ...plan, meets: null } })).toEqual(['gate-who-not-said'])
  })
  test('needs neither place nor hour where somebody wants nobody', () => {
    const nobody = {
      ...plan,
      meets: 'nobody-by-own-wish' as const,
      userId: null,
      place: null,
      fromHour: null,
    }
    expect(codes({ plan: nobody })).toEqual([])
  })
  test('takes two different people', () => {
    expect(codes({ isMine: true })).toEqual(['gate-confirmed-by-you'])
  })
  test('is over once the gate is closed', () => {
    expect(codes({ isClosed: true })).toEqual(['gate-is-closed'])
  })
})

test('hours do not end before they begin', () => {
  expect(obstaclesToPlan({ ...plan, untilHour: '07:59' })).toMatchObject([{ field: 'untilHour' }])
})

test.each([
  ['nothing written', { planVersion: 0, missing: 2 }, 'no-plan'],
  ['written, and time enough', { missing: 2 }, 'not-yet'],
  ['two days before and one confirmation', { missing: 1, today: '2026-11-29' }, 'wants-confirming'],
  ['two confirmations', { today: '2026-11-29' }, 'confirmed'],
  ['released and no word', { state: 'happened' as const, today: '2026-12-01' }, 'not-closed'],
  ['a word', { state: 'happened' as const, hasWord: true }, 'closed'],
])('%s: %s', (_, over, standing) => {
  const base = {
    state: 'ahead' as const,
    day: '2026-12-01',
    today: '2026-11-20',
    planVersion: 1,
    missing: 0,
    days,
  }
  expect(standingOf({ ...base, hasWord: false, ...over })).toBe(standing)
})

test('the latest word holds, and "not released today" is none about the day that came later', () => {
  const word = (over: Partial<GateWord>) =>
    ({ met: true, because: null, saidAt: '2026-12-01T08:00:00Z', ...over }) as GateWord
  const first = word({})
  const mended = word({ met: false, because: 'went-with-others', saidAt: '2026-12-01T12:00:00Z' })
  expect(wordThatHolds([mended, first])).toBe(mended)
  expect(wordThatHolds([word({ met: false, because: 'not-released' })])).toBe(null)
})
