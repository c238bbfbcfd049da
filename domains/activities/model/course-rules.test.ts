import { describe, expect, test } from 'vitest'
import {
  hasCompleted,
  hoursOf,
  obstaclesToCourse,
  obstaclesToMark,
  obstaclesToSignUp,
  stateOnSignUp,
} from './course-rules.ts'
import { firstDay, lastDay } from './day-rules.ts'

const names = { en: 'One day', nb: null, bg: null, ro: null }
const nameless = { ...names, en: null }
const onDay = (day: string, starts = '09:00', ends = '15:30') => ({ id: day, day, starts, ends })
const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code)

describe('a course', () => {
  test('needs a name in some language, and days that end after they begin', () => {
    const days = [onDay('2026-12-05', '15:00', '09:00')]
    expect(codes(obstaclesToCourse({ names: nameless, days, signUpUntil: null }))).toEqual([
      ...['needs-a-name', 'day-ends-before-begins'],
    ])
    expect(obstaclesToCourse({ names, days: [onDay('2026-12-05')], signUpUntil: null })).toEqual([])
  })

  test('has each of its days once, and takes nobody after the last', () => {
    const days = [onDay('2026-12-05'), onDay('2026-12-05')]
    expect(codes(obstaclesToCourse({ names, days, signUpUntil: '2026-12-06' }))).toEqual([
      ...['same-day-twice', 'sign-up-after-course'],
    ])
  })

  test('knows its first and last day in whatever order they were typed', () => {
    const days = [onDay('2026-12-12'), onDay('2026-12-05')]
    expect([firstDay(days), lastDay(days)]).toEqual(['2026-12-05', '2026-12-12'])
  })

  test('is as long as its days together', () => {
    expect(hoursOf([onDay('2026-12-05'), onDay('2026-12-12', '17:00', '18:45')])).toBe(8.5)
  })
})

describe('signing up', () => {
  const course = {
    state: 'planned',
    openToSignUp: true,
    signUpUntil: '2026-12-01',
    days: [onDay('2026-12-05')],
  } as const
  const asVolunteer = (today: string, more = {}) =>
    codes(obstaclesToSignUp({ ...course, ...more }, { today, byVolunteer: true, mine: null }))

  test('is open until its last day, that day included', () => {
    expect(asVolunteer('2026-12-01')).toEqual([])
    expect(asVolunteer('2026-12-02')).toEqual(['sign-up-closed'])
  })

  test('is for coordinators alone where the course is not open', () => {
    expect(asVolunteer('2026-11-22', { openToSignUp: false })).toEqual(['course-not-open'])
    const byUs = { today: '2026-12-02', byVolunteer: false, mine: null }
    expect(obstaclesToSignUp({ ...course, openToSignUp: false }, byUs)).toEqual([])
  })

  test('is done once; whoever withdrew may come back', () => {
    const again = (mine: 'waiting' | 'withdrawn') =>
      codes(obstaclesToSignUp(course, { today: '2026-11-22', byVolunteer: false, mine }))
    expect(again('waiting')).toEqual(['signed-up-already'])
    expect(again('withdrawn')).toEqual([])
  })

  test('gives a seat while there is one, then a place in the line', () => {
    expect(stateOnSignUp(12, 11)).toBe('signed-up')
    expect(stateOnSignUp(12, 12)).toBe('waiting')
    expect(stateOnSignUp(null, 400)).toBe('signed-up')
  })
})

describe('attendance', () => {
  const days = [onDay('2026-12-05'), onDay('2026-12-12')]
  const at = (id: string, mark: 'present' | 'excused') => ({ courseDayId: id, mark })

  test('on every day completes the course; a day excused is not a day attended', () => {
    expect(hasCompleted(days, [at('2026-12-05', 'present'), at('2026-12-12', 'present')])).toBe(true)
    expect(hasCompleted(days, [at('2026-12-05', 'present'), at('2026-12-12', 'excused')])).toBe(false)
    expect(hasCompleted(days, [at('2026-12-05', 'present')])).toBe(false)
    expect(hasCompleted([], [])).toBe(false)
  })

  test('is marked on the day or later, for those who have a seat', () => {
    const seat = { state: 'signed-up', day: '2026-12-05' } as const
    expect(obstaclesToMark(seat, { state: 'planned' }, '2026-12-05')).toEqual([])
    expect(codes(obstaclesToMark(seat, { state: 'planned' }, '2026-12-04'))).toEqual(['day-still-to-come'])
    expect(
      codes(obstaclesToMark({ ...seat, state: 'waiting' }, { state: 'cancelled' }, '2026-12-05')),
    ).toEqual([...['course-cancelled', 'no-seat']])
  })
})
