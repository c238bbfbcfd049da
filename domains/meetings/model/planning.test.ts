import { describe, expect, test } from 'vitest'
import type { MeetingPlan } from './meeting.ts'
import type { PermitTerms } from './permit.ts'
import { contactHolds, obstaclesToMeeting, type PlanningFacts, toldToVolunteer } from './planning.ts'

const today = '2026-11-22'
const pleven = '01900000-0000-7000-8000-00000000000a'
const vratsa = '01900000-0000-7000-8000-00000000000b'

const permit: PermitTerms = {
  ...{ state: 'granted', askedOn: '2026-09-01', decidedOn: '2026-09-20', number: 'P-17' },
  ...{ grantedFrom: '2026-10-01', grantedUntil: '2026-12-31' },
}
const visit: MeetingPlan = {
  ...{ day: '2026-12-02', starts: '14:00', minutes: 60, placeKind: 'prison', prisonId: pleven },
  ...{ place: null, backBy: null },
}
const walk: MeetingPlan = { ...visit, placeKind: 'public-place', prisonId: null }
const inside: PlanningFacts = {
  ...{ today, now: '10:00', byVolunteer: false, matchState: 'active', rightHolds: true, keptApart: false },
  apartThere: false,
  custody: { inside: true, outside: false, prisonId: pleven, prison: 'Pleven' },
  ...{ endsWithRelease: false, releaseDay: null, permits: [permit], daysOff: [], absences: [], busy: [] },
  prison: {
    name: 'Pleven',
    visitingHours: [
      { weekday: 3, from: '09:00', until: '12:00' },
      { weekday: 3, from: '13:00', until: '16:00' },
    ],
    closedDays: [],
    noticeDays: 3,
  },
}
const outside: PlanningFacts = {
  ...{ ...inside, prison: null },
  custody: { inside: false, outside: true, prisonId: null, prison: null },
}
const codes = (plan: MeetingPlan, facts: PlanningFacts) =>
  obstaclesToMeeting(plan, facts).map(({ code }) => code)

test('a visit on a visiting day with a permit, and a walk outside, meet no obstacle', () => {
  expect(obstaclesToMeeting(visit, inside)).toEqual([])
  expect(obstaclesToMeeting(walk, outside)).toEqual([])
})

const granted = (from: string, until: string | null): PermitTerms[] => [
  { ...permit, grantedFrom: from, grantedUntil: until },
]
const asked: PermitTerms = {
  ...permit,
  state: 'asked',
  decidedOn: null,
  grantedFrom: null,
  grantedUntil: null,
}

describe('a visit inside', () => {
  test.each<[string, Partial<MeetingPlan>, Partial<PlanningFacts>, string[]]>([
    ['yesterday', { day: '2026-11-18' }, {}, ['meeting-in-past', 'prison-needs-notice']],
    [
      'more than a year ahead',
      { day: '2028-01-05' },
      { permits: granted('2026-01-01', null) },
      ['meeting-too-far'],
    ],
    ['in a match that waits for both', {}, { matchState: 'proposed' }, ['meeting-match-not-running']],
    ['in a match that is paused', {}, { matchState: 'paused' }, ['meeting-match-paused']],
    ['before the first meeting, once both have accepted', {}, { matchState: 'accepted' }, []],
    ['where the right has ended', {}, { rightHolds: false }, ['meeting-contact-ended']],
    ['of two who are kept apart', {}, { keptApart: true }, ['meeting-kept-apart']],
    ['beside somebody they must not meet', {}, { apartThere: true }, ['not-at-this-hour']],
    ['without saying which prison', { prisonId: null }, { prison: null }, ['which-prison']],
    ['with somebody who is out', {}, { custody: outside.custody }, ['not-in-prison']],
    [
      'with somebody who is held elsewhere',
      {},
      { custody: { inside: true, outside: false, prisonId: vratsa, prison: 'Vratsa' } },
      ['in-another-prison'],
    ],
    ['without a permit', {}, { permits: [] }, ['permit-not-asked']],
    ['with a permit that the prison has not answered', {}, { permits: [asked] }, ['permit-not-answered']],
    [
      'with a permit that was refused',
      {},
      { permits: [{ ...asked, state: 'refused' }] },
      ['permit-was-refused'],
    ],
    [
      'with a permit that holds today, but not on the day',
      {},
      { permits: granted('2026-10-01', '2026-12-01') },
      ['permit-ends-before'],
    ],
    [
      'with a permit that begins the day after',
      {},
      { permits: granted('2026-12-03', null) },
      ['permit-begins-later'],
    ],
    [
      'with an old permit and a new one',
      {},
      { permits: [...granted('2025-01-01', '2025-12-31'), ...granted('2026-12-02', '2026-12-02')] },
      [],
    ],
    [
      'on a day on which the prison is closed',
      {},
      { prison: { ...inside.prison!, closedDays: [{ day: '2026-12-02', why: 'Stocktaking' }] } },
      ['prison-closed'],
    ],
    [
      'on a public holiday',
      {},
      { daysOff: [{ day: '2026-12-02', name: 'A holiday' }] },
      ['visit-on-holiday'],
    ],
    ['on a weekday without visits', { day: '2026-12-03' }, {}, ['no-visits-on-weekday']],
    ['that begins within the hours and ends after them', { starts: '15:30' }, {}, ['outside-visiting-hours']],
    ['across the break at noon', { starts: '11:30', minutes: 120 }, {}, ['outside-visiting-hours']],
    [
      'where nobody has written down the hours',
      { day: '2026-12-03' },
      { prison: { ...inside.prison!, visitingHours: [] } },
      [],
    ],
    [
      'sooner than the prison wants to know',
      { day: '2026-11-25' },
      { prison: { ...inside.prison!, noticeDays: 4 } },
      ['prison-needs-notice'],
    ],
    [
      'after the release, for a contact that ends with it',
      {},
      { endsWithRelease: true, releaseDay: '2026-12-02' },
      ['released-by-then'],
    ],
    ['before the release', {}, { endsWithRelease: true, releaseDay: '2026-12-03' }, []],
    [
      'while the volunteer is away',
      {},
      { absences: [{ whose: 'volunteer', begins: '2026-12-01', ends: '2026-12-05' }] },
      ['volunteer-away-then'],
    ],
    [
      'on the first day back',
      {},
      { absences: [{ whose: 'volunteer', begins: '2026-11-01', ends: '2026-12-02' }] },
      [],
    ],
    [
      'while the other visits of both go on',
      {},
      {
        busy: [
          { of: 'volunteer', starts: '13:30', minutes: 45 },
          { of: 'participant', starts: '14:59', minutes: 30 },
        ],
      },
      ['volunteer-meets-then', 'participant-meets-then'],
    ],
    ['right after another visit', {}, { busy: [{ of: 'volunteer', starts: '13:00', minutes: 60 }] }, []],
  ])('%s', (_, plan, facts, expected) =>
    expect(codes({ ...visit, ...plan }, { ...inside, ...facts })).toEqual(expected),
  )

  test('every obstacle is named at once', () => {
    const facts: PlanningFacts = {
      ...inside,
      ...{ permits: [asked], keptApart: true, daysOff: [{ day: '2026-12-03', name: 'A holiday' }] },
      absences: [{ whose: 'prison', begins: '2026-12-01', ends: null }],
      busy: [{ of: 'participant', starts: '14:00', minutes: 60 }],
    }
    expect(codes({ ...visit, day: '2026-12-03' }, facts)).toEqual([
      ...['meeting-kept-apart', 'permit-not-answered', 'visit-on-holiday', 'no-visits-on-weekday'],
      ...['prison-pauses-then', 'participant-meets-then'],
    ])
  })
})

