import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  backInCustodySince,
  isActive,
  isInCustody,
  isOutside,
  obstaclesToStatusChange,
  type PersonStatus,
  personStatuses,
  type StatusChange,
  type StatusSpell,
  statusOn,
} from './status.ts'

const change = (status: PersonStatus, from: string): StatusChange => ({
  ...{ status, from, source: 'prison', saidBy: null, note: null },
})
let made = 0
const spell = (status: PersonStatus, from: string, recordedAt = '2026-01-01T08:00:00Z'): StatusSpell => ({
  ...{
    ...change(status, from),
    id: `00000000-0000-7000-8000-${String(++made).padStart(12, '0')}`,
    recordedAt,
  },
})

const history = [
  spell('serving', '2025-03-01'),
  spell('temporary-leave', '2026-05-01', '2026-05-01T08:00:00Z'),
  spell('absconded', '2026-05-01', '2026-05-01T21:00:00+02:00'),
  spell('returned-to-custody', '2026-05-09'),
]

test.each([
  ['2025-02-28', undefined],
  ['2025-03-01', 'serving'],
  ['2026-04-30', 'serving'],
  ['2026-05-01', 'absconded'],
  ['2026-12-01', 'returned-to-custody'],
])('on %s the status is %s', (day, status) => {
  expect(statusOn(history, day)?.status).toBe(status)
})

test('the order in which a history is read does not matter', () => {
  const order = fc.shuffledSubarray(history, { minLength: history.length })
  fc.assert(
    fc.property(
      order,
      (spells) => statusOn(spells, '2026-05-01')?.id === statusOn(history, '2026-05-01')?.id,
    ),
  )
})

test('somebody on leave is still in custody and can be met outside', () => {
  expect([isInCustody('temporary-leave'), isOutside('temporary-leave')]).toEqual([true, true])
})

test('house arrest before trial is neither prison nor a reason to close the file', () => {
  const status = 'pre-trial-house-arrest'
  expect([isInCustody(status), isOutside(status), isActive(status)]).toEqual([false, true, true])
})

test('whoever is not active awaits nothing here', () => {
  expect(personStatuses.filter((status) => !isActive(status))).toEqual([
    ...['deported', 'moved-away', 'dead', 'closed'],
  ])
})

const facts = { birth: { birthDate: '1990-06-01', birthYear: null }, today: '2026-11-22', spells: history }

test.each<[string, StatusChange, string[]]>([
  ['a release today is fine', change('released', '2026-11-22'), []],
  ['a release next week is not yet a status', change('released', '2026-11-29'), ['status-in-future']],
  ['leave next week can be announced', change('temporary-leave', '2026-11-29'), []],
  ['nobody serves before birth', change('remand', '1989-01-01'), ['status-before-birth']],
  ['31 February is not a day', change('released', '2026-02-31'), ['not-a-day']],
  ['the same status twice is no change', change('serving', '2025-06-01'), ['status-unchanged']],
  ['a death before later news is doubted', change('dead', '2026-05-05'), ['status-after-death']],
])('%s', (_, entered, codes) => {
  expect(obstaclesToStatusChange(entered, facts).map(({ code }) => code)).toEqual(codes)
})

test('after a death the file can be closed and nothing else', () => {
  const after = { ...facts, spells: [...history, spell('dead', '2026-10-01')] }
  expect(obstaclesToStatusChange(change('closed', '2026-10-20'), after)).toEqual([])
  expect(obstaclesToStatusChange(change('released', '2026-10-20'), after)).toEqual([
    { code: 'status-after-death', field: 'from' },
  ])
})

test('without a birth date the birth year is enough to notice', () => {
  const birth = { birthDate: null, birthYear: 1990 }
  const codes = (day: string) => obstaclesToStatusChange(change('remand', day), { ...facts, birth })
  expect(codes('1989-12-31')).toEqual([{ code: 'status-before-birth', field: 'from' }])
  expect(codes('1990-01-01')).toEqual([])
})

test.each<[string, StatusSpell[], string | null]>([
  [
    'who never was out never came back',
    [spell('remand', '2025-01-01'), spell('serving', '2025-06-01')],
    null,
  ],
  [
    'who was out and serves again is back since then',
    [spell('released', '2026-01-01'), spell('remand', '2026-05-01'), spell('serving', '2026-07-01')],
    '2026-05-01',
  ],
  [
    'a leave on the way changes nothing',
    [
      ...[spell('released', '2026-01-01'), spell('returned-to-custody', '2026-05-01')],
      ...[spell('temporary-leave', '2026-06-01'), spell('serving', '2026-06-03')],
    ],
    '2026-05-01',
  ],
  [
    'a return is one even if nobody wrote down the way out',
    [spell('returned-to-custody', '2026-05-01')],
    '2026-05-01',
  ],
  ['who is out now is not back', [spell('remand', '2025-01-01'), spell('released', '2026-05-01')], null],
])('%s', (_, spells, since) => {
  expect(backInCustodySince(spells, '2026-11-22')).toBe(since)
  expect(backInCustodySince(spells.toReversed(), '2026-11-22')).toBe(since)
})
