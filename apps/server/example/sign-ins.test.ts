import { expect, test } from 'vitest'
import { togetherStates } from '#domains/matches/model/steps.ts'
import { exampleCentre } from './example.ts'

test.each(['2026-11-22', '2026-12-31', '2028-02-29', '2027-07-14'])(
  'on %s Radu has somebody outside, owes a word about yesterday, and has a plan; a visitor has a visit ahead',
  (today) => {
    const centre = exampleCentre({ today })
    const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString()
    const of = (email: string) => {
      const { id } = centre.volunteers.find((one) => one.email === email)!
      return {
        matches: centre.matches.filter((one) => one.volunteerId === id && togetherStates.includes(one.state)),
        planned: centre.meetings
          .filter((one) => one.volunteerId === id && one.state === 'planned')
          .map(({ day }) => day),
      }
    }
    const [radu, signe] = [of('radu@example.org'), of('signe@example.org')]
    expect(radu.matches.map(({ state, outsideSince }) => [state, outsideSince !== null])).toEqual([
      ['active', true],
    ])
    expect(radu.planned.filter((day) => day < today)).toEqual([yesterday])
    expect(radu.planned.some((day) => day > today)).toBe(true)
    expect(signe.matches.map(({ state }) => state)).toEqual(['active'])
    expect(signe.planned.some((day) => day > today)).toBe(true)
    const jonas = centre['signin.users'].find(({ email }) => email === 'jonas@example.org')!
    expect(centre.volunteers.filter(({ userId }) => userId === jonas.id)).toHaveLength(1)
  },
)
