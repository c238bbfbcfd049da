import '../model/texts.ts'
import { IconEyeSearch } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'

const watches = { permission: 'audit:read' } as const

export const auditWeb: DomainWeb = {
  navigation: [
    { to: '/audit', text: 'audit.title', icon: IconEyeSearch, group: 'look-back', order: 10, ...watches },
  ],
  personTabs: [
    {
      ...{ id: 'who-sees', text: 'audit.sees.tab', order: 78, load: () => import('./who-sees-tab.tsx') },
      permission: 'grounds:read',
    },
  ],
  pages: [{ path: '/audit', load: () => import('./audit-page.tsx'), ...watches }],
}
