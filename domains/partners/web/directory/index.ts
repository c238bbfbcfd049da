import { IconBuildingCommunity } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'

const read = { permission: 'partners:read' } as const
const write = { permission: 'partners:write' } as const

/** What the directory gives to the app. */
export const directoryWeb = {
  navigation: [
    {
      ...{ to: '/partners', text: 'partners.title', icon: IconBuildingCommunity, group: 'centre' },
      ...{ order: 28, ...read },
    },
  ],
  pages: [
    { path: '/partners', load: () => import('./partners-page.tsx'), ...read },
    { path: '/partners/new', load: () => import('./add-partner-page.tsx'), ...write },
    { path: '/partners/exchange', load: () => import('./exchange-page.tsx'), ...write },
    { path: '/partners/:id', load: () => import('./partner-page.tsx'), ...read },
    { path: '/partners/:id/edit', load: () => import('./edit-partner-page.tsx'), ...write },
  ],
  todayCards: [{ id: 'partners.ending', order: 170, load: () => import('./ending-card.tsx'), ...write }],
  actions: [{ to: '/partners/new', text: 'partners.add', ...write }],
  searches: [
    {
      ...{ id: 'partners', text: 'partners.title', ...read },
      // Loaded with the first search, so that the first page need not wait for it.
      find: async (text, signal) => (await import('./find-partners.ts')).findPartners(text, signal),
    },
  ],
} satisfies DomainWeb
