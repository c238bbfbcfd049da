import { sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { type ReasonCode, refuse, refuseIfAny } from '#platform/problem.ts'
import type { Language } from '#platform/texts/languages.ts'
import {
  mostFromAnAddress,
  mostOffers,
  obstaclesToOffer,
  obstaclesToTicket,
  slugOfUnit,
} from '../model/offer-rules.ts'
import { offersApi } from '../model/offers-api.ts'
import { ageOfTicket, giveTicket } from './offer-ticket.ts'

type Door = { id: string; name: string; place: string | null; language: Language }

const showForm = handle(offersApi.form, {
  permission: 'anyone',
  concerns: () => null,
  async run({ tx, now, site }) {
    const { rows: doors } = await sql<Door>`select * from volunteer_doors()`.execute(tx)
    const kinds = await tx.selectFrom('relationKinds').select(['id', 'names']).orderBy('id').execute()
    const organisation = await nameOfHouse(tx)
    const units = doors.map((door) => ({ ...door, slug: slugOfUnit(door.name) }))
    return { organisation, units, kinds, ticket: giveTicket(site, now) }
  },
})

async function nameOfHouse(tx: Tx): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from access.front_door()`.execute(tx)
  return rows[0]?.name ?? ''
}

/** Takes in what a stranger offers. What only a machine would send is thanked for and forgotten. */
const takeOffer = handle(offersApi.offer, {
  permission: 'anyone',
  perAddress: { most: mostFromAnAddress, minutes: 60 },
  concerns: () => null,
  async run({ tx, now, today, site, changed }, { ticket, website, unitId, ...offer }) {
    changed([])
    if (website !== '') return null
    refuseIfAny([
      ...obstaclesToTicket(ageOfTicket(site, ticket, now)),
      ...obstaclesToOffer({ unitId, ...offer }, today.toString()),
    ])
    const { rows } = await sql<{ outcome: 'done' | ReasonCode }>`select volunteer_take_offer(${unitId},
      ${JSON.stringify(offer)}::jsonb, ${site.fingerprint(['used', ticket])}, ${today.toString()},
      ${JSON.stringify(mostOffers)}::jsonb) as outcome`.execute(tx)
    const { outcome } = rows[0]!
    if (outcome !== 'done') refuse(outcome)
    return null
  },
})

export const openHandlers = [showForm, takeOffer]
