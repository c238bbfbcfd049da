import { IconBeach, IconBuilding, IconCalendarOff, IconListCheck, IconUsersGroup } from '@tabler/icons-react'
import type { DomainPage, DomainWeb } from '#platform/web/index.ts'

const read = { permission: 'organisation:read' } as const
const write = { permission: 'organisation:write' } as const

export const organisationWeb: DomainWeb = {
  navigation: [
    { to: '/staff', text: 'staff.title', icon: IconUsersGroup, group: 'house', order: 10, ...read },
    { to: '/absences', text: 'absence.title', icon: IconBeach, group: 'house', order: 20, ...read },
    { to: '/house-rules', text: 'rule.title', icon: IconListCheck, group: 'house', order: 30, ...read },
    { to: '/days-off', text: 'day-off.nav', icon: IconCalendarOff, group: 'house', order: 40, ...read },
    {
      to: '/organisation',
      text: 'organisation.title',
      icon: IconBuilding,
      group: 'house',
      order: 50,
      ...read,
    },
  ],
  pages: [
    { path: '/staff', load: () => import('./staff/staff-page.tsx'), ...read },
    { path: '/absences', load: () => import('./absences/absences-page.tsx'), ...read },
    { path: '/house-rules', load: () => import('./house/house-rules-page.tsx'), ...read },
    { path: '/house-values', load: () => import('./house-values/house-values-page.tsx'), ...read },
    { path: '/days-off', load: () => import('./house/days-off-page.tsx'), ...read },
    { path: '/organisation', load: () => import('./organisation/organisation-page.tsx'), ...read },
    { path: '/first-unit', load: () => import('./units/first-unit-page.tsx'), ...write },
    { path: '/account', load: () => import('./account/account-page.tsx') },
  ],
  todayCards: [{ id: 'first-unit', order: 0, load: () => import('./units/first-unit-card.tsx'), ...write }],
  actions: [
    { to: '/staff', text: 'staff.invite', permission: 'organisation:users' },
    { to: '/absences', text: 'absence.plan', ...read },
  ],
}

/** The page for each step on the way in. */
export const accessPages = {
  'first-run': () => import('./sign-in/first-run-page.tsx'),
  'signed-out': () => import('./sign-in/sign-in-page.tsx'),
  'second-factor-setup': () => import('./sign-in/second-factor-page.tsx'),
}

/** Pages that open in any step: an invitation, a new password. */
export const openPages: DomainPage[] = [
  { path: 'join', load: () => import('./sign-in/join-page.tsx') },
  { path: 'reset-password', load: () => import('./sign-in/reset-password-page.tsx') },
]
