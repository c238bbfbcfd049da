import type { DomainField } from '#platform/field/index.ts'

export const activitiesField: DomainField = {
  selfCards: [{ id: 'courses', order: 20, load: () => import('./courses-card.tsx') }],
}
