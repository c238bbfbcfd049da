/**
 * How much each circumstance of a pair counts when the whole waiting list is looked at together. These are proposals of the handbook:
 * research finds that detailed matching matters less than that somebody comes, so being served at all weighs most. They belong to a
 * pair on a day, are never shown or kept as a number about anybody, and decide nothing: a coordinator does.
 */
export const weights = {
  /** Somebody has a person beside them at all. */
  served: 40,
  /** Both speak a language at least for every day. */
  'language-well': 30,
  'language-a-little': 10,
  /** Nobody has asked one of them yet. */
  'language-unknown': 0,
  /** Four times of the week in common, or more. */
  'hours-many': 15,
  'hours-some': 10,
  'hours-one': 5,
  'hours-none': -25,
  'hours-unknown': 0,
  'area-same': 20,
  'area-near': 12,
  'area-other': -10,
  'area-unknown': 0,
  /** For each interest in common, up to four. */
  'interests-common': 5,
  'interests-none': -5,
  'wish-sex-met': 8,
  'wish-sex-unknown': -6,
  'wish-age-met': 6,
  'wish-age-not-met': -8,
  'limit-to-check': -4,
  'second-match': -10,
  /** So much that nothing makes up for it: whoever said no is not asked again by a plan. */
  'declined-before': -120,
  'name-to-check': -4,
  /** For every two weeks of waiting, up to a year. */
  'waiting-fortnight': 1,
  /** Out within eight weeks: best begun before the gate. */
  'release-near': 10,
} as const

export type WeightKey = keyof typeof weights

export const mostInterestsCounted = 4
export const mostFortnightsCounted = 26
export const releaseNearWeeks = 8

/** A pair that fits less well than this is left apart: rather nobody yet than the wrong one. */
export const leastFit = 20
