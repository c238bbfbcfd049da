import { partnerAreaKeys, partnerSearchKey } from '#domains/partners/model/directory/directory-rules.ts'
import type { NewPartner } from '#domains/partners/model/directory/partner.ts'
import type { Centre } from '../centre.ts'
import { addDays } from '../days.ts'
import type { OneToOneRows } from '../one-to-one/rows.ts'
import { aroundOslo } from './around-oslo.ts'
import { aroundPleven } from './around-pleven.ts'
import type { Entry } from './entry.ts'
import { entryOf, inLatin } from './entry-of.ts'
import { partnerId } from './partner-id.ts'
import type { PartnerRows } from './rows.ts'

/** Every organisation around the two units; the prisons are those that have a page. */
export function directoryOf(centre: Centre, prisons: OneToOneRows['prisons']): PartnerRows {
  const rows: PartnerRows = {
    ...{ partnerOrganisations: [], partnerPlaces: [], partnerContacts: [], partnerServices: [] },
    partnerAgreements: [],
  }
  for (const prison of prisons)
    write(rows, prison.partnerId, {
      ...{ kind: 'prison', name: prison.name, otherName: inLatin(prison.name), website: null, email: null },
      ...{ phone: prison.contacts[0]?.phone ?? null, notes: null, places: [], contacts: [], services: [] },
      descriptions: { en: null, nb: null, bg: null, ro: null },
    })
  const around = [
    ...aroundPleven.map((entry) => ['Pleven', 'maria', entry] as const),
    ...aroundOslo.map((entry) => ['Oslo', 'ingrid', entry] as const),
  ]
  around.forEach(([unit, colleague, entry], index) => {
    write(rows, partnerId(centre, entry.name), entryOf(centre, unit, entry, index))
    writeAgreements(rows, centre, entry, colleague)
  })
  return rows
}

function write(rows: PartnerRows, id: string, { places, contacts, services, ...entry }: NewPartner): void {
  rows.partnerOrganisations.push({
    ...{ id, ...entry, foreignId: null, retiredOn: null },
    searchKey: partnerSearchKey({ ...entry, places, contacts, services }),
    areaKeys: partnerAreaKeys({ places, services }),
  })
  const part = (position: number) => ({ partnerId: id, position })
  rows.partnerPlaces.push(...places.map((place, at) => ({ ...place, ...part(at) })))
  rows.partnerServices.push(...services.map((service, at) => ({ ...service, ...part(at) })))
  const here = { userId: null, leftOn: null }
  rows.partnerContacts.push(...contacts.map((contact, at) => ({ ...contact, ...part(at), ...here })))
}

function writeAgreements(
  rows: PartnerRows,
  centre: Centre,
  { name, agreements = [] }: Entry,
  colleague: string,
) {
  for (const { subject, from, to, seen } of agreements)
    rows.partnerAgreements.push({
      ...{ id: partnerId(centre, name, subject), partnerId: partnerId(centre, name), subject, notes: null },
      ...{ signedOn: addDays(centre.today, from - 7), validFrom: addDays(centre.today, from) },
      validTo: to === null ? null : addDays(centre.today, to),
      seenBy: seen ? centre.userId(colleague) : null,
    })
}
