import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { CourseModule } from '#domains/volunteers/model/index.ts'
import type { Language } from '#platform/texts/languages.ts'

const id = Type.String({ format: 'uuid' })
const day = Type.String({ format: 'date' })
const time = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })

const Name = OrNull(Type.String({ minLength: 1, maxLength: 120 }))
/** The name in one language at least; where another is missing, the first that is there stands for it. */
export const CourseNames = Type.Object({ en: Name, nb: Name, bg: Name, ro: Name })
export type CourseNames = Type.Static<typeof CourseNames>

export const nameIn = (names: CourseNames, language: Language): string =>
  names[language] ?? names.en ?? names.nb ?? names.bg ?? names.ro ?? ''

/** Local time of the unit; a day that is new has no id yet. */
export const PlannedDay = Type.Object({ id: OrNull(id), day, starts: time, ends: time })
export type PlannedDay = Type.Static<typeof PlannedDay>
export const CourseDay = Type.Object({ id, day, starts: time, ends: time })
export type CourseDay = Type.Static<typeof CourseDay>

const plan = {
  names: CourseNames,
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
  days: Type.Array(CourseDay),
  state: Type.Enum(courseStates),
  cancelledBecause: OrNull(Type.String()),
  signedUp: Type.Integer(),
}

export const CourseRow = Type.Object({ ...facts, waiting: Type.Integer() })
export type CourseRow = Type.Static<typeof CourseRow>

export const signUpStates = ['signed-up', 'waiting', 'withdrawn'] as const
export const SignUpState = Type.Enum(signUpStates)
export type SignUpState = (typeof signUpStates)[number]

export const marks = ['present', 'absent', 'excused'] as const
export const Mark = Type.Enum(marks)
export type Mark = (typeof marks)[number]

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
