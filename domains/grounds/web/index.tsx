import { IconWritingSign } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'
import '../model/texts.ts'

const read = { permission: 'grounds:read' } as const

export const groundsWeb: DomainWeb = {
  navigation: [
    { to: '/consents', text: 'grounds.title', icon: IconWritingSign, group: 'centre', order: 65, ...read },
  ],
  pages: [{ path: '/consents', load: () => import('./ending-page.tsx'), ...read }],
  personTabs: [
    { id: 'consents', text: 'grounds.tab', order: 75, load: () => import('./consents-tab.tsx'), ...read },
  ],
}
