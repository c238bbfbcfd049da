import '../model/texts.ts'
import { IconUsers } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'

const read = { permission: 'people:read' } as const
const write = { permission: 'people:write' } as const

export const peopleWeb: DomainWeb = {
  navigation: [{ to: '/people', text: 'people.title', icon: IconUsers, group: 'daily', order: 30, ...read }],
  pages: [
    { path: '/people', load: () => import('./list/people-page.tsx'), ...read },
    { path: '/people/new', load: () => import('./add/add-person-page.tsx'), ...write },
    { path: '/people/:id', load: () => import('./person/person-page.tsx'), ...read },
    { path: '/people/:id/edit', load: () => import('./person/edit-person-page.tsx'), ...write },
  ],
  actions: [{ to: '/people/new', text: 'people.add', ...write }],
  searches: [
    {
      ...{ id: 'people', text: 'people.title', ...read },
      // Loaded with the first search, so that the first page need not wait for it.
      find: async (text, signal) => (await import('./find-people.ts')).findPeople(text, signal),
    },
  ],
}
