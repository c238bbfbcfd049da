import type { DomainField } from '#platform/field/index.ts'

export const partnersField: DomainField = {
  pages: [{ path: '/prison/:id', load: () => import('./prison-page.tsx') }],
}
