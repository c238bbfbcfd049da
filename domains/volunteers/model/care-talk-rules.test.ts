import { describe, expect, test } from 'vitest'
import { obstaclesToHeld, obstaclesToPlan, talkDueBy, talksDue } from './care-talk-rules.ts'
import type { CareFacts } from './care-talks.ts'

const facts = (more: Partial<CareFacts> = {}): CareFacts => ({
  ...{ state: 'active', since: '2026-01-05', talks: [], calls: [], heavySince: null, everyWeeks: 8 },
  ...more,
})
const held = (day: string, kind: CareFacts['talks'][number]['kind'] = 'regular') => ({
  ...{ kind, day, state: 'held' as const },
})

describe('a talk is due', () => {
  test('within two weeks of beginning, when there has been none', () => {
    expect(talksDue(facts())).toEqual([{ kind: 'first', due: '2026-01-19' }])
  })

  test('as many weeks after the last one as the house says', () => {
    const talks = [held('2026-02-02'), held('2026-01-10', 'first')]
    expect(talksDue(facts({ talks }))).toEqual([{ kind: 'regular', due: '2026-03-30' }])
    expect(talksDue(facts({ talks, everyWeeks: 4 }))).toEqual([{ kind: 'regular', due: '2026-03-02' }])
  })

  test('three days after a first meeting and after a release day', () => {
    const calls = [
      { kind: 'after-release' as const, day: '2026-03-10' },
      { kind: 'after-first-meeting' as const, day: '2026-02-10' },
    ]
    expect(
      talksDue(facts({ calls, talks: [held('2026-02-01')] })).map(({ kind, due }) => [kind, due]),
    ).toEqual([
      ['after-first-meeting', '2026-02-13'],
      ['after-release', '2026-03-13'],
      ['regular', '2026-03-29'],
    ])
  })

  test('at once after two heavy meetings in a row, before everything else', () => {
    const due = talksDue(facts({ heavySince: '2026-02-10', talks: [held('2026-02-01')] }))
    expect(due[0]).toEqual({ kind: 'heavy', due: '2026-02-10' })
  })

  test('when somebody leaves, and then nothing else is', () => {
    const leaving = facts({ state: 'ended', since: '2026-06-01', heavySince: '2026-05-30' })
    expect(talksDue(leaving)).toEqual([{ kind: 'exit', due: '2026-06-15' }])
    expect(talksDue({ ...leaving, talks: [held('2026-06-05', 'exit')] })).toEqual([])
  })
})

describe('no talk is due', () => {
  test('on account of an occasion that was talked over, whatever that talk was called', () => {
    const calls = [{ kind: 'after-release' as const, day: '2026-03-10' }]
    const due = talksDue(facts({ calls, heavySince: '2026-03-09', talks: [held('2026-03-10')] }))
    expect(due.map(({ kind }) => kind)).toEqual(['regular'])
  })

  test('when leaving was declined to be talked about', () => {
    const dropped = { kind: 'exit' as const, state: 'dropped' as const, day: '2026-06-05' }
    expect(talksDue(facts({ state: 'ended', talks: [dropped] }))).toEqual([])
  })

  test('with somebody who has not begun; but somebody paused is not forgotten', () => {
    expect(talksDue(facts({ state: 'in-process' }))).toEqual([])
    expect(talksDue(facts({ state: 'paused', talks: [held('2026-02-02')] }))).toHaveLength(1)
  })
})

test('only what has come due by a day counts as due on it', () => {
  const due = talksDue(facts())
  expect(talkDueBy(due, '2026-01-18')).toBeNull()
  expect(talkDueBy(due, '2026-01-19')?.kind).toBe('first')
})

test('a talk cannot be planned for a day gone by, nor twice for the same occasion', () => {
  const plan = { kind: 'regular' as const, day: '2026-11-21' }
  const codes = obstaclesToPlan(plan, { today: '2026-11-22', planned: [{ kind: 'regular' }] })
  expect(codes.map(({ code }) => code)).toEqual(['talk-in-past', 'talk-planned'])
  expect(obstaclesToPlan({ ...plan, day: '2026-11-22' }, { today: '2026-11-22', planned: [] })).toEqual([])
})

test('a talk that is still to come has not been held', () => {
  expect(obstaclesToHeld({ day: '2026-11-23' }, '2026-11-22')).toMatchObject([{ code: 'talk-in-future' }])
})
