import { expect, test } from 'vitest'
import type { MeetingPlan } from './meeting.ts'
import { obstaclesToMeeting, type PlanningFacts, toldToVolunteer } from './planning.ts'

const pleven = '01900000-0000-7000-8000-00000000000a'
const vratsa = '01900000-0000-7000-8000-00000000000b'
const permitted = {
  ...{ state: 'granted' as const, askedOn: '2026-09-01', decidedOn: '2026-09-20', number: 'P-17' },
  ...{ grantedFrom: '2026-10-01', grantedUntil: null },
}
const visit: MeetingPlan = {
  ...{ day: '2026-12-02', starts: '14:00', minutes: 60, placeKind: 'prison', prisonId: pleven },
  ...{ place: null, backBy: null },
}
const facts: PlanningFacts = {
  ...{ today: '2026-11-22', now: '10:00', byVolunteer: true, matchState: 'active', rightHolds: true },
  ...{
    keptApart: false,
    apartThere: false,
    endsWithRelease: false,
    releaseDay: null,
    permits: [permitted],
    daysOff: [],
  },
  ...{ absences: [], busy: [] },
  custody: { inside: true, outside: false, prisonId: pleven, prison: 'Pleven' },
  prison: { name: 'Pleven', visitingHours: [], closedDays: [], noticeDays: 3 },
}
const told = (plan: Partial<MeetingPlan>, more: Partial<PlanningFacts>) =>
  toldToVolunteer(obstaclesToMeeting({ ...visit, ...plan }, { ...facts, ...more }))
const codes = (...asked: Parameters<typeof told>) => told(...asked).map(({ code }) => code)

test('in which prison somebody is held, a volunteer does not find out by trying those they may not enter', () => {
  const tried = (prisonId: string) => told({ prisonId }, { permits: [] })
  expect(tried(pleven)).toEqual(tried(vratsa))
  expect(codes({ prisonId: vratsa }, {})).toEqual(['not-this-prison'])
})

test('a visitor plans four weeks ahead, whenever the other one leaves; a colleague further', () => {
  const visitor = { endsWithRelease: true }
  const days = ['2026-12-02', '2026-12-20', '2026-12-21', '2027-03-03']
  expect(days.map((day) => codes({ day }, visitor))).toEqual([
    ...[[], [], ['visit-too-far'], ['visit-too-far']],
  ])
  expect(codes({ day: '2027-03-03' }, { ...visitor, byVolunteer: false })).toEqual([])
  expect(codes({ day: '2027-03-03' }, {})).toEqual([])
})
