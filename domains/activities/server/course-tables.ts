import type { ColumnType, Generated } from 'kysely'
import type { CourseModule } from '#domains/volunteers/model/index.ts'
import type { SignUpState } from '../model/course.ts'
import type { LocalNames, Mark } from '../model/day.ts'

type Versioned = { id: Generated<string>; version: Generated<number> }

declare module '#platform/operations/tx.ts' {
  interface Tables {
    courses: Versioned & {
      unitId: string
      names: ColumnType<LocalNames, string, string>
      about: string | null
      place: string
      trainers: string[]
      seats: number | null
      modules: CourseModule[]
      openToSignUp: boolean
      signUpUntil: string | null
      state: Generated<'planned' | 'cancelled'>
      cancelledBecause: Generated<string | null>
    }
    courseDays: { id: Generated<string>; courseId: string; day: string; starts: string; ends: string }
    signUps: Versioned & {
      courseId: string
      volunteerId: string
      state: SignUpState
      since: string
      byVolunteer: boolean
    }
    attendance: {
      signUpId: string
      courseDayId: string
      mark: Mark
      markedBy: string | null
      markedAt: string
    }
  }
}
