import { describe, expect, test } from 'vitest'
import { type AttentionFacts, attentionFor } from './attention.ts'

const today = '2026-11-22'
const house = { 'waiting-long': 8, 'declines-before-staff-pair': 3, 'proposal-answer-within': 7 }
const calm: AttentionFacts = {
  ...{ state: 'active', stateSince: '2026-10-01', requestedOn: '2026-08-01', endsWithCustody: false },
  ...{ proposalSentOn: null, declines: 0, alternative: null, begins: '2026-10-01', inCustody: true },
  ...{ confirmedReleaseDay: null, reviewDueOn: '2026-12-01', volunteerState: 'active', hasCoordinator: true },
  ...{ signed: true, keptApart: false, pausedBecause: null },
}
const wants = (facts: Partial<AttentionFacts>) => attentionFor({ ...calm, ...facts }, today, house)
const waiting = { state: 'requested', volunteerState: null, begins: null, reviewDueOn: null } as const

describe('what about a match wants somebody', () => {
  test('nothing, where all is as it should be', () => {
    expect(wants({})).toEqual([])
    expect(wants({ ...waiting, requestedOn: '2026-11-01' })).toEqual([])
  })
  test('a participant from whom several volunteers turned away, until something else was offered', () => {
    expect(wants({ ...waiting, requestedOn: '2026-11-01', declines: 3 })).toEqual(['declined-often'])
    expect(wants({ ...waiting, requestedOn: '2026-11-01', declines: 2 })).toEqual([])
    expect(wants({ ...waiting, declines: 5, alternative: 'staff-pair' })).toEqual([])
  })
  test('somebody who has waited for more than eight weeks', () => {
    expect(wants({ ...waiting, requestedOn: '2026-09-26' })).toEqual(['waits-long'])
    expect(wants({ ...waiting, requestedOn: '2026-09-27' })).toEqual([])
  })
  test('a proposal without an answer for more than a week', () => {
    const proposed = { state: 'proposed', volunteerState: null, begins: null } as const
    expect(wants({ ...proposed, proposalSentOn: '2026-11-14' })).toEqual(['answer-overdue'])
    expect(wants({ ...proposed, proposalSentOn: '2026-11-15' })).toEqual([])
  })
  test('a visitor whose participant should be out by a confirmed date, and nobody has said', () => {
    const visitor = { endsWithCustody: true, confirmedReleaseDay: '2026-11-21' }
    expect(wants(visitor)).toEqual(['release-unclear'])
    expect(wants({ ...visitor, confirmedReleaseDay: today })).toEqual([])
    expect(wants({ ...visitor, endsWithCustody: false })).toEqual([])
  })
  test('a review that is owed, also after the end', () => {
    expect(wants({ reviewDueOn: '2026-11-21' })).toEqual(['review-overdue'])
    expect(wants({ state: 'ended', reviewDueOn: '2026-11-21' })).toEqual(['review-overdue'])
    expect(wants({ reviewDueOn: today })).toEqual([])
  })
  test('a pause although the person is out again', () => {
    expect(wants({ state: 'paused', inCustody: false })).toEqual(['out-again'])
    expect(wants({ state: 'paused' })).toEqual([])
    expect(wants({ state: 'paused', inCustody: false, pausedBecause: 'moved-unit' })).toEqual(['moved-unit'])
  })
  test('two who said yes and have not met, and two who meet without an agreement', () => {
    expect(wants({ state: 'accepted', stateSince: '2026-11-07', begins: null })).toEqual([
      'first-meeting-missing',
    ])
    expect(wants({ signed: false })).toEqual(['not-signed'])
    expect(wants({ signed: false, begins: '2026-11-10' })).toEqual([])
  })
  test('the gravest stands first', () => {
    expect(
      wants({ keptApart: true, volunteerState: 'paused', hasCoordinator: false, reviewDueOn: '2026-01-01' }),
    ).toEqual(['kept-apart', 'volunteer-stopped', 'review-overdue', 'nobody-coordinates'])
  })
})
