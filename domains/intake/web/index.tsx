import '../model/texts.ts'
import { IconDoorEnter, IconListCheck } from '@tabler/icons-react'
import type { DomainPage, DomainWeb } from '#platform/web/domain-web.ts'

const read = { permission: 'intake:read' } as const
const write = { permission: 'intake:write' } as const
const policy = { permission: 'intake:policy' } as const

export const intakeWeb: DomainWeb = {
  navigation: [
    { to: '/intake', text: 'intake.title', icon: IconDoorEnter, group: 'daily', order: 25, ...read },
    {
      to: '/services',
      text: 'intake.services.title',
      icon: IconListCheck,
      group: 'house',
      order: 32,
      ...policy,
    },
  ],
  pages: [
    { path: '/intake', load: () => import('./list/intake-page.tsx'), ...read },
    { path: '/intake/new', load: () => import('./write/write-referral-page.tsx'), ...write },
    { path: '/intake/:id', load: () => import('./referral/referral-page.tsx'), ...read },
    { path: '/intake/:id/change', load: () => import('./write/change-referral-page.tsx'), ...write },
    { path: '/services', load: () => import('./services/services-page.tsx'), ...policy },
  ],
  personTabs: [
    { id: 'intake', text: 'intake.tab', order: 15, load: () => import('./person/intake-tab.tsx'), ...read },
  ],
  todayCards: [{ id: 'intake.waiting', order: 105, load: () => import('./today/waiting-card.tsx'), ...read }],
  actions: [{ to: '/intake/new', text: 'intake.write-down', ...write }],
}

/** Open to everybody, without a sign-in. */
export const intakeOpenPages: DomainPage[] = [
  { path: 'refer', load: () => import('./open/refer-page.tsx') },
  { path: 'refer/:unit', load: () => import('./open/refer-page.tsx') },
]
