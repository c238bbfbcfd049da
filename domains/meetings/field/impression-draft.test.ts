import { expect, test } from 'vitest'
import { blankImpression, impressionOf, missingInImpression } from './impression-draft.ts'

test('two taps are asked for, and nothing else', () => {
  const blank = blankImpression('2026-11-22')
  expect(missingInImpression(blank)).toBe(true)
  expect(missingInImpression({ ...blank, purposeExplained: 'yes' })).toBe(true)
  expect(missingInImpression({ ...blank, purposeExplained: 'yes', change: 'same' })).toBe(false)
})

test('own words go as they were written, empty fields not at all', () => {
  const draft = {
    ...blankImpression('2026-11-22'),
    ...{ purposeExplained: 'yes' as const, change: 'more-hope' as const, nextStep: ' ' },
    words: { plans: ' I want to see my daughter. ', other: '' },
  }
  expect(impressionOf(draft, 'm')).toMatchObject({
    ...{ matchId: 'm', nextStep: null, ownWords: [{ about: 'plans', words: 'I want to see my daughter.' }] },
  })
})