describe('a meeting outside', () => {
  test.each<[string, Partial<MeetingPlan>, PlanningFacts, string[]]>([
    ['with somebody inside', {}, { ...inside, prison: null }, ['still-in-prison']],
    [
      'with somebody on leave',
      {},
      { ...inside, prison: null, custody: { ...inside.custody, outside: true } },
      [],
    ],
    ['at the gate', { placeKind: 'gate' }, { ...inside, prison: null }, []],
    ['on the phone', { placeKind: 'phone' }, { ...inside, prison: null }, []],
    [
      'planned before the release for after it',
      {},
      { ...inside, prison: null, releaseDay: '2026-12-01' },
      [],
    ],
    [
      'that names a prison',
      { prisonId: pleven },
      { ...outside, prison: inside.prison },
      ['prison-without-visit'],
    ],
    ['on a public holiday', {}, { ...outside, daysOff: [{ day: '2026-12-02', name: 'A holiday' }] }, []],
    ['earlier today', { day: today, starts: '09:59' }, outside, ['meeting-in-past']],
    ['later today', { day: today, starts: '10:00' }, outside, []],
  ])('%s', (_, plan, facts, expected) => expect(codes({ ...walk, ...plan }, facts)).toEqual(expected))
})

test('a volunteer is told what hinders, and nothing about the other that they do not know', () => {
  const told = toldToVolunteer([
    { code: 'meeting-kept-apart' },
    { code: 'no-visits-on-weekday', field: 'day' },
    { code: 'participant-meets-then', field: 'starts' },
    { code: 'in-another-prison', field: 'prisonId', values: { prison: 'Vratsa' } },
  ])
  expect(told.map(({ code }) => code)).toEqual([
    ...['talk-to-coordinator-first', 'no-visits-on-weekday', 'time-is-taken', 'not-this-prison'],
  ])
  expect(JSON.stringify(told)).not.toContain('Vratsa')
})

test.each([
  ['a network volunteer goes on after release', { endsWithCustody: false, inside: false }, true],
  ['a prison visitor goes on while the other is held there', {}, true],
  ['and no longer once the other is out', { inside: false }, false],
  ['or elsewhere', { prison: 'Vratsa' }, false],
  ['or a confirmed day of release has passed without a word', { releaseDay: '2026-11-21' }, false],
  ['on the day itself they may still meet', { releaseDay: '2026-11-22' }, true],
])('%s', (_, changed, holds) => {
  const match = {
    endsWithCustody: true,
    inside: true,
    prison: 'Pleven',
    matchPrison: 'Pleven',
    releaseDay: null,
  }
  expect(contactHolds({ ...match, ...changed }, today)).toBe(holds)
})
