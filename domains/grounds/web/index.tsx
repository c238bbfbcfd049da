import { IconGavel, IconShieldExclamation, IconWritingSign } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'
import '../model/texts.ts'

const read = { permission: 'grounds:read' } as const
const approve = { permission: 'grounds:approve' } as const
const policy = { permission: 'grounds:policy' } as const

export const groundsWeb: DomainWeb = {
  navigation: [
    { to: '/consents', text: 'grounds.title', icon: IconWritingSign, group: 'centre', order: 65, ...read },
    {
      ...{ to: '/consents/overrides', text: 'grounds.override.title', icon: IconShieldExclamation },
      ...{ group: 'centre', order: 66, ...approve },
    },
    {
      ...{ to: '/consents/legal-grounds', text: 'grounds.legal', icon: IconGavel, group: 'house', order: 60 },
      ...policy,
    },
  ],
  pages: [
    { path: '/consents', load: () => import('./ending-page.tsx'), ...read },
    { path: '/consents/overrides', load: () => import('./overrides-page.tsx'), ...approve },
    {
      ...{ path: '/consents/legal-grounds', load: () => import('./legal-grounds-page.tsx') },
      permission: 'organisation:read',
    },
  ],
  personTabs: [
    { id: 'consents', text: 'grounds.tab', order: 75, load: () => import('./consents-tab.tsx'), ...read },
  ],
}
