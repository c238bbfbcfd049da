import { IconCalendarHeart, IconSchool } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'
import '../model/texts.ts'

const read = { permission: 'activities:read' } as const
const write = { permission: 'activities:write' } as const
const readEvents = { permission: 'events:read' } as const
const writeEvents = { permission: 'events:write' } as const

export const activitiesWeb: DomainWeb = {
  navigation: [
    { to: '/courses', text: 'activities.title', icon: IconSchool, group: 'centre', order: 30, ...read },
    {
      ...{
        to: '/events',
        text: 'activities.gatherings.title',
        icon: IconCalendarHeart,
        group: 'centre',
        order: 31,
      },
      ...readEvents,
    },
  ],
  pages: [
    { path: '/courses', load: () => import('./courses/courses-page.tsx'), ...read },
    { path: '/courses/new', load: () => import('./courses/plan-course-page.tsx'), ...write },
    { path: '/courses/:id', load: () => import('./courses/course-page.tsx'), ...read },
    { path: '/courses/:id/edit', load: () => import('./courses/change-course-page.tsx'), ...write },
    { path: '/courses/:id/attendance', load: () => import('./courses/attendance-page.tsx'), ...write },
    { path: '/events', load: () => import('./gatherings/gatherings-page.tsx'), ...readEvents },
    { path: '/events/new', load: () => import('./gatherings/plan-gathering-page.tsx'), ...writeEvents },
    { path: '/events/:id', load: () => import('./gatherings/gathering-page.tsx'), ...readEvents },
    {
      path: '/events/:id/edit',
      load: () => import('./gatherings/change-gathering-page.tsx'),
      ...writeEvents,
    },
    { path: '/events/:id/door', load: () => import('./gatherings/door-page.tsx'), ...writeEvents },
  ],
  todayCards: [
    { id: 'activities.soon', order: 135, load: () => import('./today/soon-card.tsx'), ...writeEvents },
  ],
  actions: [
    { to: '/courses/new', text: 'activities.plan', ...write },
    { to: '/events/new', text: 'activities.gatherings.plan', ...writeEvents },
  ],
}
