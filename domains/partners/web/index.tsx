import { IconBuildingFortress } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'
import '../model/texts.ts'

const read = { permission: 'partners:read' } as const
const write = { permission: 'partners:write' } as const

export const partnersWeb: DomainWeb = {
  navigation: [
    {
      to: '/prisons',
      text: 'prisons.title',
      icon: IconBuildingFortress,
      group: 'centre',
      order: 30,
      ...read,
    },
  ],
  pages: [
    { path: '/prisons', load: () => import('./prisons-page.tsx'), ...read },
    { path: '/prisons/new', load: () => import('./add-prison-page.tsx'), ...write },
    { path: '/prisons/:id', load: () => import('./prison-page.tsx'), ...read },
    { path: '/prisons/:id/edit', load: () => import('./edit-prison-page.tsx'), ...write },
  ],
  actions: [{ to: '/prisons/new', text: 'prisons.add', ...write }],
}
