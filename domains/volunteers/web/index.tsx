import '../model/texts.ts'
import { IconHeartHandshake, IconListDetails } from '@tabler/icons-react'
import type { DomainPage, DomainWeb } from '#platform/web/domain-web.ts'
import { careWeb } from './care/index.ts'

const read = { permission: 'volunteers:read' } as const
const write = { permission: 'volunteers:write' } as const
const house = { permission: 'organisation:read' } as const

export const volunteersWeb: DomainWeb = {
  navigation: [
    {
      to: '/volunteers',
      text: 'volunteers.title',
      icon: IconHeartHandshake,
      group: 'daily',
      order: 50,
      ...read,
    },
    {
      ...{ to: '/volunteers/kinds', text: 'volunteers.policy.title', icon: IconListDetails, group: 'house' },
      ...{ order: 35, ...house },
    },
    ...careWeb.navigation,
  ],
  pages: [
    { path: '/volunteers', load: () => import('./list/volunteers-page.tsx'), ...read },
    { path: '/volunteers/new', load: () => import('./add/add-volunteer-page.tsx'), ...write },
    { path: '/volunteers/offers', load: () => import('./offers/offers-page.tsx'), ...write },
    { path: '/volunteers/kinds', load: () => import('./policy/kinds-page.tsx'), ...house },
    { path: '/volunteers/:id', load: () => import('./volunteer/volunteer-page.tsx'), ...read },
    { path: '/volunteers/:id/profile', load: () => import('./profile/profile-page.tsx'), ...write },
    { path: '/volunteering', load: () => import('./own-word/volunteering-page.tsx') },
    ...careWeb.pages,
  ],
  volunteerParts: [
    {
      id: 'care',
      text: 'care.tab',
      order: 10,
      load: () => import('./care/care-tab.tsx'),
      ...write,
    },
  ],
  todayCards: [
    ...careWeb.todayCards,
    { id: 'volunteers.own-word', order: 90, load: () => import('./today/own-word-card.tsx') },
    { id: 'volunteers.offers', order: 150, load: () => import('./today/offers-card.tsx'), ...write },
  ],
  actions: [
    { to: '/volunteers/new', text: 'volunteers.add', ...write },
    { to: '/volunteers/offers', text: 'volunteers.offers.title', ...write },
    ...careWeb.actions,
  ],
  searches: [
    {
      ...{ id: 'volunteers', text: 'volunteers.title', ...read },
      // Loaded with the first search, so that the first page need not wait for it.
      find: async (text, signal) => (await import('./find-volunteers.ts')).findVolunteers(text, signal),
    },
  ],
}

/** Open to everybody, without a sign-in. */
export const volunteersOpenPages: DomainPage[] = [
  { path: 'help-out', load: () => import('./open/help-out-page.tsx') },
  { path: 'help-out/:unit', load: () => import('./open/help-out-page.tsx') },
]

// The same shape is filled in for a participant's wish, and so are the same fields.
export { HoursField } from './profile/hours-field.tsx'
export { HoursPicture } from './profile/hours-picture.tsx'
