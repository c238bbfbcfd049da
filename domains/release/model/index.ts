import './texts.ts'

export { continuityApi } from './continuity/continuity-api.ts'
export { countdownApi } from './countdown/countdown-api.ts'
export { firstDaysApi } from './first-days/first-days-api.ts'
export { gateApi } from './gate/gate-api.ts'
export { releaseApi } from './release-api.ts'
