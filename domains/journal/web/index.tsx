import { IconChecklist, IconSunHigh } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'
import '../model/texts.ts'

export const journalWeb: DomainWeb = {
  navigation: [
    { to: '/', text: 'journal.nav.today', icon: IconSunHigh, group: 'daily', order: 10 },
    {
      to: '/tasks',
      text: 'journal.nav.tasks',
      icon: IconChecklist,
      group: 'daily',
      order: 40,
      permission: 'journal:read',
    },
  ],
  pages: [
    { path: '/', load: () => import('./today/today-page.tsx') },
    { path: '/tasks', permission: 'journal:read', load: () => import('./tasks/tasks-page.tsx') },
  ],
  personTabs: [
    {
      id: 'journal',
      text: 'journal.tab',
      order: 20,
      permission: 'journal:read',
      load: () => import('./journal/journal-tab.tsx'),
    },
  ],
  todayCards: [
    {
      id: 'journal.answers',
      order: 110,
      permission: 'journal:read',
      load: () => import('./today/answers-card.tsx'),
    },
    {
      id: 'journal.tasks',
      order: 120,
      permission: 'journal:read',
      load: () => import('./today/my-tasks-card.tsx'),
    },
    {
      id: 'journal.near',
      order: 130,
      permission: 'journal:read',
      load: () => import('./today/near-card.tsx'),
    },
    {
      id: 'journal.moved',
      order: 140,
      permission: 'journal:read',
      load: () => import('./today/moved-card.tsx'),
    },
  ],
}
