import type { DomainWeb } from '#platform/web/domain-web.ts'
import '../model/texts.ts'

export const restrictionsWeb: DomainWeb = {
  personTabs: [
    {
      id: 'restrictions',
      text: 'restrictions.tab',
      order: 60,
      permission: 'restrictions:read',
      load: () => import('./restrictions-tab.tsx'),
    },
  ],
}
