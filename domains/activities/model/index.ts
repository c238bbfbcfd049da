import './texts.ts'

export { activitiesApi } from './activities-api.ts'
export { MyCourse } from './course.ts'
export { type LocalNames, Mark, nameIn } from './day.ts'
export { gatheringsApi } from './gatherings/gatherings-api.ts'
