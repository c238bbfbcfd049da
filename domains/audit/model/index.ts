import './texts.ts'

export { auditApi } from './audit-api.ts'
