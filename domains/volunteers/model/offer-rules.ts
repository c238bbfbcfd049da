import { searchKey } from '#domains/people/model/index.ts'
import type { Reason } from '#platform/problem.ts'
import type { Offer } from './offer.ts'

/** Nobody reads the page and writes their name in less. */
export const leastSeconds = 5
/** A form left open overnight is still good the next morning. */
export const mostHours = 24
/** More offers than this in a day, in one unit, are not people. */
export const mostOffersADay = 40
/** More than this unanswered, and the centre has to catch up first. */
export const mostOpenOffers = 300

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
