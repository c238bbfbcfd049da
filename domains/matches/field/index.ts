import type { DomainField } from '#platform/field/index.ts'

export const matchesField: DomainField = {
  nowCards: [{ id: 'proposals', order: 5, load: () => import('./proposals-card.tsx') }],
  pages: [
    { path: '/proposal/:id', load: () => import('./proposal-page.tsx') },
    { path: '/match/:id', load: () => import('./match-page.tsx') },
  ],
}
