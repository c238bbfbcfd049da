import { IconForms, IconTree } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'
import '../model/texts.ts'
import { instrumentNavigation, instrumentPages } from './instruments/index.ts'

const read = { permission: 'needs:read' } as const
const write = { permission: 'needs:write' } as const
const policy = { permission: 'needs:policy' } as const

export const needsWeb: DomainWeb = {
  navigation: [
    { to: '/needs/library', text: 'needs.library', icon: IconTree, group: 'house', order: 40, ...policy },
    { to: '/needs/forms', text: 'needs.forms', icon: IconForms, group: 'house', order: 41, ...policy },
    ...instrumentNavigation,
  ],
  pages: [
    { path: '/needs/library', load: () => import('./house/library-page.tsx'), ...policy },
    { path: '/needs/forms', load: () => import('./forms/forms-page.tsx'), permission: 'organisation:read' },
    { path: '/needs/forms/new', load: () => import('./forms/new-form-page.tsx'), ...policy },
    { path: '/needs/forms/:id', load: () => import('./forms/change-form-page.tsx'), ...policy },
    { path: '/needs/ask/:personId/:formId', load: () => import('./ask/ask-page.tsx'), ...write },
    { path: '/needs/answers/:personId/:id', load: () => import('./given/given-page.tsx'), ...read },
    {
      path: '/needs/compare/:personId/:before/:after',
      load: () => import('./given/compare-page.tsx'),
      ...read,
    },
    ...instrumentPages,
  ],
  personTabs: [
    { id: 'needs', text: 'needs.tab', order: 35, load: () => import('./person/needs-tab.tsx'), ...read },
  ],
}

export { needsOpenPages } from './instruments/index.ts'
