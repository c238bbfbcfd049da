import { describe, expect, test } from 'vitest'
import type { NewTalk } from './round.ts'
import { forgottenOn, obstaclesToRound, obstaclesToTakingUp, obstaclesToTalk } from './round-rules.ts'

const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code)
const talk: Omit<NewTalk, 'roundId'> = {
  ...{ alias: 'E. P.', purposeExplained: true, wish: 'yes', needs: [], words: null },
}

test('a visiting day is written down when it has been', () => {
  expect(codes(obstaclesToRound({ day: '2026-11-23' }, { today: '2026-11-22' }))).toEqual(['round-in-future'])
  expect(obstaclesToRound({ day: '2026-11-22' }, { today: '2026-11-22' })).toEqual([])
})

test.each([
  ['initials', talk, []],
  ['a made-up name', { ...talk, alias: 'Lark' }, []],
  ['a made-up name and a letter', { ...talk, alias: 'Ханс П.' }, []],
  ['a full name', { ...talk, alias: 'Elena Petrova' }, ['alias-is-a-name']],
  ['a personal number', { ...talk, alias: '8503121234' }, ['alias-is-a-number']],
  [
    'a wish of somebody to whom nobody explained',
    { ...talk, purposeExplained: false },
    ['wish-without-explanation'],
  ],
  [
    'a no of somebody to whom nobody explained',
    { ...talk, wish: 'no' as const, purposeExplained: false },
    [],
  ],
])('%s', (_, said, expected) => expect(codes(obstaclesToTalk(said))).toEqual(expected))

describe('a wish becomes a request', () => {
  const facts = { today: '2026-11-22', wish: 'yes', takenUp: false, roundDay: '2026-11-20' }
  const consent = { on: '2026-11-20', how: 'by-word', witness: 'The social worker' } as const

  test('with consent', () => expect(obstaclesToTakingUp({ consent }, facts)).toEqual([]))
  test('once, and everything that hinders is told', () =>
    expect(
      codes(
        obstaclesToTakingUp(
          { consent: { ...consent, on: '2026-11-19', witness: ' ' } },
          { ...facts, wish: 'no', takenUp: true },
        ),
      ),
    ).toEqual([
      'wish-taken-up-already',
      'no-wish-to-take-up',
      'round-consent-too-early',
      'round-consent-needs-witness',
    ]))
  test('later, when somebody has thought about it', () =>
    expect(obstaclesToTakingUp({ consent }, { ...facts, wish: 'thinking' })).toEqual([]))
})

test('after so many days only numbers are left', () =>
  expect(forgottenOn('2026-11-20', 90)).toBe('2027-02-18'))
