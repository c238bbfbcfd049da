import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Known, lackingToAllow, obstaclesToAllowing, standingOn } from './assessment-rules.ts'
import {
  careOf,
  checklistAnswers,
  concernAnswers,
  consentWays,
  contactAnswers,
  contactKinds,
  officeAnswers,
  psychiatristSays,
} from './codes.ts'

const id = '01900000-0000-7000-8000-000000000001'
const day = fc
  .integer({ min: 0, max: 700 })
  .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString())
const maybe = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: null })
const kinds = fc.subarray([...contactKinds], { minLength: 1 })

const consent = fc.record({
  ...{ id: fc.constant(id), version: fc.constant(1), adultId: fc.constant(id) },
  giverKind: fc.constantFrom('caregiver' as const, 'child-welfare' as const),
  ...{ giverName: fc.constant('V'), kinds, how: fc.constantFrom(...consentWays) },
  ...{ givenOn: day, validUntil: maybe(day), withdrawnOn: maybe(day) },
})
const known: fc.Arbitrary<Known> = fc.record({
  concerns: fc.constantFrom(...concernAnswers),
  psychiatrist: maybe(fc.constantFrom(...psychiatristSays)),
  psychiatristName: maybe(fc.constant('Dr Marin')),
  psychiatristOn: maybe(day),
  police: fc.constantFrom(...officeAnswers),
  policeOn: maybe(day),
  protective: fc.constantFrom(...officeAnswers),
  protectiveOn: maybe(day),
  bestInterest: maybe(fc.constant('Because.')),
  answers: fc.array(
    fc.record({ code: fc.constantFrom('a', 'b'), answer: fc.constantFrom(...checklistAnswers) }),
    { maxLength: 4 },
  ),
  items: fc.constant([
    { code: 'a', needed: true },
    { code: 'b', needed: false },
  ]),
  signedOn: maybe(day),
  adultId: fc.constant(id),
  adult: fc.record({ contact: fc.constantFrom(...contactAnswers) }),
  care: fc.constantFrom(...careOf),
  consents: fc.array(consent, { maxLength: 5 }),
  childWasHeard: fc.boolean(),
})

test('without a no to the question, only the recommendation of the psychiatrist opens the way', () => {
  fc.assert(
    fc.property(known, kinds, day, (facts, asked, from) => {
      const codes = lackingToAllow(facts, asked, { from, until: from }).map(({ code }) => code)
      if (facts.concerns !== 'no' && facts.psychiatrist !== 'recommends')
        expect(codes).toContain('psychiatrist-not-recommended')
      if (facts.psychiatrist === 'advises-against') expect(codes.length).toBeGreaterThan(0)
    }),
  )
})

test('whatever is allowed was asked for, signed, consented to in writing, and holds a year at most', () => {
  fc.assert(
    fc.property(known, kinds, kinds, day, day, (facts, asked, allowed, validFrom, validUntil) => {
      const allowing = { id, version: 1, kindsAllowed: allowed, supervised: true, conditions: null }
      const reasons = obstaclesToAllowing(
        { ...allowing, stopRule: 'When it hurts.', validFrom, validUntil },
        { ...facts, kindsAsked: asked },
      )
      if (reasons.length > 0) return
      expect(allowed.every((kind) => asked.includes(kind))).toBe(true)
      expect(facts.signedOn).not.toBeNull()
      expect(facts.adult.contact).not.toBe('not-allowed')
      expect(Temporal.PlainDate.from(validFrom).until(validUntil).days).toBeLessThanOrEqual(366)
      const givers =
        facts.care === 'child-welfare'
          ? ['child-welfare']
          : facts.care === 'shared'
            ? ['caregiver', 'child-welfare']
            : ['caregiver']
      for (const kind of allowed.filter((kind) => ['visit-room', 'family-house', 'overnight'].includes(kind)))
        for (const giver of givers)
          expect(
            facts.consents.some(
              (one) =>
                one.giverKind === giver &&
                one.kinds.includes(kind) &&
                one.how !== 'spoken' &&
                one.givenOn <= validFrom,
            ),
          ).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('how an assessment stands follows from its days', () => {
  const none = {
    decision: null,
    signedOn: null,
    stoppedOn: null,
    liftedOn: null,
    validFrom: null,
    validUntil: null,
  }
  const allowed = { ...none, decision: 'allowed' as const, validFrom: '2026-11-01', validUntil: '2026-12-01' }
  expect(standingOn(none, '2026-11-22')).toBe('gathering')
  expect(standingOn({ ...none, signedOn: '2026-11-01' }, '2026-11-22')).toBe('signed')
  expect(standingOn(allowed, '2026-10-31')).toBe('ahead')
  expect(standingOn(allowed, '2026-12-01')).toBe('allowed')
  expect(standingOn(allowed, '2026-12-02')).toBe('expired')
  expect(standingOn({ ...allowed, stoppedOn: '2026-11-22' }, '2026-11-22')).toBe('stopped')
  expect(standingOn({ ...none, decision: 'refused', liftedOn: '2026-11-20' }, '2026-11-22')).toBe('lifted')
})
