import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { CourseModule } from '#domains/volunteers/model/index.ts'
import { HeldDay, LocalNames, Mark, PlannedDay } from './day.ts'

const id = Type.String({ format: 'uuid' })
const day = Type.String({ format: 'date' })
const plan = {
  names: LocalNames,
  about: OrNull(Type.String({ minLength: 1, maxLength: 1000 })),
  place: Type.String({ minLength: 1, maxLength: 200 }),
  trainers: Type.Array(Type.String({ minLength: 1, maxLength: 120 }), { maxItems: 12 }),
  seats: OrNull(Type.Integer({ minimum: 1, maximum: 500 })),
  modules: Type.Array(CourseModule, { uniqueItems: true }),
  openToSignUp: Type.Boolean(),
  signUpUntil: OrNull(day),
}
const days = Type.Array(PlannedDay, { minItems: 1, maxItems: 30 })

export const NewCourse = Type.Object({ unitId: id, ...plan, days })
export type NewCourse = Type.Static<typeof NewCourse>
export const CourseChange = Type.Object({ id, version: Type.Integer(), ...plan, days })
export type CourseChange = Type.Static<typeof CourseChange>

export const courseStates = ['planned', 'cancelled'] as const
const facts = {
  id,
  version: Type.Integer(),
  unitId: id,
  unit: Type.String(),
  ...plan,
  days: Type.Array(HeldDay),
  state: Type.Enum(courseStates),
  cancelledBecause: OrNull(Type.String()),
  signedUp: Type.Integer(),
}

export const CourseRow = Type.Object({ ...facts, waiting: Type.Integer() })
export type CourseRow = Type.Static<typeof CourseRow>

export const signUpStates = ['signed-up', 'waiting', 'withdrawn'] as const
export const SignUpState = Type.Enum(signUpStates)
export type SignUpState = (typeof signUpStates)[number]

/** Somebody on a course; a day without a mark was not asked about yet. `completed`: was there on every day. */
export const SignUp = Type.Object({
  id,
  version: Type.Integer(),
  volunteer: Type.Object({ id, name: Type.String() }),
  state: SignUpState,
  byVolunteer: Type.Boolean(),
  marks: Type.Array(Type.Object({ courseDayId: id, mark: Mark })),
  completed: Type.Boolean(),
})
export type SignUp = Type.Static<typeof SignUp>

export const Course = Type.Object({ ...facts, signUps: Type.Array(SignUp) })
export type Course = Type.Static<typeof Course>

/** A volunteer who could be signed up, and the modules of this course they still lack. */
export const Candidate = Type.Object({ id, name: Type.String(), lacks: Type.Array(CourseModule) })
export type Candidate = Type.Static<typeof Candidate>

/** A course as a volunteer sees it: nobody else is on it but themselves and a number. */
export const MyCourse = Type.Object({
  ...Type.Omit(CourseRow, ['version', 'unitId', 'unit', 'signedUp', 'waiting', 'openToSignUp']).properties,
  freeSeats: OrNull(Type.Integer()),
  mine: OrNull(Type.Object({ id, version: Type.Integer(), state: SignUpState, completed: Type.Boolean() })),
  maySignUp: Type.Boolean(),
})
export type MyCourse = Type.Static<typeof MyCourse>
