import { describe, expect, test } from 'vitest'
import { blankProfile, type MatchingProfile } from '#domains/volunteers/model/index.ts'
import { judgePair, type NeverCode, type PairFacts, urgencyOf, worthOfPair } from './pair.ts'
import type { Offer, Seeker } from './pair-shapes.ts'
import { leastFit } from './weights.ts'

const today = '2026-11-22'
const bulgarian = [{ language: 'bg', level: 'mother-tongue' as const }]
const seekerOf = (wish: Partial<MatchingProfile> = {}, more: Partial<Seeker> = {}): Seeker => ({
  id: 'p',
  wish: { ...blankProfile, languages: bulgarian, ...wish },
  nameKey: 'elena petrova',
  prison: 'Pleven Prison',
  inCustody: true,
  offenceGroup: null,
  waitsSince: today,
  releaseDay: null,
  ...more,
})
const offerOf = (profile: Partial<MatchingProfile> = {}, more: Partial<Offer> = {}): Offer => ({
  id: 'v',
  profile: { ...blankProfile, languages: bulgarian, ...profile },
  placesFree: 1,
  running: 0,
  ...more,
})
const nothing: PairFacts = { keptApart: false, declinedBefore: false }
const neverOf = (seeker: Seeker, offer: Offer, facts = nothing): NeverCode[] =>
  judgePair(seeker, offer, facts).never.map(({ code }) => code)
const pointsOf = (seeker: Seeker, offer: Offer, facts = nothing) =>
  judgePair(seeker, offer, facts).points.map(({ code }) => code as string)

describe('two people are never brought together', () => {
  const cases: [string, NeverCode, Seeker, Offer, PairFacts?][] = [
    ['who are kept apart', 'kept-apart', seekerOf(), offerOf(), { ...nothing, keptApart: true }],
    [
      'when the volunteer works in that prison',
      'works-in-the-prison',
      seekerOf(),
      offerOf({ worksAt: 'prison, PLEVEN' }),
    ],
    ['who know each other', 'knows-the-person', seekerOf(), offerOf({ knows: ['Елена Петрова'] })],
    [
      'against the volunteer’s own limit',
      'own-limit',
      seekerOf({}, { offenceGroup: 'violence' }),
      offerOf({ limits: ['serious-violence'] }),
    ],
    [
      'inside, when the volunteer does not go inside',
      'own-limit',
      seekerOf(),
      offerOf({ limits: ['inside-prison'] }),
    ],
    [
      'against a wish for a woman',
      'wish-not-met',
      seekerOf({ wishes: { sex: 'woman', ageBands: [] } }),
      offerOf({ sex: 'man' }),
    ],
    [
      'against the volunteer’s wish',
      'wish-not-met',
      seekerOf({ sex: 'woman' }),
      offerOf({ wishes: { sex: 'man', ageBands: [] } }),
    ],
    [
      'without a common language',
      'no-common-language',
      seekerOf(),
      offerOf({ languages: [{ language: 'ro', level: 'fluent' }] }),
    ],
    ['when the volunteer has no place free', 'no-place-free', seekerOf(), offerOf({}, { placesFree: 0 })],
  ]
  test.each(cases)('%s', (_, code, seeker, offer, facts) => {
    expect(neverOf(seeker, offer, facts)).toEqual([code])
    expect(worthOfPair(judgePair(seeker, offer, facts ?? nothing), 0)).toBe(0)
  })

  test('and all reasons are told at once', () => {
    const offer = offerOf({ knows: ['Petrova Elena'], languages: [{ language: 'ro', level: 'fluent' }] })
    expect(neverOf(seekerOf(), offer, { ...nothing, keptApart: true })).toEqual([
      ...(['kept-apart', 'knows-the-person', 'no-common-language'] as const),
    ])
  })
})

