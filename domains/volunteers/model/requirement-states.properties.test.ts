import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RequirementRule } from './requirement.ts'
import { obstaclesIn, type RequirementFacts, requirementStates, soonDays } from './requirement-states.ts'

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
const one = (asked: RequirementRule, known: RequirementFacts, day = today) =>
  requirementStates([asked], known, day)[0]!

describe('always', () => {
  const day = fc
    .integer({ min: -1200, max: 1200 })
    .map((days) => Temporal.PlainDate.from(today).add({ days }).toString())
  const evidence = fc.array(
    fc.record({
      requirement: fc.constantFrom('first-aid', 'course'),
      part: fc.constantFrom(null, 'safety', 'principles'),
      seenOn: day.filter((seen) => seen <= today),
      validUntil: fc.option(day),
    }),
    { maxLength: 6 },
  )
  const asked = fc.record({
    validMonths: fc.option(fc.integer({ min: 1, max: 60 })),
    withinMonths: fc.option(fc.integer({ min: 1, max: 24 })),
    least: fc.integer({ min: 1, max: 3 }),
    modules: fc.constantFrom<RequirementRule['modules']>([], ['safety'], ['safety', 'principles']),
    requirement: fc.constantFrom('first-aid', 'course'),
  })
  const exemptions = fc.array(
    fc.record({
      kindId: fc.constant(kindId),
      requirement: fc.constantFrom('first-aid', 'course'),
      begins: day,
      until: day,
    }),
    { maxLength: 2 },
  )
  const known = fc.record({ evidence, exemptions, approvedOn: fc.option(day) })

  test('more shown never makes anybody stand worse', () => {
    const rank = { missing: 0, expired: 1, exempted: 2, expiring: 2, met: 3 }
    fc.assert(
      fc.property(asked, known, evidence, (how, some, more) => {
        const line = rule(how.requirement, how)
        const before = one(line, some)
        const after = one(line, { ...some, evidence: [...some.evidence, ...more] })
        expect(rank[after.state]).toBeGreaterThanOrEqual(rank[before.state])
        expect(after.blocks && !before.blocks).toBe(false)
      }),
    )
  })
  test('whatever was shown, in any order, the answer is the same', () => {
    fc.assert(
      fc.property(asked, known, (how, some) => {
        const line = rule(how.requirement, how)
        expect(one(line, { ...some, evidence: some.evidence.toReversed() })).toEqual(one(line, some))
      }),
    )
  })
  test('what is met or excepted never stands in the way, and what runs out does so within the time we warn', () => {
    fc.assert(
      fc.property(asked, known, (how, some) => {
        const { state, blocks, until } = one(rule(how.requirement, how), some)
        if (state !== 'missing' && state !== 'expired') expect(blocks).toBe(false)
        if (state === 'expiring') {
          expect(until! >= today).toBe(true)
          expect(until! <= Temporal.PlainDate.from(today).add({ days: soonDays }).toString()).toBe(true)
        }
        if (state === 'expired') expect(until! < today).toBe(true)
      }),
    )
  })
  test('what stands in the way is what blocks', () => {
    fc.assert(
      fc.property(asked, known, (how, some) => {
        const states = requirementStates([rule(how.requirement, how)], some, today)
        expect(obstaclesIn(states).length === 0).toBe(states.every(({ blocks }) => !blocks))
      }),
    )
  })
})
