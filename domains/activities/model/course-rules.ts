import type { Reason } from '#platform/problem.ts'
import type { SignUpState } from './course.ts'
import type { HeldDay, LocalNames, Mark, PlannedDay } from './day.ts'
import { lastDay, obstaclesToDays } from './day-rules.ts'

type Plan = { names: LocalNames; days: readonly PlannedDay[]; signUpUntil: string | null }

/** Every reason why a course cannot be planned so. */
export function obstaclesToCourse({ names, days, signUpUntil }: Plan): Reason[] {
  const reasons = obstaclesToDays({ names, days })
  const last = lastDay(days)
  if (signUpUntil !== null && last !== null && signUpUntil > last)
    reasons.push({ code: 'sign-up-after-course', field: 'signUpUntil' })
  return reasons
}

type ForSignUp = {
  state: 'planned' | 'cancelled'
  openToSignUp: boolean
  signUpUntil: string | null
  days: readonly { day: string }[]
}

/** Why nobody can be signed up any more, or why a volunteer cannot sign up by themselves. */
export function obstaclesToSignUp(
  course: ForSignUp,
  { today, byVolunteer, mine }: { today: string; byVolunteer: boolean; mine: SignUpState | null },
): Reason[] {
  const reasons: Reason[] = []
  const last = lastDay(course.days)
  if (course.state === 'cancelled') reasons.push({ code: 'course-cancelled' })
  if (last !== null && last < today && byVolunteer) reasons.push({ code: 'course-over' })
  if (byVolunteer && !course.openToSignUp) reasons.push({ code: 'course-not-open' })
  if (byVolunteer && course.signUpUntil !== null && course.signUpUntil < today)
    reasons.push({ code: 'sign-up-closed' })
  if (mine !== null && mine !== 'withdrawn') reasons.push({ code: 'signed-up-already' })
  return reasons
}

/** A seat while there is one; then the waiting list. */
export const stateOnSignUp = (seats: number | null, taken: number): SignUpState =>
  seats === null || taken < seats ? 'signed-up' : 'waiting'

/** Whoever was there on every day has done the course; excused is a good reason, and no attendance. */
export const hasCompleted = (
  days: readonly Pick<HeldDay, 'id'>[],
  marks: readonly { courseDayId: string; mark: Mark }[],
): boolean =>
  days.length > 0 &&
  days.every(({ id }) => marks.some(({ courseDayId, mark }) => courseDayId === id && mark === 'present'))

/** Why nobody's attendance can be marked for this day. */
export function obstaclesToMark(
  { state, day }: { state: SignUpState; day: string },
  course: { state: 'planned' | 'cancelled' },
  today: string,
): Reason[] {
  const reasons: Reason[] = []
  if (course.state === 'cancelled') reasons.push({ code: 'course-cancelled' })
  if (state !== 'signed-up') reasons.push({ code: 'no-seat' })
  if (day > today) reasons.push({ code: 'day-still-to-come' })
  return reasons
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** How long a course was, all its days together, in hours to the half. */
export const hoursOf = (days: readonly Pick<HeldDay, 'starts' | 'ends'>[]): number =>
  Math.round(days.reduce((sum, { starts, ends }) => sum + minutesOf(ends) - minutesOf(starts), 0) / 30) / 2
