import { describe, expect, test } from 'vitest'
import type { RequirementState } from './requirement.ts'
import { obstaclesToApproval, obstaclesToState, volunteerStateOf } from './role-rules.ts'
import type { RoleState, VolunteerState } from './volunteer.ts'

const today = '2026-11-22'
const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code)

const missing: RequirementState = {
  ...{ requirement: 'interview', names: null, state: 'missing', until: null, dueBy: null },
  ...{ missingModules: [], have: 0, least: 1, blocks: true },
}
const facts = {
  kind: { leastAge: 18, retiredOn: null },
  birthYear: 1980,
  requirements: [],
  isWatchedOver: true,
  today,
  language: 'bg' as const,
}

describe('approving somebody', () => {
  test('is free when everything is there', () => {
    expect(obstaclesToApproval(facts)).toEqual([])
  })
  test('names everything that is missing at once', () => {
    const reasons = obstaclesToApproval({
      ...{ ...facts, kind: { leastAge: 25, retiredOn: '2026-01-01' }, birthYear: 2005 },
      ...{ requirements: [missing], isWatchedOver: false },
    })
    expect(codes(reasons)).toEqual([
      'kind-retired',
      'supervisor-needed',
      'too-young',
      'requirement-not-shown',
    ])
  })
  test('says the names of the house in the language of whoever asks', () => {
    const own = {
      ...missing,
      requirement: 'own_driving',
      names: { en: 'driving', nb: 'kjøring', bg: 'шофиране', ro: 'condus' },
    }
    expect(obstaclesToApproval({ ...facts, requirements: [own] })[0]!.values).toEqual({
      requirement: 'own_driving',
      name: 'шофиране',
    })
  })
  test('does not wait for what may be shown later', () => {
    expect(obstaclesToApproval({ ...facts, requirements: [{ ...missing, blocks: false }] })).toEqual([])
  })
  test('asks for the year of birth only where there is a least age', () => {
    expect(codes(obstaclesToApproval({ ...facts, birthYear: null }))).toEqual(['birth-year-needed'])
    expect(
      obstaclesToApproval({ ...facts, birthYear: null, kind: { leastAge: null, retiredOn: null } }),
    ).toEqual([])
  })
})

test.each<[RoleState | null, RoleState, boolean]>([
  [null, 'wanted', true],
  [null, 'approved', false],
  ['wanted', 'approved', true],
  ['wanted', 'refused', true],
  ['wanted', 'paused', false],
  ['approved', 'paused', true],
  ['approved', 'refused', false],
  ['paused', 'approved', true],
  ['ended', 'approved', false],
  ['ended', 'wanted', true],
  ['refused', 'wanted', true],
])('from %s to %s: %s', (now, wanted, allowed) => {
  expect(obstaclesToState(now, wanted).length === 0).toBe(allowed)
})

test.each<[RoleState[], boolean, VolunteerState]>([
  [['wanted'], false, 'interested'],
  [['wanted'], true, 'in-process'],
  [['wanted', 'approved'], true, 'active'],
  [['paused', 'wanted'], true, 'paused'],
  [['refused', 'wanted'], true, 'in-process'],
  [['refused', 'ended'], true, 'ended'],
  [['refused'], true, 'refused'],
])('with the roles %j, interviewed: %s, somebody is %s', (roles, interviewed, state) => {
  expect(volunteerStateOf(roles, interviewed)).toBe(state)
})
