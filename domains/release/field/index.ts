import type { DomainField } from '#platform/field/index.ts'
import '../model/texts.ts'
import { gateApi } from '../model/index.ts'

export const releaseField: DomainField = {
  nowCards: [{ id: 'gate', order: 1, load: () => import('./gate-cards.tsx') }],
  pages: [{ path: '/gate/:releaseId', load: () => import('./gate-page.tsx') }],
  sends: [gateApi.sayMyGate],
}
