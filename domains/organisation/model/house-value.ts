import Type from 'typebox'

type Meaning = {
  unit: 'days' | 'weeks' | 'months' | 'minutes' | 'hours' | 'count' | 'money' | 'yes-no'
  /** Holds until the house says otherwise. */
  otherwise: number
  least: number
  most: number
}

const days = (otherwise: number, least = 1, most = 365): Meaning => ({
  ...{ unit: 'days', otherwise, least, most },
})
const count = (otherwise: number, least: number, most: number): Meaning => ({
  ...{ unit: 'count', otherwise, least, most },
})
const yes: Meaning = { unit: 'yes-no', otherwise: 1, least: 0, most: 1 }

/**
 * Numbers that the house decides for itself. What stands here are proposals, each to be replaced by a dated value of the organisation
 * or of a unit: no source gives them as a rule, save that a reminder after 14 days without a log and one relation at a time, two at
 * most, are common practice among schemes of this kind. 1,750 hours make a full-time year in Norwegian reporting.
 */
export const houseValueMeanings = {
  'silence-reminder': days(7),
  'silence-alarm': days(14),
  'talk-every': { unit: 'weeks', otherwise: 8, least: 1, most: 52 },
  'most-matches-per-volunteer': count(2, 1, 5),
  'most-matches-per-coordinator': count(20, 1, 100),
  'declines-before-staff-pair': count(3, 1, 20),
  'full-time-year': { unit: 'hours', otherwise: 1750, least: 1000, most: 2500 },
  'expense-cap': { unit: 'money', otherwise: 200, least: 0, most: 100_000 },
  'check-in-after': { unit: 'minutes', otherwise: 30, least: 5, most: 600 },
  'permit-warning': days(30, 1, 180),
  'round-notes-kept': days(90, 7, 730),
  'visitor-traces-kept': days(30, 1, 365),
  // A match is looked at together after some weeks, at release, a while after it, and then at even distances: proposals of ours.
  'review-first-weeks': { unit: 'weeks', otherwise: 4, least: 1, most: 26 },
  'review-outside': { unit: 'months', otherwise: 3, least: 1, most: 12 },
  'review-regular': { unit: 'months', otherwise: 6, least: 1, most: 24 },
  'ending-talk-within': days(14, 1, 90),
  // How long a review of a plan may wait once it is due, and how long its clock may stand still: proposals of ours.
  'plan-review-held-within': days(14, 1, 60),
  'plan-pause-longest': { unit: 'weeks', otherwise: 12, least: 1, most: 52 },
  'proposal-answer-within': days(7, 1, 60),
  'waiting-long': { unit: 'weeks', otherwise: 8, least: 1, most: 52 },
  'consent-ends-soon': days(30, 1, 180),
  // A month, as the Regulation gives for answers to a person: a proposal for answers of those who were asked to delete.
  'deletion-answer-within': days(30, 7, 90),
  'objection-answer-within': days(14, 1, 90),
  // Counts of one or two are unsafe anywhere, of three and four where the subject is delicate; research networks often take ten.
  'small-cells-below': count(5, 3, 10),
  // Six months before release the first items of the guarantee list can be begun: a proposal, after the checklist of throughcare practice.
  'countdown-begins': days(180, 14, 365),
  // From when a case is closed: until then somebody may come back, and what was agreed must still be known.
  'people-kept': { unit: 'months', otherwise: 24, least: 6, most: 600 },
  // How long an answer may take before it is asked about, and how long what led to nothing is remembered: proposals of ours.
  'referral-waits-long': days(28, 1, 365),
  'referrals-kept': { unit: 'months', otherwise: 12, least: 1, most: 60 },
  // How soon a family has an answer, and how long it is known after the last thing done for it: proposals of ours.
  'advice-answer-within': days(5, 1, 60),
  'family-kept': { unit: 'months', otherwise: 24, least: 3, most: 120 },
  'audit-kept': { unit: 'months', otherwise: 120, least: 12, most: 600 },
  'receipts-kept': { unit: 'months', otherwise: 12, least: 1, most: 120 },
  'first-aid-within': { unit: 'months', otherwise: 12, least: 1, most: 36 },
  'role-needs-second-person': yes,
  'longest-session': days(30, 1, 90),
  // Two colleagues confirm the gate two days before, and contacts fall due after release: proposals of ours, after practice elsewhere.
  'gate-confirm-from': days(5, 1, 30),
  'gate-confirm-by': days(2, 1, 14),
  'first-days-first': days(1, 1, 7),
  'first-days-second': days(3, 1, 10),
  'first-days-third': days(7, 2, 14),
  'first-days-fourth': days(14, 3, 28),
  // Counted from the beginning of the day after a contact was due, by the clock on the wall.
  'overdue-to-volunteer': { unit: 'hours', otherwise: 9, least: 0, most: 72 },
  'overdue-to-staff': { unit: 'hours', otherwise: 15, least: 0, most: 96 },
  'overdue-to-tree': { unit: 'hours', otherwise: 33, least: 0, most: 168 },
  'overdue-tree-step': { unit: 'hours', otherwise: 3, least: 1, most: 48 },
  'boundary-money': yes,
  'boundary-gifts': yes,
  'boundary-home-address': yes,
  'boundary-family': yes,
  'boundary-social-media': yes,
  'boundary-overnight': yes,
} as const satisfies Record<string, Meaning>

export type HouseValueKey = keyof typeof houseValueMeanings
export const houseValueKeys = Object.keys(houseValueMeanings) as HouseValueKey[]

const day = Type.String({ format: 'date' })
const unitId = Type.Union([Type.String({ format: 'uuid' }), Type.Null()])

/** A number of the house from a day on, in one unit or in all (`unitId` null); it holds until a later one. 1 is yes, 0 is no. */
export const NewHouseValue = Type.Object({
  key: Type.Enum(houseValueKeys),
  unitId,
  value: Type.Number(),
  validFrom: day,
  why: Type.String({ minLength: 1, maxLength: 500 }),
})
export type NewHouseValue = Type.Static<typeof NewHouseValue>

export const HouseValue = Type.Object({ id: Type.String({ format: 'uuid' }), ...NewHouseValue.properties })
export type HouseValue = Type.Static<typeof HouseValue>

/** What holds on a day: the unit's own value before the organisation's, the later before the earlier, else the proposal. */
export function houseValueOn(
  said: readonly HouseValue[],
  key: HouseValueKey,
  { unitId, day }: { unitId: string | null; day: string },
): number {
  const holding = said.filter((one) => one.key === key && one.validFrom <= day)
  const latest = (whose: string | null) =>
    holding
      .filter((one) => one.unitId === whose)
      .reduce<HouseValue | null>((last, one) => (last && last.validFrom >= one.validFrom ? last : one), null)
  const found = (unitId === null ? null : latest(unitId)) ?? latest(null)
  return found?.value ?? houseValueMeanings[key].otherwise
}
