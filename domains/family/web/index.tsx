import { IconChartBar, IconUsers, IconUsersGroup } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'
import '../model/texts.ts'
import { childrenWeb } from './children/lent.ts'

const family = { permission: 'family:read' } as const
const write = { permission: 'family:write' } as const
const advice = { permission: 'advice:read' } as const
const report = { permission: 'family:report' } as const

export const familyWeb: DomainWeb = {
  navigation: [
    { to: '/family', text: 'family.title', icon: IconUsersGroup, group: 'daily', order: 28, ...advice },
    {
      to: '/family/members',
      text: 'family.relatives',
      icon: IconUsers,
      group: 'daily',
      order: 29,
      ...family,
    },
    {
      ...{ to: '/family/numbers', text: 'family.advice.numbers', icon: IconChartBar, group: 'look-back' },
      ...{ order: 45, ...report },
    },
    ...childrenWeb.navigation,
  ],
  pages: [
    { path: '/family', load: () => import('./advice/desk-page.tsx'), ...advice },
    { path: '/family/cases', load: () => import('./advice/cases-page.tsx'), ...advice },
    {
      path: '/family/cases/new',
      load: () => import('./advice/open-case-page.tsx'),
      permission: 'advice:write',
    },
    { path: '/family/cases/:id', load: () => import('./advice/case-page.tsx'), ...advice },
    { path: '/family/numbers', load: () => import('./advice/numbers-page.tsx'), ...report },
    { path: '/family/members', load: () => import('./members/members-page.tsx'), ...family },
    { path: '/family/members/new', load: () => import('./members/add-member-page.tsx'), ...write },
    { path: '/family/members/:id', load: () => import('./members/member-page.tsx'), ...family },
    { path: '/family/members/:id/change', load: () => import('./members/change-member-page.tsx'), ...write },
    ...childrenWeb.pages,
  ],
  personTabs: [
    {
      id: 'family',
      text: 'family.tab',
      order: 40,
      load: () => import('./members/family-tab.tsx'),
      ...family,
    },
    ...childrenWeb.personTabs,
  ],
  todayCards: [
    { id: 'family.advice', order: 110, load: () => import('./advice/today-card.tsx'), ...advice },
    ...childrenWeb.todayCards,
  ],
  actions: [
    { to: '/family/cases/new', text: 'family.advice.open', permission: 'advice:write' },
    { to: '/family/members/new', text: 'family.add', ...write },
  ],
  searches: [
    {
      ...{ id: 'relatives', text: 'family.relatives', permission: 'family:read' },
      // Loaded with the first search, so that the first page need not wait for it.
      find: async (text, signal) => (await import('./members/find-members.ts')).findMembers(text, signal),
    },
    ...childrenWeb.searches,
  ],
}

export { FamilyMemberField } from './members/family-member-field.tsx'
