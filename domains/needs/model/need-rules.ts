import type { Reason } from '#platform/problem.ts'
import { type Carrier, type Need, type NewNeed, type NewStanding, reasonsToEnd } from './need.ts'
import type { NewAreaSaid } from './person-needs.ts'

type Facts = { today: string; mayWrite: boolean }

/** What holds for everything that is said about an area: it must be open to the writer, and the day must have come. */
export function obstaclesToSaying(
  said: { saidOn: string },
  { today, mayWrite }: Facts,
  dayField = 'saidOn',
): Reason[] {
  return [
    ...(mayWrite ? [] : [{ code: 'area-closed', field: 'areaId' } as const]),
    ...(said.saidOn > today ? [{ code: 'said-in-future', field: dayField } as const] : []),
  ]
}

export const isOpenNeed = ({ status }: Pick<Need, 'status'>): boolean =>
  status === 'not-started' || status === 'in-progress'

export function obstaclesToAnswer(said: NewAreaSaid, facts: Facts & { openNeeds: number }): Reason[] {
  const reasons = obstaclesToSaying(said, facts)
  if (said.answer === 'no-need' && facts.openNeeds > 0)
    reasons.push({ code: 'needs-still-open', field: 'answer', values: { count: facts.openNeeds } })
  return reasons
}

export function obstaclesToNeed(
  need: NewNeed,
  facts: Facts & { library: { areaId: string } | null; isOpenAlready: boolean },
): Reason[] {
  const reasons = obstaclesToSaying({ saidOn: need.since }, facts, 'since')
  if (need.libraryId === null && need.words === null)
    reasons.push({ code: 'need-without-words', field: 'words' })
  if (need.libraryId !== null && facts.library?.areaId !== need.areaId)
    reasons.push({ code: 'need-of-other-area', field: 'libraryId' })
  if (facts.isOpenAlready) reasons.push({ code: 'need-already-open', field: 'libraryId' })
  return [...reasons, ...obstaclesToCarrier(need)]
}

export function obstaclesToCarrier({ carriedBy, carrierId, carrierName }: Carrier): Reason[] {
  const reasons: Reason[] = []
  if (carriedBy === 'staff' && carrierId === null)
    reasons.push({ code: 'carrier-unnamed', field: 'carrierId' })
  if (carriedBy !== 'staff' && carrierId !== null)
    reasons.push({ code: 'carrier-not-staff', field: 'carrierId' })
  if (carrierName !== null && (carriedBy === null || carriedBy === 'staff' || carriedBy === 'person'))
    reasons.push({ code: 'carrier-needs-no-name', field: 'carrierName' })
  return reasons
}

export function obstaclesToStanding(
  now: Pick<Need, 'statusOn'>,
  next: Pick<NewStanding, 'status' | 'statusOn' | 'statusBecause'>,
  facts: Facts,
): Reason[] {
  const reasons = obstaclesToSaying({ saidOn: next.statusOn }, facts, 'statusOn')
  if (next.statusOn < now.statusOn) reasons.push({ code: 'status-before-last', field: 'statusOn' })
  const allowed: readonly string[] =
    next.status === 'declined' || next.status === 'no-longer' ? reasonsToEnd[next.status] : []
  const because = next.statusBecause
  if (allowed.length > 0 && (because === null || !allowed.includes(because)))
    reasons.push({ code: 'end-without-reason', field: 'statusBecause' })
  if (allowed.length === 0 && because !== null)
    reasons.push({ code: 'reason-without-end', field: 'statusBecause' })
  return reasons
}
