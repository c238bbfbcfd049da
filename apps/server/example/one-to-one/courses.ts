import type { SignUpState } from '#domains/activities/model/course.ts'
import type { LocalNames } from '#domains/activities/model/day.ts'
import type { CourseModule } from '#domains/volunteers/model/index.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { addDays, earlier, later, momentOn, workdayBy } from '../days.ts'
import { coordinatorOf, type UnitName } from '../staff.ts'
import type { Book } from './book.ts'
import { courseDaysOf } from './course-days.ts'
import type { Helper } from './helper.ts'

const modules: CourseModule[] = [
  ...([
    'principles',
    'role-boundaries',
    'confidentiality',
    'prison-rules',
    'suicide-overdose',
    'safety',
  ] as const),
]
const words: Record<UnitName, { names: LocalNames; about: string; place: string; trainers: string[] }> = {
  Oslo: {
    names: {
      en: 'Day course for volunteers',
      nb: 'Dagskurs for frivillige',
      bg: null,
      ro: 'Curs de o zi pentru voluntari',
    },
    about: 'Hva rollen er, og hva den ikke er. Lunsj og kursbevis.',
    place: 'Grønland, 2. etasje',
    trainers: ['Sunniva Lyngdrag', 'Ingrid Bekkelys'],
  },
  Pleven: {
    names: { en: 'Day course for volunteers', nb: null, bg: 'Еднодневен курс за доброволци', ro: null },
    about: 'Какво е ролята и какво не е. Обяд и удостоверение.',
    place: 'Плевен, голямата стая',
    trainers: ['Maria Ezerkova'],
  },
}

/** Courses of three years and two to come, who had a seat, and who came. What was attended counts as shown. */
export function writeCourses(unit: UnitName, helpers: Helper[], book: Book): void {
  const { centre } = book
  const { past, coming } = courseDaysOf(centre, unit)
  const chance = chanceOf(centre.seed, 'courses', unit)
  const taught = past.map((day, index) =>
    writeCourse(unit, day, { seats: 24, open: index === past.length - 1 }, book),
  )
  for (const helper of helpers)
    if (helper.path.course !== null) attend(helper, taught[helper.path.course]!, book, chance)
  const [next, second] = coming.map((day, index) =>
    writeCourse(unit, day, { seats: index === 0 ? 8 : 24, open: true }, book),
  )
  const waiting = helpers.filter(({ state, path }) => state === 'in-process' && path.course === null)
  const rusty = helpers.filter(({ lapsed }) => lapsed)
  const wish = [...waiting, ...rusty, ...helpers.filter(({ key }) => key === 'radu')]
  wish.forEach((helper, index) => {
    const course = index < 10 ? next! : second!
    signUp(helper, course, index < 8 || index >= 10 ? 'signed-up' : 'waiting', book, chance)
  })
  const last = helpers.find(({ state, path }) => state === 'in-process' && path.course !== null)
  if (last) signUp(last, next!, 'withdrawn', book, chance)
}

type Course = { id: string; dayId: string; day: string }

function writeCourse(
  unit: UnitName,
  day: string,
  { seats, open }: { seats: number; open: boolean },
  book: Book,
): Course {
  const { centre, rows } = book
  const made = momentOn(earlier(workdayBy(addDays(day, -60)), centre.lastDay), 240)
  const course = { id: centre.id(made), dayId: centre.id(made), day }
  rows.courses.push({
    ...{ id: course.id, unitId: centre.unitId(unit), ...words[unit], seats, modules, openToSignUp: open },
    ...{ signUpUntil: addDays(day, -3), state: 'planned', cancelledBecause: null },
  })
  rows.courseDays.push({ id: course.dayId, courseId: course.id, day, starts: '09:30', ends: '16:30' })
  return course
}

function signUp(
  helper: Helper,
  { id: courseId, day }: Course,
  state: SignUpState,
  book: Book,
  chance: Chance,
): string {
  const { centre, rows } = book
  const asked = earlier(workdayBy(addDays(day, -chance.between(4, 14))), centre.lastDay)
  const since = momentOn(later(asked, helper.path.applied), chance.between(240, 600))
  const id = centre.id(since)
  const byVolunteer = helper.userId !== null && state !== 'withdrawn'
  rows.signUps.push({ id, courseId, volunteerId: helper.id, state, since, byVolunteer })
  return id
}

function attend(helper: Helper, course: Course, book: Book, chance: Chance): void {
  const { centre, rows } = book
  const signUpId = signUp(helper, course, 'signed-up', book, chance)
  const markedBy = centre.userId(coordinatorOf(helper.unit).key)
  const markedAt = momentOn(course.day, 520)
  rows.attendance.push({ signUpId, courseDayId: course.dayId, mark: 'present', markedBy, markedAt })
  for (const part of modules)
    rows.volunteerEvidence.push({
      ...{ id: centre.id(markedAt), volunteerId: helper.id, requirement: 'course', part, seenOn: course.day },
      ...{ validUntil: null, source: 'course', sourceId: signUpId, seenBy: markedBy, recordedAt: markedAt },
      ...{ takenBackAt: null, takenBackBy: null },
    })
}
