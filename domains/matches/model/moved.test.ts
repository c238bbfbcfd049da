import { expect, test } from 'vitest'
import { stepOutOfMove, turnOfUnit } from './moved.ts'

const [pleven, oslo, bergen] = ['pleven', 'oslo', 'bergen']
const match = { volunteerUnitId: pleven, personUnitIds: [pleven], lentTo: null, waits: false }

test.each([
  ['nobody moved', {}, null],
  ['the participant went to another unit', { personUnitIds: [oslo] }, 'waits'],
  ['one of two records of theirs is still in the volunteer’s unit', { personUnitIds: [oslo, pleven] }, null],
  ['the volunteer is lent to that unit', { personUnitIds: [oslo], lentTo: oslo }, null],
  [
    'lent to one unit, the participant went on to the next',
    { personUnitIds: [bergen], lentTo: oslo },
    'waits',
  ],
  ['lent, they came back into the volunteer’s unit', { lentTo: oslo }, 'is-home'],
  ['the participant came back', { waits: true }, 'goes-on'],
  ['nobody goes with them yet', { volunteerUnitId: null, personUnitIds: [oslo] }, null],
])('%s', (_, change, turn) => expect(turnOfUnit({ ...match, ...change })).toBe(turn))

test('two who had agreed and never met meet with the coordinator first', () => {
  expect(stepOutOfMove({ begins: null })).toBe('keep-unmet')
  expect(stepOutOfMove({ begins: '2026-11-01' })).toBe('keep-across')
})
