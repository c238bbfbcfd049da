import { IconCalendar } from '@tabler/icons-react'
import type { DomainField } from '#platform/field/index.ts'
import { meetingsApi } from '../model/index.ts'

export const meetingsField: DomainField = {
  places: [{ to: '/meetings', text: 'meetings.field.nav', icon: IconCalendar, order: 10 }],
  nowCards: [{ id: 'meetings', order: 10, load: () => import('./now-cards.tsx') }],
  pages: [
    { path: '/meetings', load: () => import('./meetings-page.tsx') },
    { path: '/log/:meetingId', load: () => import('./log-page.tsx') },
    { path: '/log-new/:matchId', load: () => import('./log-page.tsx') },
    { path: '/plan/:matchId', load: () => import('./plan-page.tsx') },
    { path: '/impression/:matchId', load: () => import('./impression-page.tsx') },
  ],
  sends: [
    meetingsApi.logMyMeeting,
    meetingsApi.noteMyImpression,
    meetingsApi.myCheckIn,
    meetingsApi.cancelMyMeeting,
    meetingsApi.pauseMyContact,
    meetingsApi.endMyPause,
  ],
}
