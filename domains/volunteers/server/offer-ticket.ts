import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Site } from '#platform/operations/site.ts'
import type { TicketAge } from '../model/offer-rules.ts'

type Signer = Pick<Site, 'fingerprint'>

const marked = (site: Signer, begun: string, chance: string) =>
  site.fingerprint(['ticket of an offer', begun, chance])

/** Goes out with a form and comes back with it: signed by us, so that nobody makes one, and telling only when it was given. */
export function giveTicket(site: Signer, now: Temporal.Instant): string {
  const [begun, chance] = [String(now.epochMilliseconds), randomBytes(9).toString('base64url')]
  return `${begun}.${chance}.${marked(site, begun, chance)}`
}

/** How long ago a ticket was given; null if it is not one of ours. */
export function ageOfTicket(site: Signer, ticket: string, now: Temporal.Instant): TicketAge {
  const [begun = '', chance = '', mark = ''] = ticket.split('.')
  const [given, ours] = [Buffer.from(mark), Buffer.from(marked(site, begun, chance))]
  if (given.length !== ours.length || !timingSafeEqual(given, ours)) return null
  return { seconds: (now.epochMilliseconds - Number(begun)) / 1000 }
}
