import Type from 'typebox'

// Open Referral HSDS 3.2, as far as the directory has something to say or to hear: an organisation with all that belongs to it.
// What others write beside these fields is let through and left where it is.

const Text = Type.Optional(Type.Union([Type.String(), Type.Null()]))
const several = <Item extends Parameters<typeof Type.Array>[0]>(item: Item) =>
  Type.Optional(Type.Union([Type.Array(item), Type.Null()]))
const id = Type.String({ minLength: 1, maxLength: 200 })

const HsdsAttribute = Type.Object({ id, link_type: Text, value: Text })
const HsdsLanguage = Type.Object({ id, name: Text, code: Text })
export const HsdsPhone = Type.Object({ id, number: Type.String() })
const HsdsContact = Type.Object({
  ...{ id, name: Text, title: Text, email: Text },
  phones: several(HsdsPhone),
  attributes: several(HsdsAttribute),
})
export const HsdsSchedule = Type.Object({
  ...{ id, freq: Text, byday: Text, opens_at: Text, closes_at: Text, description: Text },
})
const HsdsAddress = Type.Object({
  ...{ id, address_1: Text, address_2: Text, city: Text, region: Text, state_province: Text },
  ...{ postal_code: Text, country: Text },
})
const number = Type.Optional(Type.Union([Type.Number(), Type.Null()]))
const HsdsLocation = Type.Object({
  ...{ id, name: Text, latitude: number, longitude: number },
  addresses: several(HsdsAddress),
  phones: several(HsdsPhone),
  schedules: several(HsdsSchedule),
  contacts: several(HsdsContact),
})
const HsdsService = Type.Object({
  ...{ id, name: Type.String(), status: Text, description: Text },
  ...{ eligibility_description: Text, fees_description: Text },
  languages: several(HsdsLanguage),
  service_areas: several(Type.Object({ id, name: Text })),
  attributes: several(HsdsAttribute),
})
export const HsdsOrganization = Type.Object({
  ...{ id, name: Type.String(), alternate_name: Text, description: Text, email: Text, website: Text },
  phones: several(HsdsPhone),
  contacts: several(HsdsContact),
  locations: several(HsdsLocation),
  services: several(HsdsService),
  attributes: several(HsdsAttribute),
})

export type HsdsAttribute = Type.Static<typeof HsdsAttribute>
export type HsdsContact = Type.Static<typeof HsdsContact>
export type HsdsLocation = Type.Static<typeof HsdsLocation>
export type HsdsOrganization = Type.Static<typeof HsdsOrganization>
export type HsdsPhone = Type.Static<typeof HsdsPhone>
export type HsdsSchedule = Type.Static<typeof HsdsSchedule>
export type HsdsService = Type.Static<typeof HsdsService>
