import type { DomainField } from '#platform/field/index.ts'
import { safeguardingApi } from '../model/index.ts'

export const safeguardingField: DomainField = {
  everyPage: [{ id: 'duty', order: 0, load: () => import('./duty-line.tsx') }],
  pages: [{ path: '/worry', load: () => import('./worry-page.tsx') }],
  sends: [safeguardingApi.raiseMyWorry],
}
