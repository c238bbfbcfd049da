import { expect, test } from 'vitest'
import { blankProfile } from '#domains/volunteers/model/index.ts'
import { planAssignment, type WaitingList } from '../../model/assignment.ts'
import { planAside } from './plan-aside.ts'
import { solveAssignment } from './solve.ts'

const speaking = (language: string) => ({
  ...blankProfile,
  languages: [{ language, level: 'fluent' as const }],
})
const seeker = (id: string, language: string) => ({
  ...{ id, wish: speaking(language), nameKey: id, prison: null, inCustody: true, offenceGroup: null },
  ...{ waitsSince: '2026-11-01', releaseDay: null },
})
const offer = (id: string, language: string) => ({
  id,
  profile: speaking(language),
  placesFree: 1,
  running: 0,
})
const list: WaitingList = {
  seekers: [seeker('elena', 'bg'), seeker('ion', 'ro'), seeker('vera', 'bg')],
  offers: [offer('radu', 'ro'), offer('maria', 'bg'), offer('ana', 'bg')],
  ...{ keptApart: [[0, 2]], declinedBefore: [[2, 1]], today: '2026-11-22' },
}

test('a list looked at aside gives the same pairs, each for its reasons', async () => {
  const planned = await planAssignment(list, solveAssignment)
  expect(planned.map(({ offer }) => offer)).toEqual([1, 0, 2])
  expect(await planAside(list)).toEqual(planned)
})

test('whoever is not paired is told why', async () => {
  const planned = await planAside({ ...list, offers: list.offers.slice(0, 2) })
  expect(planned[2]).toEqual({
    ...{ offer: null, because: 'nobody-fits', never: [{ code: 'no-common-language', count: 1 }] },
  })
})

test('a list on which nobody stands asks nobody', async () => {
  expect(await planAside({ ...list, seekers: [] })).toEqual([])
})
