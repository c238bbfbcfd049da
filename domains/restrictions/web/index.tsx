import { IconArrowsSplit2 } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'
import { Lent } from '#platform/web/parts/lent.tsx'
import type { Party } from '../model/party.ts'
import '../model/texts.ts'

const read = { permission: 'restrictions:read' } as const

export const restrictionsWeb: DomainWeb = {
  navigation: [
    {
      to: '/kept-apart',
      text: 'restrictions.tab',
      icon: IconArrowsSplit2,
      group: 'centre',
      order: 65,
      ...read,
    },
  ],
  pages: [{ path: '/kept-apart', load: () => import('./overview/kept-apart-page.tsx'), ...read }],
  personTabs: [
    {
      ...{ id: 'restrictions', text: 'restrictions.tab', order: 60, ...read },
      load: () => import('./restrictions-tab.tsx'),
    },
  ],
  volunteerParts: [
    {
      ...{ id: 'restrictions', text: 'restrictions.tab', order: 60, ...read },
      load: () => import('./volunteer-part.tsx'),
    },
  ],
  todayCards: [
    { id: 'restriction-stops', order: 20, load: () => import('./overview/stops-card.tsx'), ...read },
  ],
}

const loadRestrictions = () => import('./restrictions-of.tsx')

/** On the page of a relative or a child: whom they must not meet, and whether their address is protected. */
export const KeptApart = ({ party }: { party: Party }) => <Lent load={loadRestrictions} party={party} />
