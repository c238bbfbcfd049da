import type { DomainField } from '#platform/field/index.ts'
import { careApi } from '../model/index.ts'

export const volunteersField: DomainField = {
  selfCards: [
    { id: 'supervisor', order: 0, load: () => import('./supervisor-card.tsx') },
    { id: 'requirements', order: 10, load: () => import('./requirements-card.tsx') },
    { id: 'profile', order: 30, load: () => import('./profile-card.tsx') },
    { id: 'hours', order: 40, load: () => import('./hours-card.tsx') },
    { id: 'expenses', order: 50, load: () => import('./expenses-card.tsx') },
  ],
  nowCards: [{ id: 'thanks', order: 50, load: () => import('./thanks-card.tsx') }],
  pages: [
    { path: '/expense', load: () => import('./expense-page.tsx') },
    { path: '/profile', load: () => import('./profile-page.tsx') },
  ],
  sends: [careApi.withdrawMyExpense],
}
