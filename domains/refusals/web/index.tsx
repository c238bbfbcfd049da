import { IconScale } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'
import '../model/texts.ts'

const read = { permission: 'refusals:read' } as const

export const refusalsWeb: DomainWeb = {
  navigation: [
    { to: '/refusals', text: 'refusals.title', icon: IconScale, group: 'centre', order: 60, ...read },
  ],
  pages: [
    { path: '/refusals', load: () => import('./refusals-page.tsx'), ...read },
    { path: '/refusals/:id', load: () => import('./refusal-page.tsx'), ...read },
  ],
  personTabs: [
    { id: 'refusals', text: 'refusals.tab', order: 70, load: () => import('./refusals-tab.tsx'), ...read },
  ],
  todayCards: [{ id: 'refusals', order: 150, load: () => import('./waiting-card.tsx'), ...read }],
}
