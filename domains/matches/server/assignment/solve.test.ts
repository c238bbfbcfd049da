import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AssignmentProblem } from '../../model/assignment.ts'
import { solveAssignment } from './solve.ts'

/** Tries every way to give each participant one volunteer or nobody. */
function bestByTrying({ seekers, offers, places, worth }: AssignmentProblem): number {
  const left = [...places]
  const from = (seeker: number): number => {
    if (seeker === seekers) return 0
    let best = from(seeker + 1)
    for (let offer = 0; offer < offers; offer++) {
      const value = worth[seeker * offers + offer]!
      if (value <= 0 || left[offer]! <= 0) continue
      left[offer]!--
      best = Math.max(best, value + from(seeker + 1))
      left[offer]!++
    }
    return best
  }
  return from(0)
}

const problems = fc
  .record({ seekers: fc.integer({ min: 1, max: 6 }), offers: fc.integer({ min: 1, max: 5 }) })
  .chain(({ seekers, offers }) =>
    fc.record({
      seekers: fc.constant(seekers),
      offers: fc.constant(offers),
      places: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: offers, maxLength: offers }),
      // Many alike and many that are no pair: where an assignment is hard to tell apart.
      worth: fc
        .array(fc.oneof(fc.constant(0), fc.constantFrom(60, 61, 75), fc.integer({ min: 60, max: 180 })), {
          minLength: seekers * offers,
          maxLength: seekers * offers,
        })
        .map((values) => Int32Array.from(values)),
    }),
  )

describe('who is proposed to whom', () => {
  test('serves everybody together as well as any way that could be tried', async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const { offerOf, total } = await solveAssignment(problem)
        expect(total).toBe(bestByTrying(problem))
        problem.places.forEach((places, offer) => {
          expect(offerOf.filter((given) => given === offer).length).toBeLessThanOrEqual(places)
        })
        const worths = offerOf.map((offer, seeker) =>
          offer === -1 ? 0 : problem.worth[seeker * problem.offers + offer]!,
        )
        expect(worths.every((worth, seeker) => offerOf[seeker] === -1 || worth > 0)).toBe(true)
        expect(worths.reduce((sum, worth) => sum + worth, 0)).toBe(total)
      }),
      { numRuns: 150 },
    )
  })

  test('is the same every time', async () => {
    const size = 40
    let state = 3
    const worth = Int32Array.from({ length: size * size }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state % 5 === 0 ? 0 : 60 + (state % 40)
    })
    const problem = { seekers: size, offers: size, places: Array<number>(size).fill(1), worth }
    const once = await solveAssignment(problem)
    expect(await solveAssignment(problem)).toEqual(once)
  })

  test('where all are alike, as many are served as there are places', async () => {
    const worth = new Int32Array(30 * 20).fill(60)
    const problem = { seekers: 30, offers: 20, places: Array<number>(20).fill(1), worth }
    const { offerOf, total } = await solveAssignment(problem)
    expect(total).toBe(20 * 60)
    expect(new Set(offerOf.filter((offer) => offer !== -1)).size).toBe(20)
  })

  test('nobody waits, or nobody can be asked: nobody is proposed', async () => {
    const nothing = { seekers: 0, offers: 0, places: [], worth: new Int32Array(0) }
    expect(await solveAssignment(nothing)).toEqual({ offerOf: [], total: 0 })
    expect(await solveAssignment({ ...nothing, seekers: 2 })).toEqual({ offerOf: [-1, -1], total: 0 })
  })
})
