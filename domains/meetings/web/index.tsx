import { IconCalendarHeart } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'
import '../model/texts.ts'

const read = { permission: 'meetings:read' } as const
const write = { permission: 'meetings:write' } as const

export const meetingsWeb: DomainWeb = {
  navigation: [
    {
      ...{ to: '/meetings', text: 'meetings.title', icon: IconCalendarHeart, group: 'daily', order: 36 },
      ...read,
    },
  ],
  pages: [
    { path: '/meetings', load: () => import('./agenda/agenda-page.tsx'), ...read },
    { path: '/meetings/silence', load: () => import('./silence/silence-page.tsx'), ...read },
    { path: '/meetings/permits', load: () => import('./permits/permits-page.tsx'), ...read },
    { path: '/meetings/visits', load: () => import('./visits/visits-page.tsx'), ...read },
    { path: '/meetings/rounds', load: () => import('./rounds/rounds-page.tsx'), ...read },
    { path: '/meetings/rounds/:id', load: () => import('./rounds/round-page.tsx'), ...write },
    { path: '/meetings/check-ins', load: () => import('./watch/check-ins-page.tsx'), ...read },
    { path: '/meetings/talks', load: () => import('./watch/talks-page.tsx'), ...write },
  ],
  personTabs: [
    {
      ...{ id: 'meetings', text: 'meetings.title', order: 40 },
      load: () => import('./contact/person-tab.tsx'),
      ...read,
    },
  ],
  wayParts: [{ id: 'meetings', load: () => import('./contact/way.ts'), ...read }],
  volunteerParts: [
    {
      ...{ id: 'meetings', text: 'meetings.title', order: 40 },
      load: () => import('./contact/volunteer-part.tsx'),
      ...read,
    },
  ],
  todayCards: [
    { id: 'meetings.overdue', order: 1, load: () => import('./today/overdue-card.tsx'), ...read },
    { id: 'meetings.talks', order: 115, load: () => import('./today/talks-card.tsx'), ...write },
    { id: 'meetings.today', order: 125, load: () => import('./today/today-card.tsx'), ...read },
  ],
  actions: [
    { to: '/meetings', text: 'meetings.plan.title', ...write },
    { to: '/meetings/rounds', text: 'meetings.rounds.title', ...read },
  ],
}
