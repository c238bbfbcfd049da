import { describe, expect, test } from 'vitest'
import { obstaclesToAnswer, obstaclesToDay, obstaclesToRequest, obstaclesToShares } from './request-rules.ts'

const today = '2026-11-22'
const network = { endsWithCustody: false, oneAtATime: true, retiredOn: null }
const visitor = { ...network, endsWithCustody: true }
const facts = { today, kind: network, status: 'serving' as const, runs: false }
const asked = { requestedOn: today, yesOn: today }
const codes = (more: Partial<Parameters<typeof obstaclesToRequest>[1]>, said = asked) =>
  obstaclesToRequest(said, { ...facts, ...more }).map(({ code }) => code)

describe('asking for somebody beside one', () => {
  test('is open to whoever says yes', () => {
    expect(codes({})).toEqual([])
    expect(codes({ status: null })).toEqual([])
    expect(codes({ status: 'released' })).toEqual([])
  })
  test('one at a time', () => {
    expect(codes({ runs: true })).toEqual(['match-runs-already'])
    expect(codes({ runs: true, kind: { ...network, oneAtATime: false } })).toEqual([])
  })
  test('a visitor comes only to somebody in prison', () => {
    expect(codes({ kind: visitor })).toEqual([])
    expect(codes({ kind: visitor, status: 'released' })).toEqual(['kind-needs-custody'])
    expect(codes({ kind: visitor, status: null })).toEqual(['kind-needs-custody'])
  })
  test('nobody says yes tomorrow; all reasons are told at once', () => {
    const tomorrow = { requestedOn: '2026-11-23', yesOn: '2026-11-23' }
    expect(codes({ kind: { ...network, retiredOn: today }, status: 'closed' }, tomorrow)).toEqual([
      ...(['day-in-future', 'day-in-future', 'kind-retired', 'person-not-with-us'] as const),
    ])
  })
})

test('a step has happened, and not before the one it follows', () => {
  expect(obstaclesToDay('2026-11-23', { today, notBefore: '2026-11-01' })).toMatchObject([
    { code: 'day-in-future' },
  ])
  expect(obstaclesToDay('2026-10-31', { today, notBefore: '2026-11-01' })).toMatchObject([
    { code: 'day-before-step' },
  ])
  expect(obstaclesToDay('2026-11-01', { today, notBefore: '2026-11-01' })).toEqual([])
})

test('a no says why, in a code; a yes needs no reason', () => {
  expect(obstaclesToAnswer({ answer: 'no', reason: null })).toMatchObject([{ code: 'no-needs-reason' }])
  expect(obstaclesToAnswer({ answer: 'no', reason: 'no-time' })).toEqual([])
  expect(obstaclesToAnswer({ answer: 'yes', reason: 'no-time' })).toMatchObject([
    { code: 'yes-needs-no-reason' },
  ])
})

test('two who meet have a name to call each other by', () => {
  expect(obstaclesToShares(['called-name', 'goals'])).toEqual([])
  expect(obstaclesToShares(['phone'])).toMatchObject([{ code: 'name-to-call-missing' }])
})
