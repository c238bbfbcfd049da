import { expect, test } from 'vitest'
import type { Today } from './today.ts'
import { wantedAnswers } from './wants-answer.ts'

const named = (name: string) => ({ id: name, name })
const release = (name: string, responsibleId: string | null) => ({
  person: named(name),
  day: '2026-12-01',
  kind: null,
  certainty: null,
  earliest: null,
  latest: null,
  prison: null,
  responsibleId,
  responsible: null,
})
const moved = (name: string, to: string | null) => ({
  person: named(name),
  from: '2026-11-28',
  to,
  at: '2026-11-21T09:00:00Z',
  by: null,
})
const quiet: Today = {
  today: '2026-11-22',
  now: '2026-11-22T09:00:00Z',
  since: '2026-11-20',
  firstLookToday: false,
  units: [],
  tasks: [],
  near: [],
  moved: [],
  passed: [],
  entrusted: [],
  arrived: [],
}
const asked = (page: Partial<Today>) =>
  wantedAnswers({ ...quiet, ...page }).map(({ kind, person }) => `${kind} ${person.name}`)

test('on a quiet day nothing wants an answer', () => {
  expect(asked({})).toEqual([])
})

test('a date that passed comes before a release of nobody, a moved date and a new person', () => {
  expect(
    asked({
      entrusted: [{ person: named('New'), since: '2026-11-21', by: null }],
      moved: [moved('Near', '2026-12-01')],
      near: [release('Near', 'maria'), release('Nobody’s', null)],
      arrived: [{ person: named('From Oslo'), from: 'Oslo', since: '2026-11-21', by: null, tasks: 0 }],
      passed: [{ person: named('Passed'), day: '2026-11-20', prison: null }],
    }),
  ).toEqual(['passed Passed', 'alone Nobody’s', 'arrived From Oslo', 'moved Near', 'entrusted New'])
})

test('a date that moved far away, or is open again, can wait', () => {
  expect(asked({ moved: [moved('Far', '2027-03-01'), moved('Open again', null)] })).toEqual([])
})

test('a person stands there once, for the gravest reason', () => {
  expect(
    asked({
      near: [release('Both', null)],
      moved: [moved('Both', '2026-12-01')],
      entrusted: [{ person: named('Both'), since: '2026-11-21', by: null }],
    }),
  ).toEqual(['alone Both'])
})
