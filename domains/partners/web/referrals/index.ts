import { IconArrowsSplit } from '@tabler/icons-react'
import type { DomainPage, NavigationItem, PersonTab, TodayCard } from '#platform/web/domain-web.ts'

const read = { permission: 'referrals:read' } as const
const write = { permission: 'referrals:write' } as const

export const referralsWeb = {
  navigation: [
    {
      ...{ to: '/referrals-out', text: 'partners.referral.nav', icon: IconArrowsSplit, group: 'centre' },
      ...{ order: 33, ...read },
    },
  ] satisfies NavigationItem[],
  pages: [
    { path: '/referrals-out', load: () => import('./referrals-page.tsx'), ...read },
    { path: '/referrals-out/:id', load: () => import('./referral-page.tsx'), ...read },
    { path: '/referrals-out/:id/edit', load: () => import('./change-draft-page.tsx'), ...write },
    { path: '/people/:personId/refer', load: () => import('./begin-page.tsx'), ...write },
  ] satisfies DomainPage[],
  personTabs: [
    {
      ...{ id: 'referrals-out', text: 'partners.referral.nav', order: 64 },
      ...{ load: () => import('./referrals-tab.tsx'), ...read },
    },
  ] satisfies PersonTab[],
  todayCards: [
    { id: 'referrals-out', order: 145, load: () => import('./waiting-card.tsx'), ...read },
  ] satisfies TodayCard[],
}

/** The partner's own small window: opens in any step, by a sign-in of that side or by a link. */
export const partnersOpenPages: DomainPage[] = [
  { path: 'window', load: () => import('./window/window-page.tsx') },
  { path: 'window/link', load: () => import('./window/link-page.tsx') },
  { path: 'window/referrals/:id', load: () => import('./window/window-referral-page.tsx') },
]
