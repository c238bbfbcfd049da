import { type Language, languages } from '#platform/texts/languages.ts'
import type { Partner, PartnerContact, PartnerPlace, PartnerService } from '../directory/partner.ts'
import { schedulesOf } from './hours-as-schedules.ts'
import type { HsdsAttribute, HsdsContact, HsdsLocation, HsdsOrganization, HsdsService } from './hsds.ts'

/** Makes the id of something that has none of its own here, always the same from the same words. */
type IdFrom = (...words: string[]) => string
type Writing = { language: Language; idFrom: IdFrom }

/** An entry as the standard writes it. Notes for colleagues and agreements stay at home. */
export function asHsds(partner: Partner, { language, idFrom }: Writing): HsdsOrganization {
  const { id, name, otherName, descriptions, email, website, phone, places, contacts, services } = partner
  const inOrder = [language, ...languages.filter((one) => one !== language)]
  const written = inOrder.filter((one) => descriptions[one] !== null)
  const at = (placeId: string | null) =>
    contacts.filter((contact) => contact.placeId === placeId).map((contact) => contactOf(contact, idFrom))
  return {
    ...{ id, name, ...said({ alternate_name: otherName, email, website }) },
    // The standard asks for a description; a name is better than an invented one.
    description: written[0] === undefined ? name : descriptions[written[0]]!,
    ...listed('phones', phoneOf(id, phone, idFrom)),
    ...listed('contacts', at(null)),
    ...listed(
      'locations',
      places.map((place) => locationOf(place, at(place.id), idFrom)),
    ),
    ...listed(
      'services',
      services.map((service) => serviceOf(service, idFrom)),
    ),
    attributes: [
      attributeOf(id, 'organization-kind', partner.kind, idFrom),
      ...written.map((one) => attributeOf(id, `description-${one}`, descriptions[one]!, idFrom)),
    ],
  }
}

/** Only what is known: the standard has no empty values. */
const said = <Values extends Record<string, unknown>>(values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Partial<{
    [Name in keyof Values]: NonNullable<Values[Name]>
  }>

const listed = <Name extends string, Item>(name: Name, items: Item[]) =>
  (items.length === 0 ? {} : { [name]: items }) as { [Key in Name]?: Item[] }

const phoneOf = (of: string, number: string | null, idFrom: IdFrom) =>
  number === null ? [] : [{ id: idFrom(of, 'phone'), number, type: 'voice' }]

const attributeOf = (of: string, type: string, value: string, idFrom: IdFrom): HsdsAttribute => ({
  id: idFrom(of, type, value),
  link_type: type,
  value,
})

const contactOf = (
  { id, name, role, email, phone, languages: spoken }: PartnerContact,
  idFrom: IdFrom,
): HsdsContact => ({
  ...{ id, name, ...said({ title: role, email }) },
  ...listed('phones', phoneOf(id, phone, idFrom)),
  ...listed(
    'attributes',
    spoken.map((code) => attributeOf(id, 'language', code, idFrom)),
  ),
})

function locationOf(
  place: PartnerPlace,
  contacts: HsdsContact[],
  idFrom: IdFrom,
): HsdsLocation & { location_type: string } {
  const { id, name, address, town, postal, area, country, latitude, longitude, hoursNotes } = place
  const isAddressed = [address, town, postal, area, country].some((part) => part !== null)
  return {
    ...{ id, location_type: 'physical', ...said({ name, latitude, longitude }) },
    // An address of the standard has all of its lines; what nobody has written down is an empty one.
    ...listed(
      'addresses',
      isAddressed
        ? [
            {
              ...{ id: idFrom(id, 'address'), address_1: address ?? '', city: town ?? '' },
              ...{ state_province: area ?? '', postal_code: postal ?? '', country: country ?? '' },
              address_type: 'physical',
            },
          ]
        : [],
    ),
    ...listed('phones', phoneOf(id, place.phone, idFrom)),
    ...listed('schedules', [
      ...schedulesOf(place.hours).map((schedule) => ({
        ...{ id: idFrom(id, 'schedule', ...Object.values(schedule).map(String)), ...schedule },
      })),
      ...(hoursNotes === null ? [] : [{ id: idFrom(id, 'schedule-notes'), description: hoursNotes }]),
    ]),
    ...listed('contacts', contacts),
  }
}

function serviceOf(service: PartnerService, idFrom: IdFrom): HsdsService {
  const { id, name, what, lifeArea, eligibility, cost, languages: spoken, areas } = service
  return {
    ...{ id, name, status: 'active' },
    ...said({ description: what, eligibility_description: eligibility, fees_description: cost }),
    ...listed(
      'languages',
      spoken.map((code) => ({ id: idFrom(id, 'language', code), code })),
    ),
    ...listed(
      'service_areas',
      areas.map((area) => ({ id: idFrom(id, 'area', area), name: area })),
    ),
    ...listed('attributes', lifeArea === null ? [] : [attributeOf(id, 'life-area', lifeArea, idFrom)]),
  }
}
