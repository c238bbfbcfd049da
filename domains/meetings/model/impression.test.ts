import { expect, test } from 'vitest'
import { Impression, NewImpression, sinceLastTime } from './impression.ts'

const first = {
  ...{ day: '2026-09-01', problems: ['housing', 'money'] as const, plans: ['not-yet'] as const },
  ...{ motives: ['children'] as const, nextStep: 'Write to the municipality' },
}

test('what changed since last time is told in words', () => {
  const now = {
    ...first,
    day: '2026-11-01',
    problems: ['money', 'health'] as const,
    plans: ['home'] as const,
  }
  const open = (one: typeof first | typeof now) => ({
    ...{ ...one, problems: [...one.problems], plans: [...one.plans], motives: [...one.motives] },
  })
  expect(sinceLastTime(open(now), open(first))).toEqual({
    ...{ day: '2026-09-01', newProblems: ['health'], goneProblems: ['housing'], newPlans: ['home'] },
    ...{ newMotives: [], nextStepThen: 'Write to the municipality' },
  })
  expect(sinceLastTime(open(first), null)).toBeNull()
})

test('an impression holds no number', () => {
  const kinds = JSON.stringify([Impression, NewImpression])
  expect(kinds).not.toContain('"type":"integer"')
  expect(kinds).not.toContain('"type":"number"')
})
