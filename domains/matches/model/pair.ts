import Type from 'typebox'
import { keysOf } from './pair-keys.ts'
import { limitsOf, nameConflict, worksThere } from './pair-limits.ts'
import { areaPoint, hoursPoint, interestsPoint, languagePoint, wishPoints } from './pair-points.ts'
import type { Offer, PairPoint, PointValues, Seeker } from './pair-shapes.ts'
import { leastFit, mostFortnightsCounted, releaseNearWeeks, weights } from './weights.ts'

/** Circumstances under which two people are never brought together. */
export const neverCodes = [
  'kept-apart',
  'works-in-the-prison',
  'knows-the-person',
  'own-limit',
  'wish-not-met',
  'no-common-language',
  'no-place-free',
] as const
export const NeverCode = Type.Enum(neverCodes)
export type NeverCode = Type.Static<typeof NeverCode>

export type PairFacts = { keptApart: boolean; declinedBefore: boolean }

export type Judgement = {
  never: { code: NeverCode; values?: PointValues }[]
  points: PairPoint[]
  /** The sum of the points: how well these two go together, of this pair alone. */
  fit: number
}

/** What speaks for and against bringing two people together. */
export function judgePair(seeker: Seeker, offer: Offer, facts: PairFacts): Judgement {
  const never: Judgement['never'] = []
  const points: PairPoint[] = []
  const add = (code: PairPoint['code'], values?: PointValues) =>
    points.push({ code, weight: weights[code], ...(values ? { values } : {}) })
  const { wish } = seeker
  const { profile } = offer
  const keys = keysOf(profile)

  if (facts.keptApart) never.push({ code: 'kept-apart' })
  if (worksThere(keys.works, seeker.prison)) never.push({ code: 'works-in-the-prison' })
  if (offer.placesFree <= 0) never.push({ code: 'no-place-free' })
  const conflict = nameConflict(keys.knows, seeker.nameKey)
  if (conflict === 'same') never.push({ code: 'knows-the-person' })
  if (conflict === 'alike') add('name-to-check')
  const { hit, toCheck } = limitsOf(profile.limits, seeker)
  if (hit.length > 0) never.push({ code: 'own-limit', values: { limits: hit } })
  if (toCheck.length > 0) add('limit-to-check', { limits: toCheck })

  const language = languagePoint(wish.languages, profile.languages)
  if (language === null) never.push({ code: 'no-common-language' })
  else points.push(language)
  const wishes = wishPoints(wish, profile)
  if (wishes === null) never.push({ code: 'wish-not-met' })
  else points.push(...wishes)
  points.push(hoursPoint(wish.hours, profile.hours), areaPoint(wish, profile))
  const interests = interestsPoint(wish.interests, profile.interests)
  if (interests) points.push(interests)
  if (offer.running > 0) add('second-match')
  if (facts.declinedBefore) add('declined-before')

  return { never, points, fit: points.reduce((sum, { weight }) => sum + weight, 0) }
}

/** What a pair is worth when the whole list is looked at; 0 where the two are rather left apart. */
export function worthOfPair({ never, fit }: Pick<Judgement, 'never' | 'fit'>, urgency: number): number {
  if (never.length > 0 || fit < leastFit) return 0
  return weights.served + fit + urgency
}

/** How long somebody waits and how near the gate is: of their situation, not of them. */
export function urgencyOf({ waitsSince, releaseDay }: Seeker, today: string): number {
  const daysUntil = (from: string, to: string) =>
    Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
  const fortnights = Math.min(
    Math.max(0, Math.floor(daysUntil(waitsSince, today) / 14)),
    mostFortnightsCounted,
  )
  const isNear =
    releaseDay !== null && releaseDay >= today && daysUntil(today, releaseDay) <= releaseNearWeeks * 7
  return fortnights * weights['waiting-fortnight'] + (isNear ? weights['release-near'] : 0)
}
