import '../model/texts.ts'
import { IconUsers } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'

const read = { permission: 'people:read' } as const
const write = { permission: 'people:write' } as const
const importing = { permission: 'people:import' } as const
const merging = { permission: 'people:merge' } as const

export { SpokenLanguages } from './fields/spoken-languages.tsx'

/** The one dialog in which a release date is stated; show it with `Lent`. */
export const releaseDateDialog = () => import('./person/dialogs/release-date-dialog.tsx')

export const peopleWeb: DomainWeb = {
  navigation: [{ to: '/people', text: 'people.title', icon: IconUsers, group: 'daily', order: 30, ...read }],
  pages: [
    { path: '/people', load: () => import('./list/people-page.tsx'), ...read },
    { path: '/people/new', load: () => import('./add/add-person-page.tsx'), ...write },
    { path: '/people/import', load: () => import('./import/upload-page.tsx'), ...importing },
    { path: '/people/import/:id/table', load: () => import('./import/table-page.tsx'), ...importing },
    { path: '/people/import/:id/look', load: () => import('./import/look-page.tsx'), ...importing },
    { path: '/people/import/:id/take-over', load: () => import('./import/take-over-page.tsx'), ...importing },
    { path: '/people/duplicates', load: () => import('./duplicates/duplicates-page.tsx'), ...merging },
    { path: '/people/duplicates/:id', load: () => import('./duplicates/merge-page.tsx'), ...merging },
    { path: '/people/:id', load: () => import('./person/person-page.tsx'), ...read },
    { path: '/people/:id/edit', load: () => import('./person/edit-person-page.tsx'), ...write },
  ],
  actions: [
    { to: '/people/new', text: 'people.add', ...write },
    { to: '/people/import', text: 'import.title', ...importing },
    { to: '/people/duplicates', text: 'people.duplicates.find', ...merging },
  ],
  todayCards: [
    {
      ...{ id: 'people.forgetting', order: 900, permission: 'retention:read' },
      load: () => import('./forgetting/forgetting-card.tsx'),
    },
  ],
  searches: [
    {
      ...{ id: 'people', text: 'people.title', ...read },
      // Loaded with the first search, so that the first page need not wait for it.
      find: async (text, signal) => (await import('./find-people.ts')).findPeople(text, signal),
    },
  ],
}
