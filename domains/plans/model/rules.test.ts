import { describe, expect, test } from 'vitest'
import { obstaclesToGoal, obstaclesToSayingAnew } from './goal-rules.ts'
import { obstaclesToPause } from './pause.ts'
import type { Step } from './step.ts'
import { byUrgency, dueOf, isStepOverdue, obstaclesToStep } from './step-rules.ts'

const today = '2026-11-22'

describe('a step', () => {
  test.each([
    ['its own day', { dueDay: '2026-12-01', dueOffset: null }, '2027-03-01', '2026-12-01'],
    ['two weeks before release', { dueDay: null, dueOffset: -14 }, '2027-03-01', '2027-02-15'],
    ['the day before, over a leap day', { dueDay: null, dueOffset: -1 }, '2028-03-01', '2028-02-29'],
    ['the day itself', { dueDay: null, dueOffset: 0 }, '2027-03-28', '2027-03-28'],
    ['no day while the release has none', { dueDay: null, dueOffset: 3 }, null, null],
    ['no day at all', { dueDay: null, dueOffset: null }, '2027-03-01', null],
  ])('is due on %s', (_, step, release, due) => {
    expect(dueOf(step, release)).toBe(due)
  })

  test('is overdue from the day after, while it is open', () => {
    expect(isStepOverdue({ state: 'open', due: '2026-11-21' }, today)).toBe(true)
    expect(isStepOverdue({ state: 'open', due: today }, today)).toBe(false)
    expect(isStepOverdue({ state: 'done', due: '2026-11-21' }, today)).toBe(false)
    expect(isStepOverdue({ state: 'open', due: null }, today)).toBe(false)
  })

  test('has one owner and one day', () => {
    const plan = { ownerKind: 'me', ownerId: null, ownerName: null, dueDay: null, dueOffset: null } as const
    const codes = (change: object) => obstaclesToStep({ ...plan, ...change }).map(({ field }) => field)
    expect(codes({})).toEqual([])
    expect(codes({ dueDay: today, dueOffset: 3 })).toEqual(['dueOffset'])
    expect(codes({ ownerKind: 'staff' })).toEqual(['ownerId'])
    expect(codes({ ownerKind: 'partner', ownerName: ' ' })).toEqual(['ownerName'])
    expect(codes({ ownerKind: 'volunteer', ownerName: 'Radu' })).toEqual(['ownerName'])
  })

  test('stands before another by its day; what is closed stands last', () => {
    const step = (words: string, state: Step['state'], due: string | null, doneOn: string | null = null) =>
      ({ words, state, due, doneOn, droppedOn: null }) as Step
    const sorted = [
      step('done', 'done', '2026-01-01', '2026-11-01'),
      step('some time', 'open', null),
      step('later', 'open', '2026-12-24'),
      step('soon', 'open', '2026-11-30'),
    ].sort(byUrgency)
    expect(sorted.map(({ words }) => words)).toEqual(['soon', 'later', 'some time', 'done'])
  })
})

describe('a goal', () => {
  const goal = {
    ...{
      personId: 'elena',
      ownWords: 'A door of my own',
      ownSaidOn: today,
      ownSaidHow: 'in-person' as const,
    },
    ...{ workerWords: null, areaSlug: null, needId: null },
  }

  test('has one voice at least, and own words their day and way', () => {
    const fields = (change: object) =>
      obstaclesToGoal({ ...goal, ...change }, { today }).map(({ code, field }) => [code, field])
    expect(fields({})).toEqual([])
    expect(fields({ ownWords: ' ', workerWords: null })).toEqual([['goal-needs-words', 'ownWords']])
    expect(fields({ ownWords: null, ownSaidOn: null, ownSaidHow: null, workerWords: 'Housing' })).toEqual([])
    expect(fields({ ownSaidOn: null, ownSaidHow: null })).toEqual([
      ['missing', 'ownSaidOn'],
      ['missing', 'ownSaidHow'],
    ])
    expect(fields({ ownSaidOn: '2026-11-23' })).toEqual([['said-in-future', 'ownSaidOn']])
  })

  test('is said anew after what was said before', () => {
    const facts = { today, before: '2026-10-01' }
    expect(obstaclesToSayingAnew({ saidOn: '2026-10-01' }, facts)).toEqual([])
    expect(obstaclesToSayingAnew({ saidOn: '2026-09-30' }, facts)).toMatchObject([{ code: 'said-before' }])
    expect(obstaclesToSayingAnew({ saidOn: '2026-11-23' }, facts)).toMatchObject([{ code: 'said-in-future' }])
  })
})

test('a pause has begun, ends after it began, and not too far from today', () => {
  const facts = { today, longestWeeks: 12 }
  const codes = (begins: string, ends: string) =>
    obstaclesToPause({ begins, ends }, facts).map(({ code }) => code)
  expect(codes('2026-11-01', '2027-02-14')).toEqual([])
  expect(codes('2026-11-01', '2027-02-15')).toEqual(['pause-too-long'])
  expect(codes('2026-11-23', '2026-11-30')).toEqual(['pause-in-future'])
  expect(codes('2026-11-20', '2026-11-20')).toEqual(['pause-ends-before'])
})
