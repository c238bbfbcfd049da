import { IconLifebuoy, IconPhoneCall } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'
import '../model/texts.ts'

export { RaiseWorry } from './worries/raise-worry.tsx'

const all = { permission: 'organisation:read' } as const
const raise = { permission: 'safeguarding:raise' } as const
const count = { permission: 'safeguarding:read' } as const
const answer = { permission: 'safeguarding:write' } as const

export const safeguardingWeb: DomainWeb = {
  navigation: [
    { to: '/worries', text: 'worries.title', icon: IconLifebuoy, group: 'daily', order: 60, ...count },
    { to: '/duty-phones', text: 'duty.title', icon: IconPhoneCall, group: 'house', order: 25, ...all },
  ],
  pages: [
    { path: '/worries', load: () => import('./worries/worries-page.tsx'), ...count },
    { path: '/worries/new', load: () => import('./worries/raise-worry-page.tsx'), ...raise },
    { path: '/worries/reports', load: () => import('./reports/reports-page.tsx'), ...answer },
    { path: '/worries/reports/new', load: () => import('./reports/report-page.tsx'), ...raise },
    { path: '/worries/:id', load: () => import('./worries/worry-page.tsx'), ...answer },
    { path: '/duty-phones', load: () => import('./duty/duty-phones-page.tsx'), ...all },
  ],
  personTabs: [
    {
      id: 'worries',
      text: 'worries.tab',
      order: 80,
      load: () => import('./worries/worries-tab.tsx'),
      ...raise,
    },
  ],
  todayCards: [{ id: 'worries', order: 105, load: () => import('./worries/worries-card.tsx'), ...answer }],
  everyPage: [
    { id: 'raise', order: 5, load: () => import('./worries/raise-line.tsx'), ...raise },
    { id: 'duty', order: 10, load: () => import('./duty/duty-line.tsx'), ...all },
  ],
  actions: [
    { to: '/worries/new', text: 'worries.raise', ...raise },
    { to: '/worries/reports/new', text: 'worries.report.do', ...raise },
  ],
}
