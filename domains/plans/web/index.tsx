import { IconRoute, IconRulerMeasure } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'
import '../model/texts.ts'

const read = { permission: 'plans:read' } as const

export const plansWeb: DomainWeb = {
  navigation: [
    { to: '/plans', text: 'plans.nav.reviews', icon: IconRoute, group: 'daily', order: 45, ...read },
    {
      to: '/plans/table',
      text: 'plans.nav.table',
      icon: IconRulerMeasure,
      group: 'house',
      order: 38,
      permission: 'plans:policy',
    },
  ],
  pages: [
    { path: '/plans', load: () => import('./reviews/reviews-page.tsx'), ...read },
    { path: '/plans/table', load: () => import('./rules/rules-page.tsx'), permission: 'organisation:read' },
  ],
  personTabs: [
    { id: 'plan', text: 'plans.tab', order: 36, load: () => import('./plan/plan-tab.tsx'), ...read },
  ],
  wayParts: [{ id: 'plans', load: () => import('./plan/way.ts'), ...read }],
  todayCards: [{ id: 'plans.today', order: 125, load: () => import('./today/plans-card.tsx'), ...read }],
}
