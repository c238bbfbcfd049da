import { expect, test } from 'vitest'
import { obstaclesToRule } from './policy-rules.ts'
import type { NewRequirementRule } from './requirement.ts'

const facts = { country: 'BG', today: '2026-11-22' }
const rule: NewRequirementRule = {
  ...{
    kindId: 'k',
    country: null,
    requirement: 'first-aid',
    names: null,
    withinMonths: null,
    validMonths: 24,
  },
  ...{ least: 1, modules: [], validFrom: '2026-11-22', source: 'House rules 4' },
}
const codes = (asked: Partial<NewRequirementRule>) =>
  obstaclesToRule({ ...rule, ...asked }, facts).map(({ code }) => code)

test('a rule of today stands', () => expect(codes({})).toEqual([]))
test('nothing is asked backwards', () =>
  expect(codes({ validFrom: '2026-11-21' })).toEqual(['policy-in-past']))
test("a requirement of the house's own needs its names", () =>
  expect(codes({ requirement: 'own-driving' })).toEqual(['missing']))
test('a course without modules is none', () =>
  expect(codes({ requirement: 'course' })).toEqual(['course-needs-modules']))
test('a police certificate is asked only where a country is named', () =>
  expect(codes({ requirement: 'record-check' })).toEqual(['record-check-needs-country']))
test('in Norway nobody who meets adults can be asked for one', () =>
  expect(codes({ requirement: 'record-check', country: 'NO' })).toEqual(['record-check-not-lawful']))
test('in Bulgaria the house says where it is written', () =>
  expect(codes({ requirement: 'record-check', country: 'BG' })).toEqual([]))
