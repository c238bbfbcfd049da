import { describe, expect, test } from 'vitest'
import { matchStates, matchSteps, stateAfter } from './steps.ts'

/** Written a second time, by hand: every step that is allowed. All others are tried and must be refused. */
const allowed = `
requested change-wish requested
requested talk requested
requested choose-volunteer requested
requested propose proposed
requested offer-instead requested
requested withdraw withdrawn
proposed change-wish proposed
proposed take-back requested
proposed volunteer-yes proposed
proposed participant-yes proposed
proposed both-yes accepted
proposed volunteer-no requested
proposed participant-no requested
proposed withdraw withdrawn
accepted change-wish accepted
accepted share accepted
accepted hand-over accepted
accepted agree accepted
accepted first-meeting active
accepted move-unit paused
accepted end ended
active change-wish active
active share active
active hand-over active
active agree active
active gate active
active pause paused
active move-unit paused
active end ended
paused change-wish paused
paused share paused
paused hand-over paused
paused agree paused
paused resume active
paused move-unit paused
paused keep-across active
paused keep-unmet accepted
paused end ended
`
  .trim()
  .split('\n')

describe('the life of a match', () => {
  test.each(allowed)('%s', (line) => {
    const [from, step, to] = line.split(' ') as [never, never, string]
    expect(stateAfter(from, step)).toBe(to)
  })

  const forbidden = matchStates.flatMap((state) =>
    matchSteps
      .filter((step) => !allowed.some((line) => line.startsWith(`${state} ${step} `)))
      .map((step) => [state, step] as const),
  )

  test.each(forbidden)('from %s nobody can %s', (state, step) => {
    expect(stateAfter(state, step)).toBeNull()
  })

  test('what has ended stays ended', () => {
    for (const step of matchSteps) {
      expect(stateAfter('ended', step)).toBeNull()
      expect(stateAfter('withdrawn', step)).toBeNull()
    }
  })
})
