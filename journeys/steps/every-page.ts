import type { Page } from 'playwright-core'
import { domains as fieldDomains } from '#apps/field/domains.ts'
import { domains } from '#apps/office/domains.ts'
import type { Permission } from '#platform/access/permission.ts'
import { activitiesApi, gatheringsApi } from '../../domains/activities/model/index.ts'
import { adviceApi, assessmentsApi, membersApi, staysApi } from '../../domains/family/model/index.ts'
import { matchesApi } from '../../domains/matches/model/matches-api.ts'
import { meetingsApi } from '../../domains/meetings/model/index.ts'
import { roles, type StaffRole } from '../../domains/organisation/model/index.ts'
import { directoryApi, partnersApi, referralsApi } from '../../domains/partners/model/index.ts'
import { refusalsApi } from '../../domains/refusals/model/index.ts'
import { safeguardingApi } from '../../domains/safeguarding/model/index.ts'
import { volunteersApi } from '../../domains/volunteers/model/volunteers-api.ts'
import { callsOf } from './calls.ts'
import { aReferral, aRelease, formAnsweredTwice } from './something-to-open.ts'

/** Colleagues of the example, the most ordinary first: each page is opened by the first of them who may. */
export const colleagues = {
  maria: ['coordinator'],
  ventsislav: ['manager', 'coordinator'],
  desislava: ['family-worker'],
  rada: ['administrator'],
  tormod: ['data-protection-officer'],
} as const satisfies Record<string, readonly StaffRole[]>
export type Colleague = keyof typeof colleagues

/** A page, with somebody who may open it. */
export type Opened = { path: string; by: Colleague; domain: string }

const mayOpen = (by: Colleague, permission: Permission | undefined) =>
  permission === undefined ||
  colleagues[by].some((role) => (roles[role].permissions as readonly string[]).includes(permission))

function opener(permission: Permission | undefined, path: string): Colleague {
  const found = (Object.keys(colleagues) as Colleague[]).find((by) => mayOpen(by, permission))
  if (!found) throw new Error(`nobody of the example opens ${path}`)
  return found
}

/** Every page that the domains give to the office, and every tab that they lend to the pages of others. */
export const officePages: Opened[] = domains.flatMap((web, index) =>
  [
    ...(web.pages ?? []),
    ...(web.personTabs ?? []).map(({ id, permission }) => ({ path: `/people/:id?tab=${id}`, permission })),
    ...(web.volunteerParts ?? []).map(({ id, permission }) => ({
      ...{ path: `/volunteers/:id?tab=${id}`, permission },
    })),
  ].map(({ path, permission }) => ({ path, by: opener(permission, path), domain: String(index) })),
)
export const openPages = [
  '/help-out',
  '/help-out/pleven',
  '/refer',
  '/refer/pleven',
  '/window',
  '/window/link',
]

/** Every page that the domains give to the phone. */
export const phonePages = [
  '/',
  '/self',
  ...fieldDomains.flatMap(({ pages = [] }) => pages.map(({ path }) => path)),
]

const only = <Row>(what: string, rows: readonly Row[]): Row => {
  if (rows.length === 0) throw new Error(`the example has no ${what} to open`)
  return rows[0]!
}

