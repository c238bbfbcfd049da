import type {
  NewPartner,
  PartnerContact,
  PartnerPlace,
  PartnerService,
} from '../../model/directory/partner.ts'

export const blankPartner: NewPartner = {
  ...{ kind: 'ngo', name: '', otherName: null, website: null, email: null, phone: null, notes: null },
  ...{ places: [], contacts: [], services: [], descriptions: { en: null, nb: null, bg: null, ro: null } },
}

// The rows of an entry get their ids where they are written, so that a contact can name a place before both are kept.
const newId = () => crypto.randomUUID()

export const blankPlace = (): PartnerPlace => ({
  ...{ id: newId(), name: null, address: null, town: null, postal: null, area: null, country: null },
  ...{ latitude: null, longitude: null, phone: null, hours: [], hoursNotes: null },
})

export const blankContact = (): PartnerContact => ({
  ...{ id: newId(), placeId: null, name: '', role: null, phone: null, email: null, languages: [] },
})

export const blankService = (): PartnerService => ({
  ...{ id: newId(), name: '', what: null, lifeArea: null, eligibility: null, cost: null },
  ...{ languages: [], areas: [] },
})
