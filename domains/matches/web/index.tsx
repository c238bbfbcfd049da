import { IconContract, IconFriends } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'
import '../model/texts.ts'

const read = { permission: 'matches:read' } as const
const write = { permission: 'matches:write' } as const

export const matchesWeb: DomainWeb = {
  navigation: [
    { to: '/matches', text: 'matches.title', icon: IconFriends, group: 'daily', order: 52, ...read },
    { to: '/matches/texts', text: 'matches.texts', icon: IconContract, group: 'house', order: 36, ...read },
  ],
  pages: [
    { path: '/matches', load: () => import('./list/matches-page.tsx'), ...read },
    { path: '/matches/plan', load: () => import('./propose/plan-page.tsx'), ...read },
    { path: '/matches/texts', load: () => import('./texts/texts-page.tsx'), ...read },
    { path: '/matches/new/:personId', load: () => import('./request/request-page.tsx'), ...write },
    { path: '/matches/:id', load: () => import('./match/match-page.tsx'), ...read },
    { path: '/matches/:id/volunteers', load: () => import('./propose/candidates-page.tsx'), ...read },
    { path: '/matches/:id/wish', load: () => import('./request/wish-page.tsx'), ...write },
  ],
  personTabs: [
    {
      id: 'matches',
      text: 'matches.tab',
      order: 40,
      load: () => import('./person/matches-tab.tsx'),
      ...read,
    },
  ],
  wayParts: [{ id: 'matches', load: () => import('./person/way.ts'), ...read }],
  volunteerParts: [
    {
      id: 'matches',
      text: 'matches.tab',
      order: 5,
      load: () => import('./person/volunteer-part.tsx'),
      ...read,
    },
  ],
  todayCards: [
    { id: 'matches.away', order: 114, load: () => import('./today/away-card.tsx'), ...read },
    { id: 'matches.attention', order: 115, load: () => import('./today/attention-card.tsx'), ...read },
  ],
}
