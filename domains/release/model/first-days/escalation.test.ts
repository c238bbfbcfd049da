import { expect, test } from 'vitest'
import { stepsReached } from './escalation.ts'

const hours = { volunteer: 9, staff: 15, tree: 33, treeStep: 3 }
const late = { dueOn: '2026-10-24', hasVolunteer: true, tree: ['vera', 'ivan'], isTaken: false }
const zone = 'Europe/Sofia'
const reached = (moment: string, over = {}) =>
  stepsReached({ ...late, ...over }, hours, {
    now: Temporal.ZonedDateTime.from(`${moment}[${zone}]`).toInstant(),
    zone,
  }).map(({ step }) => step)

// The clocks go back in the night to 25 October.
test.each([
  ['2026-10-25T08:59', []],
  ['2026-10-25T09:00', ['volunteer']],
  ['2026-10-25T15:00', ['volunteer', 'staff']],
  ['2026-10-26T08:59', ['volunteer', 'staff']],
  ['2026-10-26T09:00', ['volunteer', 'staff', 'tree-1']],
  ['2026-10-26T12:00', ['volunteer', 'staff', 'tree-1', 'tree-2']],
])('at %s have been called on %j', (moment, steps) => {
  expect(reached(moment)).toEqual(steps)
})

test('without a volunteer staff is called on at once', () => {
  expect(reached('2026-10-25T09:00', { hasVolunteer: false })).toEqual(['staff'])
})

test('once a colleague sees to it, nobody further is called', () => {
  expect(reached('2026-10-27T09:00', { isTaken: true })).toEqual(['volunteer', 'staff'])
})
