import { IconClipboardText } from '@tabler/icons-react'
import type { DomainPage, NavigationItem } from '#platform/web/domain-web.ts'

const house = { permission: 'needs:policy' } as const

export const instrumentNavigation: NavigationItem[] = [
  {
    ...{ to: '/needs/questionnaires', text: 'needs.pack.page', icon: IconClipboardText },
    ...{ group: 'house', order: 46, ...house },
  },
]

export const instrumentPages: DomainPage[] = [
  { path: '/needs/questionnaires', load: () => import('./house/instruments-page.tsx'), ...house },
  {
    path: '/people/:id/questions/:instrument/:language',
    load: () => import('./asking/answer-page.tsx'),
    permission: 'needs:write',
  },
]

/** Opens by its link alone, for the person who holds the tablet. */
export const needsOpenPages: DomainPage[] = [
  { path: 'answer/:token', load: () => import('./sitting/sitting-page.tsx') },
]
