import './texts.ts'

export { activitiesApi } from './activities-api.ts'
export { type CourseNames, Mark, MyCourse, nameIn } from './course.ts'
