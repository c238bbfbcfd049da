import type { Reason } from '#platform/problem.ts'
import type { ChildAdult, ChildConsent, ChildFile } from '../children/child.ts'
import { type Allowed, allowingOn, lackingConsents } from '../children/contact-rules.ts'
import { groupOf, type NewStay, type StayGroup, type StayPlace } from './stay.ts'

type When = Pick<NewStay, 'arrivesOn' | 'arrivesAt' | 'leavesOn' | 'leavesAt'>

const arrives = ({ arrivesOn, arrivesAt }: When) => `${arrivesOn}T${arrivesAt}`
const leaves = ({ leavesOn, leavesAt }: When) => `${leavesOn}T${leavesAt}`

/** Whether two stays are at the same time: whoever leaves when the other comes has left. */
export const atTheSameTime = (one: When, other: When): boolean =>
  arrives(one) < leaves(other) && leaves(one) > arrives(other)

/** Whether two stays have a day in common: that is enough to meet at a door. */
export const onTheSameDays = (one: When, other: When): boolean =>
  one.arrivesOn <= other.leavesOn && one.leavesOn >= other.arrivesOn

type Other = When & { placeId: string; door: string; group: StayGroup; parentId: string | null }

/** Whether another stay is in the way at this place: its hours, or, for the other group, its door on any of the days. */
export function isInTheWay(
  stay: When & { parentId: string | null },
  place: { id: string; door: string; group: StayGroup },
  other: Other,
): boolean {
  if (other.group !== place.group) return other.door === place.door && onTheSameDays(stay, other)
  const isFamily = stay.parentId !== null && stay.parentId === other.parentId
  return other.placeId === place.id && !isFamily && atTheSameTime(stay, other)
}

type Known = {
  today: string
  place: Pick<StayPlace, 'kind' | 'nights' | 'retiredOn'>
  /** Somebody else is there at these hours. */
  taken: boolean
  /** Nobody of the other group uses the door on these days. */
  doorIsFree: boolean
  /** Two who may not meet would be there on the same day. */
  keptApart: boolean
  adult: Pick<ChildAdult, 'contact' | 'until'>
  assessments: readonly Allowed[]
  care: ChildFile['care']
  consents: readonly ChildConsent[]
}

export function obstaclesToWhen(
  stay: When,
  { today, place, taken, doorIsFree }: Pick<Known, 'today' | 'place' | 'taken' | 'doorIsFree'>,
): Reason[] {
  const reasons: Reason[] = []
  if (arrives(stay) >= leaves(stay)) reasons.push({ code: 'stay-ends-before-begins', field: 'leavesOn' })
  if (stay.arrivesOn < today) reasons.push({ code: 'child-planned-in-past', field: 'arrivesOn' })
  if (place.retiredOn !== null && place.retiredOn <= stay.leavesOn)
    reasons.push({ code: 'stay-place-retired', field: 'placeId' })
  if (stay.leavesOn > stay.arrivesOn && !place.nights)
    reasons.push({ code: 'stay-no-nights-here', field: 'placeId' })
  // That somebody of the other group comes is said to nobody: the place is not free, and that is all.
  if (taken || !doorIsFree) reasons.push({ code: 'stay-place-taken', field: 'placeId' })
  return reasons
}

/** Every reason why this stay cannot be booked. */
export function obstaclesToStay(stay: NewStay, known: Known): Reason[] {
  const reasons = obstaclesToWhen(stay, known)
  const days = { from: stay.arrivesOn, until: stay.leavesOn }
  if (groupOf(known.place.kind) !== 'contact') reasons.push({ code: 'stay-other-group', field: 'placeId' })
  if ((stay.kind === 'overnight') !== stay.leavesOn > stay.arrivesOn)
    reasons.push({ code: 'stay-kind-and-nights', field: 'kind' })
  if (known.adult.contact === 'not-allowed')
    reasons.push({ code: 'child-contact-not-allowed', field: 'adultId' })
  const allowed = allowingOn(known.assessments, stay.kind, days)
  if (!allowed) reasons.push({ code: 'child-contact-not-assessed', field: 'kind' })
  else if (allowed.supervised && !stay.supervised)
    reasons.push({ code: 'stay-must-be-supervised', field: 'supervised' })
  if (stay.supervised && stay.supervisor === null)
    reasons.push({ code: 'stay-supervisor-missing', field: 'supervisor' })
  if (known.keptApart) reasons.push({ code: 'stay-kept-apart', field: 'arrivesOn' })
  return [...reasons, ...lackingConsents(known, { adultId: stay.adultId, kind: stay.kind, ...days })]
}
