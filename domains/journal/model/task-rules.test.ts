import { expect, test } from 'vitest'
import { isOverdue, obstaclesToTaskPlace } from './task-rules.ts'

const codes = (place: Parameters<typeof obstaclesToTaskPlace>[0]) =>
  obstaclesToTaskPlace(place, ['help']).map(({ code }) => code)

test.each([
  ['about a person in an open compartment', { personId: 'elena', compartment: 'help', unitId: null }, []],
  ['of the house', { personId: null, compartment: null, unitId: 'pleven' }, []],
  [
    'about a person in no compartment',
    { personId: 'elena', compartment: null, unitId: null },
    ['task-needs-compartment'],
  ],
  [
    'about a person in a closed compartment',
    { personId: 'elena', compartment: 'health', unitId: null },
    ['compartment-closed'],
  ],
  ['of no unit', { personId: null, compartment: null, unitId: null }, ['task-needs-unit']],
  [
    'of the house with a compartment',
    { personId: null, compartment: 'help', unitId: 'pleven' },
    ['task-needs-person'],
  ],
] as const)('a task %s: its obstacles', (_, place, expected) => {
  expect(codes(place)).toEqual(expected)
})

test('a task is overdue from the day after it was due, while it is open', () => {
  expect(isOverdue({ dueOn: '2026-11-21', state: 'open' }, '2026-11-22')).toBe(true)
  expect(isOverdue({ dueOn: '2026-11-22', state: 'open' }, '2026-11-22')).toBe(false)
  expect(isOverdue({ dueOn: '2026-11-21', state: 'done' }, '2026-11-22')).toBe(false)
  expect(isOverdue({ dueOn: null, state: 'open' }, '2026-11-22')).toBe(false)
})
