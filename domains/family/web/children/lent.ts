import { IconBed, IconListCheck, IconMoodKid } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'

const read = { permission: 'children:read' } as const
const policy = { permission: 'family:policy' } as const

/** What children's files and their stays give to the app. */
export const childrenWeb = {
  navigation: [
    { to: '/children', text: 'family.child.title', icon: IconMoodKid, group: 'daily', order: 30, ...read },
    { to: '/stays', text: 'family.stay.title', icon: IconBed, group: 'daily', order: 31, ...read },
    {
      ...{ to: '/child-checklists', text: 'family.child.checklists', icon: IconListCheck, group: 'house' },
      ...{ order: 40, ...policy },
    },
  ],
  pages: [
    { path: '/children', load: () => import('./children-page.tsx'), ...read },
    { path: '/children/:id', load: () => import('./child-page.tsx'), ...read },
    { path: '/assessments/:id', load: () => import('./assessment-page.tsx'), ...read },
    { path: '/stays', load: () => import('../stays/calendar-page.tsx'), ...read },
    { path: '/stays/:id', load: () => import('../stays/stay-page.tsx'), ...read },
    { path: '/child-checklists', load: () => import('./checklists-page.tsx'), ...policy },
  ],
  personTabs: [
    { id: 'children', text: 'family.child.tab', order: 42, load: () => import('./person-tab.tsx'), ...read },
  ],
  todayCards: [{ id: 'family.children', order: 112, load: () => import('./today-card.tsx'), ...read }],
  searches: [
    {
      ...{ id: 'children', text: 'family.child.title', ...read },
      find: async (text, signal) => (await import('./find-children.ts')).findChildren(text, signal),
    },
  ],
} as const satisfies DomainWeb
