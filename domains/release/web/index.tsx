import '../model/texts.ts'
import { IconSunrise } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'

export const releaseWeb: DomainWeb = {
  navigation: [
    {
      ...{ to: '/releases', text: 'release.title', icon: IconSunrise, group: 'daily', order: 20 },
      permission: 'release:read',
    },
  ],
  pages: [{ path: '/releases', load: () => import('./release-board-page.tsx'), permission: 'release:read' }],
  todayCards: [
    { id: 'horizon', order: 10, load: () => import('./horizon-card.tsx'), permission: 'release:read' },
  ],
}
