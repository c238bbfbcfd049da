import { IconChartDots3, IconScale } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'
import '../model/texts.ts'

const read = { permission: 'refusals:read' } as const

const report = { permission: 'refusals:report' } as const

export const refusalsWeb: DomainWeb = {
  navigation: [
    {
      ...{ to: '/refusals/report', text: 'refusals.report', icon: IconChartDots3, group: 'look-back' },
      ...{ order: 30, ...report },
    },
    { to: '/refusals', text: 'refusals.title', icon: IconScale, group: 'centre', order: 60, ...read },
  ],
  pages: [
    { path: '/refusals', load: () => import('./refusals-page.tsx'), ...read },
    { path: '/refusals/report', load: () => import('./report/report-page.tsx'), ...report },
    { path: '/refusals/report/behind', load: () => import('./report/behind-page.tsx'), ...report },
    { path: '/refusals/:id', load: () => import('./refusal-page.tsx'), ...read },
  ],
  personTabs: [
    { id: 'refusals', text: 'refusals.tab', order: 70, load: () => import('./refusals-tab.tsx'), ...read },
  ],
  todayCards: [{ id: 'refusals', order: 150, load: () => import('./waiting-card.tsx'), ...read }],
}
