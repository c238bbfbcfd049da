import { IconBuildingFortress } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'
import '../model/texts.ts'
import { directoryWeb } from './directory/index.ts'
import { referralsWeb } from './referrals/index.ts'

const read = { permission: 'partners:read' } as const
const write = { permission: 'partners:write' } as const

export const partnersWeb: DomainWeb = {
  navigation: [
    ...directoryWeb.navigation,
    ...referralsWeb.navigation,
    {
      to: '/prisons',
      text: 'prisons.title',
      icon: IconBuildingFortress,
      group: 'centre',
      order: 30,
      ...read,
    },
  ],
  pages: [
    ...directoryWeb.pages,
    ...referralsWeb.pages,
    { path: '/prisons', load: () => import('./prisons-page.tsx'), ...read },
    { path: '/prisons/new', load: () => import('./add-prison-page.tsx'), ...write },
    { path: '/prisons/:id', load: () => import('./prison-page.tsx'), ...read },
    { path: '/prisons/:id/edit', load: () => import('./edit-prison-page.tsx'), ...write },
  ],
  personTabs: referralsWeb.personTabs,
  todayCards: [...directoryWeb.todayCards, ...referralsWeb.todayCards],
  searches: directoryWeb.searches,
  actions: [...directoryWeb.actions, { to: '/prisons/new', text: 'prisons.add', ...write }],
}

export { PartnerField } from './directory/partner-field.tsx'
export { partnersOpenPages } from './referrals/index.ts'
