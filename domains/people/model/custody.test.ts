import { expect, test } from 'vitest'
import { type CustodySpell, obstaclesToCustodyStay, placeOn } from './custody.ts'

const stay = (prison: string, from: string, until: string | null): CustodySpell => ({
  ...{ id: `00000000-0000-7000-8000-0000${from.replaceAll('-', '')}`, recordedAt: '2026-01-01T08:00:00Z' },
  ...{ prison, wing: null, from, until, source: 'prison' },
})

const stays = [
  stay('Pleven', '2025-03-01', null),
  stay('Vratsa', '2026-02-10', '2026-06-30'),
  stay('Pleven, open', '2026-06-30', '2026-09-01'),
]

test.each([
  ['2025-02-28', undefined],
  ['2025-12-31', 'Pleven'],
  ['2026-02-10', 'Vratsa'],
  ['2026-06-30', 'Pleven, open'],
  ['2026-09-01', 'Pleven, open'],
  ['2026-09-02', undefined],
])('on %s the place is %s, and on the day of a move the new one', (day, prison) => {
  expect(placeOn(stays, day)?.prison).toBe(prison)
})

const facts = { birth: { birthDate: null, birthYear: 1990 }, today: '2026-11-22' }

test.each([
  [['2026-01-01', null], []],
  [['2026-01-01', '2025-12-01'], ['until-before-from']],
  [['1989-01-01', null], ['custody-before-birth']],
  [['2026-12-01', null], ['custody-in-future']],
  [
    ['2026-02-31', '2026-04-31'],
    ['not-a-day', 'not-a-day'],
  ],
] as const)('a stay %j meets %j', ([from, until], codes) => {
  expect(obstaclesToCustodyStay(stay('Pleven', from, until), facts).map(({ code }) => code)).toEqual(codes)
})
