import './course-tables.ts'
import { certificateHandlers } from './certificates.ts'
import { courseHandlers } from './courses.ts'
import { gatheringsHandlers, gatheringsReactions } from './gatherings/index.ts'
import { myCourseHandlers } from './my-courses.ts'
import { courseReactions } from './reactions.ts'
import { signUpHandlers } from './sign-ups.ts'

export const activitiesHandlers = [
  ...courseHandlers,
  ...signUpHandlers,
  ...certificateHandlers,
  ...myCourseHandlers,
  ...gatheringsHandlers,
]

export const activitiesReactions = [...courseReactions, ...gatheringsReactions]
