import { IconCashBanknote, IconHourglass, IconUserHeart } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'

const write = { permission: 'volunteers:write' } as const
const read = { permission: 'volunteers:read' } as const
const pay = { permission: 'volunteers:pay' } as const

export const careWeb = {
  navigation: [
    {
      ...{ to: '/my-volunteers', text: 'care.nav.mine', icon: IconUserHeart, group: 'daily', order: 52 },
      ...write,
    },
    {
      ...{ to: '/payments', text: 'care.nav.payments', icon: IconCashBanknote, group: 'centre' },
      ...{ order: 70, ...pay },
    },
    {
      ...{ to: '/volunteer-hours', text: 'care.nav.hours', icon: IconHourglass, group: 'look-back' },
      ...{ order: 60, ...read },
    },
  ],
  pages: [
    { path: '/my-volunteers', load: () => import('./my-volunteers-page.tsx'), ...write },
    { path: '/expenses', load: () => import('./expenses-page.tsx'), ...write },
    { path: '/payments', load: () => import('./payments-page.tsx'), ...pay },
    { path: '/volunteer-hours', load: () => import('./hours-page.tsx'), ...read },
  ],
  todayCards: [
    { id: 'volunteers.mine', order: 145, load: () => import('./my-volunteers-card.tsx'), ...write },
  ],
  actions: [
    { to: '/my-volunteers', text: 'care.nav.mine', ...write },
    { to: '/expenses', text: 'care.nav.expenses', ...write },
  ],
} satisfies DomainWeb
