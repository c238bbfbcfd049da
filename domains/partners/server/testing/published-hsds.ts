// The tables of Open Referral HSDS 3.2 that an organisation is made of: which fields there are, of which kind, and which must be there.
// The standard is published at https://github.com/openreferral/specification (CC BY-SA 4.0, Open Referral);
// these are its rules in our own short hand, closed where the standard is open: a field that it does not name is a slip of ours.

const text = { type: 'string' }
const number = { type: 'number' }
const uuid = { type: 'string', format: 'uuid' }
const email = { type: 'string', format: 'email' }
const uri = { type: 'string', format: 'uri' }
const oneOf = (...values: string[]) => ({ type: 'string', enum: values })

type Schema = Record<string, unknown>

const table = (required: string[], properties: Record<string, Schema>) => ({
  type: 'object',
  required: ['id', ...required],
  properties: { id: uuid, ...properties },
  additionalProperties: false,
})
const several = (items: Schema) => ({ type: 'array', items })

const attribute = table([], {
  ...{ link_id: uuid, taxonomy_term_id: uuid, link_type: text, link_entity: text, value: text, label: text },
})
const attributes = several(attribute)
const languages = several(
  table([], {
    service_id: uuid,
    location_id: uuid,
    phone_id: uuid,
    name: text,
    code: text,
    note: text,
    attributes,
  }),
)
const phones = several(
  table(['number'], {
    ...{ location_id: uuid, service_id: uuid, organization_id: uuid, contact_id: uuid },
    ...{ service_at_location_id: uuid, number: text, extension: number, type: text, description: text },
    ...{ languages, attributes },
  }),
)
const contacts = several(
  table([], {
    ...{ organization_id: uuid, service_id: uuid, service_at_location_id: uuid, location_id: uuid },
    ...{ name: text, title: text, department: text, email, phones, attributes },
  }),
)
const schedules = several(
  table([], {
    ...{
      service_id: uuid,
      location_id: uuid,
      service_at_location_id: uuid,
      valid_from: text,
      valid_to: text,
    },
    ...{ dtstart: text, timezone: number, until: text, count: number, interval: number, byday: text },
    ...{ wkst: oneOf('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), freq: oneOf('WEEKLY', 'MONTHLY') },
    ...{ byweekno: text, bymonthday: text, byyearday: text, description: text, opens_at: text },
    ...{ closes_at: text, schedule_link: uri, attending_type: text, notes: text, attributes },
  }),
)
const kindOfPlace = oneOf('physical', 'postal', 'virtual')
const addresses = several(
  table(['address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'], {
    ...{ location_id: uuid, attention: text, address_1: text, address_2: text, city: text, region: text },
    ...{ state_province: text, postal_code: text, country: text, address_type: kindOfPlace, attributes },
  }),
)
const locations = several(
  table(['location_type'], {
    ...{ location_type: kindOfPlace, url: uri, organization_id: uuid, name: text, alternate_name: text },
    ...{ description: text, transportation: text, latitude: number, longitude: number },
    ...{ external_identifier: text, external_identifier_type: text },
    ...{ languages, addresses, contacts, phones, schedules, attributes },
  }),
)
const serviceAreas = several(
  table([], {
    ...{
      service_id: uuid,
      name: text,
      description: text,
      extent: text,
      extent_type: text,
      uri: text,
      attributes,
    },
  }),
)
const services = several(
  table(['name', 'status'], {
    ...{ organization_id: uuid, program_id: uuid, name: text, alternate_name: text, description: text },
    ...{ url: uri, email, status: oneOf('active', 'inactive', 'defunct', 'temporarily closed') },
    ...{ interpretation_services: text, application_process: text, fees_description: text },
    ...{ accreditations: text, eligibility_description: text, minimum_age: number, maximum_age: number },
    ...{ assured_date: text, assurer_email: email, alert: text, last_modified: text },
    ...{ phones, schedules, service_areas: serviceAreas, languages, contacts, attributes },
  }),
)

export const publishedOrganization = table(['name', 'description'], {
  ...{
    name: text,
    alternate_name: text,
    description: text,
    email,
    website: uri,
    tax_status: text,
    tax_id: text,
  },
  ...{ year_incorporated: number, legal_status: text, logo: text, uri, parent_organization_id: uuid },
  ...{ contacts, phones, locations, services, attributes },
})

/** The list in which organisations are handed over, page by page. */
export const publishedList = {
  type: 'object',
  required: ['contents'],
  properties: {
    ...{ total_items: number, total_pages: number, page_number: number, size: number },
    ...{ first_page: { type: 'boolean' }, last_page: { type: 'boolean' }, empty: { type: 'boolean' } },
    contents: several(publishedOrganization),
  },
  additionalProperties: false,
}
