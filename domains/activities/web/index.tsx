import { IconSchool } from '@tabler/icons-react'
import type { DomainWeb } from '#platform/web/domain-web.ts'
import '../model/texts.ts'

const read = { permission: 'activities:read' } as const
const write = { permission: 'activities:write' } as const

export const activitiesWeb: DomainWeb = {
  navigation: [
    { to: '/courses', text: 'activities.title', icon: IconSchool, group: 'centre', order: 30, ...read },
  ],
  pages: [
    { path: '/courses', load: () => import('./courses/courses-page.tsx'), ...read },
    { path: '/courses/new', load: () => import('./courses/plan-course-page.tsx'), ...write },
    { path: '/courses/:id', load: () => import('./courses/course-page.tsx'), ...read },
    { path: '/courses/:id/edit', load: () => import('./courses/change-course-page.tsx'), ...write },
    { path: '/courses/:id/attendance', load: () => import('./courses/attendance-page.tsx'), ...write },
  ],
  actions: [{ to: '/courses/new', text: 'activities.plan', ...write }],
}
