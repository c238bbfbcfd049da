import { type Language, languages } from '#platform/texts/languages.ts'
import { isPartnerKind, type NewPartner, type PartnerContact } from '../directory/partner.ts'
import { hoursOf } from './hours-as-schedules.ts'
import type { HsdsAttribute, HsdsContact, HsdsLocation, HsdsOrganization, HsdsService } from './hsds.ts'

type Reading = {
  /** In which language a description is that does not say so. */
  language: Language
  /** The id that a part of the entry gets here. */
  idOf(foreign: string): string
}

/** What a directory of others says of an organisation, as an entry of ours. Whether it can be kept, its shape decides. */
export function fromHsds(organization: HsdsOrganization, reading: Reading): NewPartner {
  const { name, alternate_name, description, email, website, phones, attributes } = organization
  const kind = valuesOf(attributes, 'organization-kind')[0]
  const told = Object.fromEntries(
    languages.map((one) => [one, valuesOf(attributes, `description-${one}`)[0] ?? null]),
  ) as NewPartner['descriptions']
  const isTold = Object.values(told).some((text) => text !== null)
  const general = filled(description)
  const places = organization.locations ?? []
  return {
    kind: kind !== undefined && isPartnerKind(kind) ? kind : 'other',
    ...{ name: name.trim(), otherName: filled(alternate_name), email: filled(email) },
    ...{ website: filled(website), phone: filled(phones?.[0]?.number), notes: null },
    descriptions: isTold || general === name ? told : { ...told, [reading.language]: general },
    places: places.map((place) => placeOf(place, reading)),
    contacts: [
      ...(organization.contacts ?? []).flatMap((contact) => contactOf(contact, null, reading)),
      ...places.flatMap((place) =>
        (place.contacts ?? []).flatMap((contact) => contactOf(contact, reading.idOf(place.id), reading)),
      ),
    ],
    services: (organization.services ?? [])
      .filter(({ status }) => status !== 'defunct' && status !== 'inactive')
      .map((service) => serviceOf(service, reading)),
  }
}

const filled = (text: string | null | undefined): string | null => text?.trim() || null

const valuesOf = (attributes: HsdsAttribute[] | null | undefined, type: string): string[] =>
  (attributes ?? []).flatMap(({ link_type, value }) => (link_type === type && value ? [value] : []))

function placeOf(location: HsdsLocation, { idOf }: Reading): NewPartner['places'][number] {
  const address = location.addresses?.[0]
  const lines = [filled(address?.address_1), filled(address?.address_2)].filter((line) => line !== null)
  const schedules = location.schedules ?? []
  const country = filled(address?.country)
  return {
    ...{ id: idOf(location.id), name: filled(location.name), address: lines.join(', ') || null },
    ...{ town: filled(address?.city), postal: filled(address?.postal_code) },
    area: filled(address?.state_province) ?? filled(address?.region),
    country: country === null ? null : country.toUpperCase(),
    ...{ latitude: location.latitude ?? null, longitude: location.longitude ?? null },
    ...{ phone: filled(location.phones?.[0]?.number), hours: hoursOf(schedules) },
    hoursNotes: schedules.map(({ description }) => filled(description)).find((text) => text !== null) ?? null,
  }
}

/** Somebody without a name cannot be asked for. */
function contactOf(contact: HsdsContact, placeId: string | null, { idOf }: Reading): PartnerContact[] {
  const name = filled(contact.name)
  if (name === null) return []
  return [
    {
      ...{ id: idOf(contact.id), placeId, name, role: filled(contact.title), email: filled(contact.email) },
      phone: filled(contact.phones?.[0]?.number),
      languages: valuesOf(contact.attributes, 'language'),
    },
  ]
}

function serviceOf(service: HsdsService, { idOf }: Reading): NewPartner['services'][number] {
  const spoken = (service.languages ?? []).flatMap(({ code, name }) => filled(code) ?? filled(name) ?? [])
  return {
    ...{ id: idOf(service.id), name: service.name.trim(), what: filled(service.description) },
    lifeArea: valuesOf(service.attributes, 'life-area')[0] ?? null,
    eligibility: filled(service.eligibility_description),
    cost: filled(service.fees_description),
    languages: [...new Set(spoken.map((code) => code.toLowerCase()))],
    areas: (service.service_areas ?? []).flatMap(({ name }) => filled(name) ?? []),
  }
}
