import './texts.ts'

export { needsFormsApi } from './forms-api.ts'
export { instrumentsApi } from './instruments/instruments-api.ts'
export { shippedPacks } from './instruments/shipped-packs.ts'
export { LifeArea } from './life-area.ts'
export { Need } from './need.ts'
export { needsApi } from './needs-api.ts'
export { needsPolicyApi } from './policy-api.ts'
