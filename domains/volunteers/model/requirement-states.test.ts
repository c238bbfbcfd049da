import { describe, expect, test } from 'vitest'
import type { Evidence, RequirementRule } from './requirement.ts'
import { type RequirementFacts, requirementStates, rulesInForce } from './requirement-states.ts'

const today = '2026-11-22'
const kindId = 'k'

const rule = (requirement: string, more: Partial<RequirementRule> = {}): RequirementRule => ({
  ...{
    id: requirement,
    kindId,
    country: null,
    requirement,
    names: null,
    withinMonths: null,
    validMonths: null,
  },
  ...{ least: 1, modules: [], validFrom: '2020-01-01', validUntil: null, source: 'proposal', ...more },
})
const shown = (requirement: string, seenOn: string, more: Partial<Evidence> = {}): Evidence => ({
  ...{ requirement, part: null, seenOn, validUntil: null, ...more },
})
const facts = (evidence: Evidence[], more: Partial<RequirementFacts> = {}): RequirementFacts => ({
  ...{ evidence, exemptions: [], approvedOn: null, ...more },
})
const one = (asked: RequirementRule, known: RequirementFacts, day = today) =>
  requirementStates([asked], known, day)[0]!

describe('how a volunteer stands with one requirement', () => {
  test.each([
    ['nothing shown', rule('interview'), facts([]), 'missing', null, true],
    ['shown, for good', rule('interview'), facts([shown('interview', '2019-03-01')]), 'met', null, false],
    [
      'shown, and it holds for two years',
      rule('first-aid', { validMonths: 24 }),
      facts([shown('first-aid', '2026-03-01')]),
      'met',
      '2028-03-01',
      false,
    ],
    [
      'the certificate itself runs out before the rule would',
      rule('first-aid', { validMonths: 24 }),
      facts([shown('first-aid', '2026-03-01', { validUntil: '2027-06-30' })]),
      'met',
      '2027-06-30',
      false,
    ],
    [
      'it runs out soon',
      rule('first-aid', { validMonths: 24 }),
      facts([shown('first-aid', '2024-12-20')]),
      'expiring',
      '2026-12-20',
      false,
    ],
    [
      'today is its last day',
      rule('first-aid'),
      facts([shown('first-aid', '2025-01-01', { validUntil: today })]),
      'expiring',
      today,
      false,
    ],
    [
      'it ran out yesterday',
      rule('first-aid'),
      facts([shown('first-aid', '2025-01-01', { validUntil: '2026-11-21' })]),
      'expired',
      '2026-11-21',
      true,
    ],
    [
      'it ran out, and was renewed',
      rule('first-aid', { validMonths: 12 }),
      facts([shown('first-aid', '2024-01-01'), shown('first-aid', '2026-06-01')]),
      'met',
      '2027-06-01',
      false,
    ],
    [
      'one reference of two',
      rule('references', { least: 2 }),
      facts([shown('references', '2026-01-01')]),
      'missing',
      null,
      true,
    ],
    [
      'two references of two',
      rule('references', { least: 2 }),
      facts([shown('references', '2026-01-01'), shown('references', '2026-01-02')]),
      'met',
      null,
      false,
    ],
    [
      'an exception, on its last day',
      rule('first-aid'),
      facts([], { exemptions: [{ kindId, requirement: 'first-aid', begins: '2026-01-01', until: today }] }),
      'exempted',
      today,
      false,
    ],
    [
      'an exception that ended yesterday',
      rule('first-aid'),
      facts([], {
        exemptions: [{ kindId, requirement: 'first-aid', begins: '2026-01-01', until: '2026-11-21' }],
      }),
      'missing',
      null,
      true,
    ],
    [
      'an exception for another kind',
      rule('first-aid'),
      facts([], {
        exemptions: [
          { kindId: 'other', requirement: 'first-aid', begins: '2026-01-01', until: '2027-01-01' },
        ],
      }),
      'missing',
      null,
      true,
    ],
    [
      'owed within a year of the approval, which is not over',
      rule('first-aid', { withinMonths: 12 }),
      facts([], { approvedOn: '2025-11-22' }),
      'missing',
      null,
      false,
    ],
    [
      'owed within a year of the approval, which is over',
      rule('first-aid', { withinMonths: 12 }),
      facts([], { approvedOn: '2025-11-21' }),
      'missing',
      null,
      true,
    ],
    [
      'owed later, and nobody is approved yet',
      rule('first-aid', { withinMonths: 12 }),
      facts([]),
      'missing',
      null,
      false,
    ],
  ])('%s', (_title, asked, known, state, until, blocks) => {
    expect(one(asked, known)).toMatchObject({ state, until, blocks })
  })
})

describe('a course of several modules', () => {
  const course = rule('course', { modules: ['principles', 'safety'] })

  test('names what is still to do', () => {
    const known = facts([shown('course', '2026-01-01', { part: 'safety' })])
    expect(one(course, known)).toMatchObject({
      state: 'missing',
      missingModules: ['principles'],
      have: 1,
      least: 2,
    })
  })
  test('is met by its modules on different days, and by the whole at once', () => {
    const modules = [
      shown('course', '2026-01-01', { part: 'safety' }),
      shown('course', '2026-05-01', { part: 'principles' }),
    ]
    expect(one(course, facts(modules)).state).toBe('met')
    expect(one(course, facts([shown('course', '2026-01-01')])).state).toBe('met')
  })
  test('lasts as long as the module that runs out first', () => {
    const modules = [
      shown('course', '2026-01-01', { part: 'safety' }),
      shown('course', '2026-05-01', { part: 'principles' }),
    ]
    expect(one({ ...course, validMonths: 24 }, facts(modules)).until).toBe('2028-01-01')
  })
  test('teaches the rules of prisons, but a declaration of confidentiality is signed', () => {
    const taught = facts([
      shown('course', '2026-01-01', { part: 'prison-rules' }),
      shown('course', '2026-01-01', { part: 'confidentiality' }),
    ])
    expect(one(rule('prison-rules'), taught).state).toBe('met')
    expect(one(rule('confidentiality'), taught).state).toBe('missing')
  })
})

describe('which rules hold', () => {
  const where = { kindId, country: 'BG', today }

  test('those of the kind, of here and of today', () => {
    const rules = [
      rule('interview'),
      rule('course', { kindId: 'other' }),
      rule('record-check', { country: 'RO' }),
      rule('references', { validUntil: today }),
      rule('first-aid', { validFrom: '2026-11-23' }),
    ]
    expect(rulesInForce(rules, where).map(({ requirement }) => requirement)).toEqual(['interview'])
  })
  test('that of the country before the general one, the later before the earlier', () => {
    const rules = [
      rule('first-aid', { id: 'general', validFrom: '2026-01-01' }),
      rule('first-aid', { id: 'ours', country: 'BG' }),
      rule('interview', { id: 'first' }),
      rule('interview', { id: 'second', validFrom: '2026-01-01' }),
    ]
    expect(
      rulesInForce(rules, where)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['ours', 'second'])
  })
})
