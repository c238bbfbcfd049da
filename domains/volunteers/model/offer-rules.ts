import { searchKey } from '#domains/people/model/index.ts'
import type { Reason } from '#platform/problem.ts'
import type { Offer } from './offer.ts'

/** Nobody reads the page and writes their name in less. */
export const leastSeconds = 5
/** A form left open overnight is still good the next morning. */
export const mostHours = 24
/** From one address in an hour: a family at one table, and no machine. */
export const mostFromAnAddress = 6
/**
 * Beyond so many in a day, or so many unanswered, in one unit, an offer is kept apart for a look and not dropped: nobody can use up
 * a unit's day. Only where as many lie apart as nobody will ever look through is one turned away. An address that waits already is
 * written down again, the first few times in full.
 */
export const mostOffers = { aDay: 40, open: 300, apart: 2000, repeats: 5 } as const

export type TicketAge = { seconds: number } | null

/** Why a form is not taken as one that somebody filled in; a ticket that is not ours has no age. */
export function obstaclesToTicket(age: TicketAge): Reason[] {
  if (age === null || age.seconds > mostHours * 3600) return [{ code: 'form-too-old' }]
  return age.seconds < leastSeconds ? [{ code: 'form-too-quick' }] : []
}

export function obstaclesToOffer(offer: Offer, today: string): Reason[] {
  const reasons: Reason[] = []
  if (offer.givenName.trim() === '') reasons.push({ code: 'missing', field: 'givenName' })
  if (!offer.email && !offer.phone?.trim()) reasons.push({ code: 'offer-needs-contact', field: 'email' })
  if (offer.birthYear !== null && offer.birthYear > Number(today.slice(0, 4)))
    reasons.push({ code: 'birth-year-in-future', field: 'birthYear' })
  return reasons
}

/** "София – център" as part of an address: `sofiya-centar`. */
export const slugOfUnit = (name: string): string => searchKey(name).replaceAll(' ', '-')
