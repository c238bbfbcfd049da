import type { Reason } from '#platform/problem.ts'
import { firstDay, lastDay, obstaclesToDays } from '../day-rules.ts'
import type { Clash, GatheringKind, GatheringRow, NewGathering } from './gathering.ts'
import type { Guest, GuestFacts, GuestState, PhotoAnswer } from './guest.ts'

type Plan = Pick<NewGathering, 'names' | 'days' | 'replyUntil'>

/** Every reason why it cannot be planned so. */
export function obstaclesToGathering({ names, days, replyUntil }: Plan): Reason[] {
  const reasons = obstaclesToDays({ names, days })
  const last = lastDay(days)
  if (replyUntil !== null && last !== null && replyUntil > last)
    reasons.push({ code: 'reply-after-gathering', field: 'replyUntil' })
  return reasons
}

export const isInvitedTo = (kind: GatheringKind): boolean => kind === 'family-event' || kind === 'trip'

/** Who is put on the list of a group has said so; who is put on that of an event does not know of it yet. */
export const stateOnListing = (kind: GatheringKind): GuestState => (isInvitedTo(kind) ? 'listed' : 'coming')

export const isExpected = ({ state }: { state: GuestState }): boolean =>
  state !== 'off' && state !== 'declined'

type Standing = { state: 'planned' | 'cancelled'; days: readonly { day: string }[] }

export function obstaclesToListing(
  gathering: Standing & Pick<GatheringRow, 'seats'>,
  { expected, adding, today }: { expected: number; adding: number; today: string },
): Reason[] {
  const reasons: Reason[] = []
  const last = lastDay(gathering.days)
  if (gathering.state === 'cancelled') reasons.push({ code: 'gathering-cancelled' })
  if (last !== null && last < today) reasons.push({ code: 'gathering-over' })
  if (gathering.seats !== null && expected + adding > gathering.seats)
    reasons.push({ code: 'gathering-full', values: { seats: gathering.seats } })
  return reasons
}

/** Why no invitation goes out now. A child's goes with the grown-up whom it comes with. */
export function obstaclesToInviting(
  gathering: Standing,
  guests: readonly Pick<Guest, 'kind' | 'state' | 'comesWith'>[],
  today: string,
): Reason[] {
  const reasons: Reason[] = []
  const last = lastDay(gathering.days)
  if (gathering.state === 'cancelled') reasons.push({ code: 'gathering-cancelled' })
  if (last !== null && last < today) reasons.push({ code: 'gathering-over' })
  if (!guests.some(({ state }) => state === 'listed')) reasons.push({ code: 'nobody-to-invite' })
  if (guests.some(({ kind, state, comesWith }) => kind === 'child' && state === 'listed' && !comesWith))
    reasons.push({ code: 'child-needs-grown-up' })
  return reasons
}

/** What the organiser reads of two who are kept apart: their names, or whom to ask; never why. */
export function reasonOfClash({ one, other, ask }: Clash): Reason {
  if (one !== null && other !== null) return { code: 'guests-kept-apart', values: { one, other } }
  return { code: 'guest-cannot-be-invited', values: { ask: ask ?? '' } }
}

export function obstaclesToFacts({ ride, rideSeats }: Pick<GuestFacts, 'ride' | 'rideSeats'>): Reason[] {
  if (ride === 'offers' && rideSeats === null) return [{ code: 'ride-needs-seats', field: 'rideSeats' }]
  return []
}

/** Photos: no unless somebody said yes. Of a participant only a consent that holds counts. */
export const mayBePhotographed = (
  guest: { kind: Guest['kind']; photos: PhotoAnswer },
  consented: boolean,
): boolean => (guest.kind === 'participant' ? consented : guest.photos === 'yes')

/** Why nobody is marked or counted for this day. */
export function obstaclesToCounting(
  { state }: Standing,
  { day, guest }: { day: string; guest?: { state: GuestState } },
  today: string,
): Reason[] {
  const reasons: Reason[] = []
  if (state === 'cancelled') reasons.push({ code: 'gathering-cancelled' })
  if (guest?.state === 'off') reasons.push({ code: 'guest-off-the-list' })
  if (day > today) reasons.push({ code: 'day-still-to-come' })
  return reasons
}

/** Free seats in cars that are offered, and how many need one. */
export function rideBalance(guests: readonly Pick<Guest, 'state' | 'ride' | 'rideSeats'>[]) {
  const expected = guests.filter(isExpected)
  return {
    needed: expected.filter(({ ride }) => ride === 'needs').length,
    offered: expected.reduce(
      (sum, { ride, rideSeats }) => sum + (ride === 'offers' ? (rideSeats ?? 0) : 0),
      0,
    ),
  }
}

/** The day whose consents to photos count: the next one, else the last. */
export const dayOfPhotos = ({ days }: Pick<GatheringRow, 'days'>, today: string): string =>
  firstDay(days.filter(({ day }) => day >= today)) ?? lastDay(days) ?? today
