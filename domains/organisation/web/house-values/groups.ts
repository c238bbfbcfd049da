import type { HouseValueKey } from '../../model/house-value.ts'

export const valueGroups = [
  'volunteers',
  'matches',
  'meetings',
  'boundaries',
  'intake',
  'grounds',
  'plans',
  'release',
  'keeping',
] as const
export type ValueGroup = (typeof valueGroups)[number]

/** Where each number stands on the page; null for those that are kept on the page of the organisation. */
const groupOf: Record<HouseValueKey, ValueGroup | null> = {
  'talk-every': 'volunteers',
  'most-matches-per-volunteer': 'volunteers',
  'most-matches-per-coordinator': 'volunteers',
  'first-aid-within': 'volunteers',
  'full-time-year': 'volunteers',
  'expense-cap': 'volunteers',
  'declines-before-staff-pair': 'matches',
  'proposal-answer-within': 'matches',
  'waiting-long': 'matches',
  'review-first-weeks': 'matches',
  'review-outside': 'matches',
  'review-regular': 'matches',
  'ending-talk-within': 'matches',
  'silence-reminder': 'meetings',
  'silence-alarm': 'meetings',
  'check-in-after': 'meetings',
  'permit-warning': 'meetings',
  'boundary-money': 'boundaries',
  'boundary-gifts': 'boundaries',
  'boundary-home-address': 'boundaries',
  'boundary-family': 'boundaries',
  'boundary-social-media': 'boundaries',
  'boundary-overnight': 'boundaries',
  'consent-ends-soon': 'grounds',
  'deletion-answer-within': 'grounds',
  'objection-answer-within': 'grounds',
  'small-cells-below': 'grounds',
  'plan-review-held-within': 'plans',
  'plan-pause-longest': 'plans',
  'countdown-begins': 'release',
  'gate-confirm-from': 'release',
  'gate-confirm-by': 'release',
  'first-days-first': 'release',
  'first-days-second': 'release',
  'first-days-third': 'release',
  'first-days-fourth': 'release',
  'overdue-to-volunteer': 'release',
  'overdue-to-staff': 'release',
  'overdue-to-tree': 'release',
  'overdue-tree-step': 'release',
  'referral-waits-long': 'intake',
  'advice-answer-within': 'intake',
  'family-kept': 'keeping',
  'referrals-kept': 'keeping',
  'round-notes-kept': 'keeping',
  'visitor-traces-kept': 'keeping',
  'receipts-kept': 'keeping',
  'people-kept': 'keeping',
  'audit-kept': 'keeping',
  'role-needs-second-person': null,
  'longest-session': null,
}

/** What is said for the whole organisation only: one centre cannot keep longer than another. */
const forAllUnits: readonly HouseValueKey[] = [
  'people-kept',
  'audit-kept',
  'full-time-year',
  'small-cells-below',
]
export const mayDifferByUnit = (key: HouseValueKey): boolean => !forAllUnits.includes(key)

export const keysIn = (group: ValueGroup): HouseValueKey[] =>
  (Object.keys(groupOf) as HouseValueKey[]).filter((key) => groupOf[key] === group)
