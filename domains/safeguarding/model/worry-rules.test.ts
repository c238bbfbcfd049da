import { expect, test } from 'vitest'
import type { Worry } from './worry.ts'
import {
  byUrgency,
  obstaclesToClosing,
  obstaclesToNote,
  obstaclesToReopening,
  obstaclesToTaking,
  waitsForOneMail,
  waitsTooLong,
} from './worry-rules.ts'

const worry = (change: Partial<Worry> = {}): Worry => ({
  ...{
    id: 'w',
    version: 1,
    unitId: 'u',
    unitName: 'Pleven',
    personId: null,
    personName: null,
    volunteerId: null,
    volunteerName: null,
    kind: 'health',
  },
  ...{
    words: null,
    source: 'by-hand',
    raisedAs: 'volunteer',
    raisedByName: null,
    raisedAt: '2026-11-22T08:00:00Z',
  },
  ...{ state: 'open', takenById: null, takenByName: null, takenAt: null, closedByName: null, closedAt: null },
  addressedToName: null,
  ...{ outcome: null, outcomeWords: null, ...change },
})
const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code)

test('a worry is taken over by anybody but the one who has it already', () => {
  expect(obstaclesToTaking(worry(), 'maria')).toEqual([])
  expect(obstaclesToTaking(worry({ state: 'taken', takenById: 'ivan' }), 'maria')).toEqual([])
  expect(codes(obstaclesToTaking(worry({ state: 'taken', takenById: 'maria' }), 'maria'))).toEqual([
    'worry-yours-already',
  ])
})

test('it is closed only by way of somebody who took it over, and then nothing is added', () => {
  expect(codes(obstaclesToClosing(worry()))).toEqual(['worry-not-taken'])
  expect(obstaclesToClosing(worry({ state: 'taken' }))).toEqual([])
  expect(codes(obstaclesToNote(worry({ state: 'closed' })))).toEqual(['worry-closed'])
  expect(codes(obstaclesToTaking(worry({ state: 'closed' }), 'maria'))).toEqual(['worry-closed'])
})

test('after twelve hours in which nobody took it over it is asked about again', () => {
  const at = (time: string) => Temporal.Instant.from(`2026-11-22T${time}Z`)
  expect(waitsTooLong(worry(), at('19:59'))).toBe(false)
  expect(waitsTooLong(worry(), at('20:00'))).toBe(true)
  expect(waitsTooLong(worry({ state: 'taken' }), at('23:00'))).toBe(false)
})

test('danger to life comes first, then what nobody has taken over, then the longest wait', () => {
  const list = [
    worry({ id: 'taken', state: 'taken', raisedAt: '2026-11-01T08:00:00Z' }),
    worry({ id: 'later', raisedAt: '2026-11-22T09:00:00Z' }),
    worry({ id: 'earlier', raisedAt: '2026-11-22T07:00:00Z' }),
    worry({ id: 'life', kind: 'danger-to-life', raisedAt: '2026-11-22T10:00:00Z' }),
  ]
  expect(list.sort(byUrgency).map(({ id }) => id)).toEqual(['life', 'earlier', 'later', 'taken'])
})

test('only what was closed is opened again', () => {
  expect(obstaclesToReopening(worry({ state: 'closed' }))).toEqual([])
  expect(codes(obstaclesToReopening(worry({ state: 'taken' })))).toEqual(['worry-not-closed'])
})

test('after so many mails an hour about one volunteer’s worries the next are told together; danger to life still at once', () => {
  expect([4, 5].map((told) => waitsForOneMail(worry(), told))).toEqual([false, true])
  const life = worry({ kind: 'danger-to-life' })
  expect([5, 19, 20].map((told) => waitsForOneMail(life, told))).toEqual([false, false, true])
  expect(waitsForOneMail(worry({ raisedAs: 'staff' }), 100)).toBe(false)
})