describe('what speaks for and against', () => {
  test('what nobody has asked yet is neither', () => {
    const blank = { languages: [] }
    expect(judgePair(seekerOf(blank), offerOf(blank), nothing)).toMatchObject({ never: [], fit: 0 })
    expect(pointsOf(seekerOf(blank), offerOf(blank))).toEqual([
      'language-unknown',
      'hours-unknown',
      'area-unknown',
    ])
  })

  test('hours in common are named', () => {
    const hoursIn = (one: number[], other: number[]) =>
      judgePair(seekerOf({ hours: one }), offerOf({ hours: other }), nothing).points.find(({ code }) =>
        code.startsWith('hours'),
      )
    expect(hoursIn([1, 7, 27], [27, 7])).toMatchObject({ code: 'hours-some', values: { hours: [7, 27] } })
    expect(hoursIn([1], [2])).toMatchObject({ code: 'hours-none' })
    expect(hoursIn([0, 1, 2, 3], [0, 1, 2, 3])).toMatchObject({ code: 'hours-many' })
  })

  test('the same place in another script is the same place, and a part of town is near', () => {
    expect(pointsOf(seekerOf({ area: 'Плевен' }), offerOf({ area: 'Pleven' }))).toContain('area-same')
    expect(pointsOf(seekerOf({ area: 'Pleven, Storgozia' }), offerOf({ area: 'Pleven' }))).toContain(
      'area-near',
    )
    expect(pointsOf(seekerOf({ area: 'Vratsa' }), offerOf({ area: 'Pleven' }))).toContain('area-other')
  })

  test('of interests in common no more than four count', () => {
    const many = ['walking', 'music', 'books', 'games', 'art', 'dance']
    const fitOf = (interests: string[]) =>
      judgePair(seekerOf({ interests }), offerOf({ interests: many }), nothing).fit
    expect(fitOf(many)).toBe(fitOf(many.slice(0, 4)))
    expect(fitOf(many.slice(0, 4))).toBeGreaterThan(fitOf(many.slice(0, 3)))
  })

  test('a wish that is met speaks for the pair; one that nobody can check is put to the coordinator', () => {
    const wish = { wishes: { sex: 'woman' as const, ageBands: [] } }
    expect(pointsOf(seekerOf(wish), offerOf({ sex: 'woman' }))).toContain('wish-sex-met')
    expect(pointsOf(seekerOf(wish), offerOf({ sex: 'not-asked' }))).toContain('wish-sex-unknown')
  })

  test('a limit that the record cannot answer is put to the coordinator', () => {
    const { points, never } = judgePair(
      seekerOf(),
      offerOf({ limits: ['sexual-offences', 'smoke'] }),
      nothing,
    )
    expect(never).toEqual([])
    expect(points).toContainEqual(
      expect.objectContaining({ code: 'limit-to-check', values: { limits: ['sexual-offences', 'smoke'] } }),
    )
    expect(
      pointsOf(seekerOf({}, { offenceGroup: 'property' }), offerOf({ limits: ['sexual-offences'] })),
    ).not.toContain('limit-to-check')
  })

  test('one name alone that somebody knows is no reason to part two people, but one to ask', () => {
    expect(neverOf(seekerOf(), offerOf({ knows: ['Elena'] }))).toEqual([])
    expect(pointsOf(seekerOf(), offerOf({ knows: ['Elena'] }))).toContain('name-to-check')
  })
})

describe('what a pair is worth in the whole list', () => {
  test('nothing, where it fits badly: rather nobody yet than the wrong one', () => {
    const seeker = seekerOf({ hours: [0], area: 'Vratsa' })
    const judged = judgePair(seeker, offerOf({ hours: [1], area: 'Pleven' }), nothing)
    expect(judged.fit).toBeLessThan(leastFit)
    expect(worthOfPair(judged, urgencyOf(seeker, today))).toBe(0)
  })

  test('nothing, where one of them has said no before', () => {
    const judged = judgePair(seekerOf(), offerOf(), { ...nothing, declinedBefore: true })
    expect(worthOfPair(judged, 0)).toBe(0)
  })

  test('more, the longer somebody waits, up to a year; and more near the gate', () => {
    const worthFor = (more: Partial<Seeker>) =>
      worthOfPair(judgePair(seekerOf({}, more), offerOf(), nothing), urgencyOf(seekerOf({}, more), today))
    const now = worthFor({})
    expect(worthFor({ waitsSince: '2026-10-25' })).toBe(now + 2)
    expect(worthFor({ waitsSince: '2020-01-01' })).toBe(now + 26)
    expect(worthFor({ releaseDay: '2026-12-24' })).toBe(now + 10)
    expect(worthFor({ releaseDay: '2027-06-24' })).toBe(now)
    expect(worthFor({ releaseDay: '2026-11-01' })).toBe(now)
  })
})