/** What stands in an address for `:id`, by the beginning of the path; the longer beginning first. */
export async function idsInOffice(
  coordinator: Page,
  manager: Page,
  familyWorker: Page,
): Promise<(path: string) => string> {
  const { ask } = callsOf(coordinator)
  const today = Temporal.Now.plainDateISO().toString()
  const { people } = await (await coordinator.request.get('/api/people?limit=1')).json()
  const { matches: waiting } = await ask(matchesApi.list, { view: 'waiting' })
  const { matches: running } = await ask(matchesApi.list, { view: 'running' })
  const volunteers = await ask(volunteersApi.list, { state: 'active' })
  const courses = await ask(activitiesApi.courses, { show: 'past' })
  const events = await ask(gatheringsApi.list, { show: 'past' })
  const { rows: partners } = await ask(directoryApi.search, { kind: 'social-services' })
  const { worries } = await ask(safeguardingApi.worries, {})
  const { refusals } = await ask(refusalsApi.list, {})
  const sentTo = await ask(referralsApi.list, {})
  const cases = await callsOf(familyWorker).ask(adviceApi.cases, {})
  const { assessments } = await callsOf(familyWorker).ask(assessmentsApi.list, {})
  const assessment = only('assessment', assessments)
  const stays = await callsOf(familyWorker).ask(staysApi.ofChild, { childId: assessment.childId })
  const person = only('person', people as { id: string }[]).id
  const form = await formAnsweredTwice(coordinator, manager, person)
  const ids: [string, string][] = [
    ['/people/', person],
    ['/matches/new/', person],
    [
      '/matches/:id/volunteers',
      only(
        'request',
        waiting.filter(({ proposal }) => proposal === null),
      ).id,
    ],
    ['/matches/', only('match', running).id],
    ['/volunteers/', only('volunteer', volunteers).id],
    ['/meetings/rounds/', only('visiting day', await ask(meetingsApi.rounds, {})).id],
    ['/courses/', only('course', courses).id],
    ['/events/', only('event', events).id],
    ['/partners/', only('partner', partners).id],
    ['/prisons/', only('prison', await ask(partnersApi.prisons, {})).id],
    [
      '/referrals-out/:id/edit',
      only(
        'draft of a referral',
        sentTo.filter(({ state }) => state === 'draft'),
      ).id,
    ],
    ['/referrals-out/', only('referral to a partner', sentTo).id],
    ['/refusals/', only('no', refusals).id],
    ['/children/', assessment.childId],
    ['/assessments/', assessment.id],
    ['/stays/', only('stay of a child', stays).id],
    ['/family/cases/', only('case of a family', cases).id],
    ['/family/members/', only('relative', await ask(membersApi.list, {})).id],
    ['/worries/', only('worry', worries).id],
    ['/intake/', await aReferral(coordinator)],
    ['/release/', await aRelease(coordinator)],
    ['/needs/forms/', form.id],
  ]
  const whole: Record<string, string> = {
    '/needs/ask/:personId/:formId': `/needs/ask/${person}/${form.id}`,
    '/needs/answers/:personId/:id': `/needs/answers/${person}/${form.answers[0]}`,
    '/needs/compare/:personId/:before/:after': `/needs/compare/${person}/${form.answers.join('/')}`,
    '/people/:id/questions/:instrument/:language': `/people/${person}/questions/phq-2/en`,
    '/refusals/report/behind': '/refusals/report/behind?dimension=all',
  }
  return (path) => {
    if (whole[path]) return whole[path]
    if (path === '/meetings/visits') return `${path}?day=${today}`
    if (!/:[a-zA-Z]+/.test(path)) return path
    const id = ids.find(([beginning]) => path.startsWith(beginning))?.[1]
    if (!id) throw new Error(`what stands for the id in ${path}?`)
    return path.replace(/:[a-zA-Z]+/, id)
  }
}

/** The same for the phones of two volunteers: one who meets somebody outside, and one who visits inside. */
export async function idsOnPhone(outside: Page, inside: Page): Promise<(path: string) => string> {
  const { contacts, unlogged, planned } = await callsOf(outside, 'volunteer').ask(meetingsApi.myMeetings, {})
  const { permits } = await callsOf(inside, 'volunteer').ask(meetingsApi.myMeetings, {})
  const { matchId } = only('contact of a volunteer', contacts)
  const meeting = only('meeting of a volunteer', [...unlogged, ...planned])
  const ids: [string, string][] = [
    ['/log/', meeting.id],
    ['/prison/', only('permit of a volunteer', permits).prisonId],
    ['/', matchId],
  ]
  return (path) => path.replace(/:[a-zA-Z]+/, ids.find(([beginning]) => path.startsWith(beginning))![1])
}
