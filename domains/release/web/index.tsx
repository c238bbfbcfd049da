import '../model/texts.ts'
import { IconDoor, IconLinkOff, IconListDetails, IconSunrise } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'

export const releaseWeb: DomainWeb = {
  navigation: [
    {
      ...{ to: '/releases', text: 'release.title', icon: IconSunrise, group: 'daily', order: 20 },
      permission: 'release:read',
    },
    {
      ...{
        to: '/release/first-days',
        text: 'release.first-days.title',
        icon: IconDoor,
        group: 'daily',
        order: 21,
      },
      permission: 'release:read',
    },
    {
      ...{
        to: '/continuity',
        text: 'release.continuity.title',
        icon: IconLinkOff,
        group: 'look-back',
        order: 5,
      },
      permission: 'release:report',
    },
    {
      ...{ to: '/releases/guarantee-list', text: 'release.settings.title', icon: IconListDetails },
      ...{ group: 'house', order: 37, permission: 'organisation:read' },
    },
  ],
  pages: [
    {
      path: '/releases/guarantee-list',
      load: () => import('./countdown/guarantee-list-page.tsx'),
      permission: 'organisation:read',
    },
    { path: '/release/:id', load: () => import('./countdown/release-page.tsx'), permission: 'release:read' },
    { path: '/releases', load: () => import('./release-board-page.tsx'), permission: 'release:read' },
    {
      path: '/release/first-days',
      load: () => import('./first-days/first-days-page.tsx'),
      permission: 'release:read',
    },
    {
      path: '/release/phone-tree',
      load: () => import('./first-days/phone-trees-page.tsx'),
      permission: 'release:read',
    },
    {
      path: '/continuity',
      load: () => import('./continuity/continuity-page.tsx'),
      permission: 'release:report',
    },
  ],
  personTabs: [
    {
      ...{ id: 'release', text: 'release.tab', order: 15, permission: 'release:read' },
      load: () => import('./countdown/release-tab.tsx'),
    },
  ],
  wayParts: [{ id: 'release', load: () => import('./gate/way.ts'), permission: 'release:read' }],
  todayCards: [
    {
      ...{ id: 'countdown', order: 13, permission: 'release:read' },
      load: () => import('./countdown/attention-card.tsx'),
    },
    { id: 'horizon', order: 10, load: () => import('./horizon-card.tsx'), permission: 'release:read' },
    // The first figure of whoever answers for a centre.
    {
      id: 'continuity',
      order: 0,
      load: () => import('./continuity/continuity-card.tsx'),
      permission: 'release:policy',
    },
    { id: 'gates', order: 102, load: () => import('./gate/gates-card.tsx'), permission: 'release:read' },
    {
      id: 'first-days',
      order: 103,
      load: () => import('./first-days/first-days-card.tsx'),
      permission: 'release:read',
    },
  ],
}
