import { randomUUID } from 'node:crypto'
import type {
  NewPartner,
  PartnerContact,
  PartnerPlace,
  PartnerService,
} from '../../model/directory/partner.ts'

export const placeIn = (town: string, more: Partial<PartnerPlace> = {}): PartnerPlace => ({
  ...{ id: randomUUID(), name: null, address: null, town, postal: null, area: null, country: 'BG' },
  ...{ latitude: null, longitude: null, phone: null, hours: [], hoursNotes: null, ...more },
})

export const contactNamed = (name: string, more: Partial<PartnerContact> = {}): PartnerContact => ({
  ...{ id: randomUUID(), placeId: null, name, role: null, phone: null, email: null, languages: [], ...more },
})

export const serviceNamed = (name: string, more: Partial<PartnerService> = {}): PartnerService => ({
  ...{ id: randomUUID(), name, what: null, lifeArea: null, eligibility: null, cost: null },
  ...{ languages: [], areas: [], ...more },
})

/** An organisation of which nothing but the name is known. */
export const partnerNamed = (name: string, more: Partial<NewPartner> = {}): NewPartner => ({
  ...{ kind: 'ngo', name, otherName: null, website: null, email: null, phone: null, notes: null },
  ...{ places: [], contacts: [], services: [], descriptions: { en: null, nb: null, bg: null, ro: null } },
  ...more,
})
