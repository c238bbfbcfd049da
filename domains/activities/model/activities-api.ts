import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { Language } from '#platform/access/access-api.ts'
import { command, query } from '#platform/operations/operation.ts'
import { Candidate, Course, CourseChange, CourseRow, MyCourse, NewCourse, SignUp } from './course.ts'
import { Mark } from './day.ts'

const id = Type.String({ format: 'uuid' })
const byId = Type.Object({ id })
const byVersion = Type.Object({ id, version: Type.Integer() })
const pdf = { output: Type.Unknown(), givesFile: 'application/pdf' }

export const activitiesApi = {
  courses: query('activities.courses', '/courses', {
    input: Type.Object({ show: Type.Optional(Type.Enum(['coming', 'past'])) }),
    output: Type.Array(CourseRow),
  }),
  course: query('activities.course', '/courses/:id', { input: byId, output: Course }),
  addCourse: command('activities.add-course', '/courses', { input: NewCourse, output: CourseRow }),
  changeCourse: command('activities.change-course', '/courses/:id', {
    input: CourseChange,
    output: CourseRow,
  }),
  cancelCourse: command('activities.cancel-course', '/courses/:id/cancel', {
    input: Type.Object({ ...byVersion.properties, because: Type.String({ minLength: 1, maxLength: 300 }) }),
    output: CourseRow,
  }),

  candidates: query('activities.candidates', '/courses/:id/candidates', {
    input: byId,
    output: Type.Array(Candidate),
  }),
  signUp: command('activities.sign-up', '/courses/:courseId/sign-ups', {
    input: Type.Object({ courseId: id, volunteerId: id }),
    output: SignUp,
  }),
  signOff: command('activities.sign-off', '/courses/sign-ups/:id/off', { input: byVersion, output: SignUp }),
  /** Over and above the seats, for somebody who waits: it is decided at the door. */
  giveSeat: command('activities.give-seat', '/courses/sign-ups/:id/seat', {
    input: byVersion,
    output: SignUp,
  }),

  mark: command('activities.mark', '/courses/sign-ups/:id/marks', {
    input: Type.Object({ id, courseDayId: id, mark: OrNull(Mark) }),
    output: SignUp,
  }),
  attendanceList: query('activities.attendance-list', '/courses/:id/attendance-list', {
    input: byId,
    ...pdf,
  }),
  /** Of everybody who completed the course, or of one. */
  certificates: query('activities.certificates', '/courses/:id/certificates', {
    input: Type.Object({ id, volunteerId: Type.Optional(id), language: Language }),
    ...pdf,
  }),

  myCourses: query('activities.my-courses', '/my/courses', {
    input: Type.Object({}),
    output: Type.Array(MyCourse),
  }),
  signMeUp: command('activities.sign-me-up', '/my/courses/:id/sign-up', { input: byId, output: MyCourse }),
  signMeOff: command('activities.sign-me-off', '/my/courses/:id/sign-off', { input: byId, output: MyCourse }),
  myCertificate: query('activities.my-certificate', '/my/courses/:id/certificate', { input: byId, ...pdf }),
}
