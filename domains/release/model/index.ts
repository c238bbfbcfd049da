import './texts.ts'

export { releaseApi } from './release-api.ts'
