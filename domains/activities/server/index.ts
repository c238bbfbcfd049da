import './course-tables.ts'
import { certificateHandlers } from './certificates.ts'
import { courseHandlers } from './courses.ts'
import { myCourseHandlers } from './my-courses.ts'
import { signUpHandlers } from './sign-ups.ts'

export const activitiesHandlers = [
  ...courseHandlers,
  ...signUpHandlers,
  ...certificateHandlers,
  ...myCourseHandlers,
]

export { activitiesReactions } from './reactions.ts'
