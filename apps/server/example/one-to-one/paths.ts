import type { VolunteerState } from '#domains/volunteers/model/volunteer.ts'
import type { Centre } from '../centre.ts'
import type { Chance } from '../chance.ts'
import { addDays, daysBetween, earlier, later, workdayBy } from './../days.ts'
import type { UnitName } from '../staff.ts'
import { courseDaysOf } from './course-days.ts'
import type { Path } from './helper.ts'

const none: Omit<Path, 'applied'> = {
  ...{ interviewed: null, course: null, approved: null, paused: null, left: null, refused: null },
}

/** How somebody came to where they are: who helps or helped has been to a course, whoever asks us has a talk first. */
export function pathTo(state: VolunteerState, unit: UnitName, centre: Centre, chance: Chance): Path {
  const { today, lastDay } = centre
  const ago = (least: number, most: number) => workdayBy(addDays(today, -chance.between(least, most)))
  const after = (day: string, least: number, most: number) =>
    earlier(workdayBy(addDays(day, chance.between(least, most))), lastDay)
  if (state === 'interested') return { ...none, applied: ago(1, 26) }
  const { past } = courseDaysOf(centre, unit)
  if (state === 'refused') {
    const applied = ago(60, 600)
    const interviewed = after(applied, 5, 15)
    return { ...none, applied, interviewed, refused: after(interviewed, 2, 14) }
  }
  if (state === 'in-process') {
    const taught = chance.often(0.4)
    const applied = taught ? workdayBy(addDays(past.at(-1)!, -chance.between(15, 40))) : ago(14, 60)
    return { ...none, applied, interviewed: after(applied, 5, 10), course: taught ? past.length - 1 : null }
  }
  const lastCourse = lastIndexBefore(past, addDays(today, state === 'active' ? -8 : -150))
  const course =
    state === 'ended' ? chance.between(0, Math.min(lastCourse, 8)) : chance.between(0, lastCourse)
  const day = past[course]!
  const applied = later(workdayBy(addDays(day, -chance.between(18, 70))), centre.opened)
  const interviewed = earlier(after(applied, 4, 16), workdayBy(addDays(day, -1)))
  const approved = after(day, 4, 20)
  const path = { ...none, applied, interviewed, course, approved }
  if (state === 'paused') return { ...path, paused: ago(6, 55) }
  if (state !== 'ended') return path
  // Who left longer ago than two years is no longer known by name.
  const most = Math.min(690, daysBetween(approved, today) - 60)
  return { ...path, left: later(ago(15, Math.max(16, most)), addDays(approved, 20)) }
}

const lastIndexBefore = (days: string[], day: string) =>
  Math.max(0, days.filter((one) => one <= day).length - 1)
