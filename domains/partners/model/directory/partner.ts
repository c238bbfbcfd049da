import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { WeekHours } from '#platform/texts/week-hours.ts'

export const partnerKinds = [
  ...(['prison', 'probation', 'court', 'prosecution', 'police', 'social-services', 'child-welfare'] as const),
  ...(['school', 'clinic', 'employer', 'housing', 'ngo', 'other'] as const),
] as const
export const PartnerKind = Type.Enum(partnerKinds)
export type PartnerKind = Type.Static<typeof PartnerKind>

const Id = Type.String({ format: 'uuid' })
const line = OrNull(Type.String({ minLength: 1, maxLength: 200 }))
const text = OrNull(Type.String({ minLength: 1, maxLength: 4000 }))
const email = OrNull(Type.String({ format: 'email', maxLength: 200 }))
const name = Type.String({ minLength: 1, maxLength: 200 })
const languages = Type.Array(Type.String({ pattern: '^[a-z]{2,3}$' }), { maxItems: 30, uniqueItems: true })

/** Where an organisation is found. Hours that nobody has written down are an empty list. */
export const PartnerPlace = Type.Object({
  id: Id,
  name: line,
  address: line,
  town: line,
  postal: OrNull(Type.String({ minLength: 1, maxLength: 20 })),
  area: line,
  country: OrNull(Type.String({ pattern: '^[A-Z]{2}$' })),
  latitude: OrNull(Type.Number({ minimum: -90, maximum: 90 })),
  longitude: OrNull(Type.Number({ minimum: -180, maximum: 180 })),
  phone: line,
  hours: WeekHours,
  hoursNotes: text,
})
export type PartnerPlace = Type.Static<typeof PartnerPlace>

/** Somebody at an organisation, in their work. */
export const PartnerContact = Type.Object({
  id: Id,
  placeId: OrNull(Id),
  name,
  role: line,
  phone: line,
  email,
  languages,
})
export type PartnerContact = Type.Static<typeof PartnerContact>

/** The short name of an area of life; a centre may have its own beside those of the house. */
export const AreaSlug = Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' })

export const PartnerService = Type.Object({
  id: Id,
  name,
  what: text,
  lifeArea: OrNull(AreaSlug),
  eligibility: text,
  cost: line,
  languages,
  areas: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 40 }),
})
export type PartnerService = Type.Static<typeof PartnerService>

export const NewPartner = Type.Object({
  kind: PartnerKind,
  name,
  otherName: line,
  descriptions: Type.Object({ en: text, nb: text, bg: text, ro: text }),
  website: OrNull(Type.String({ format: 'uri', pattern: '^https?://', maxLength: 300 })),
  email,
  phone: line,
  notes: text,
  places: Type.Array(PartnerPlace, { maxItems: 40 }),
  contacts: Type.Array(PartnerContact, { maxItems: 100 }),
  services: Type.Array(PartnerService, { maxItems: 100 }),
})
export type NewPartner = Type.Static<typeof NewPartner>

const known = { id: Id, version: Type.Integer() }
export const PartnerChange = Type.Object({ ...known, ...NewPartner.properties })
export type PartnerChange = Type.Static<typeof PartnerChange>

/** The whole entry. A prison has a page of its own for visits. */
export const Partner = Type.Object({
  ...PartnerChange.properties,
  retiredOn: OrNull(Day),
  prisonId: OrNull(Id),
})
export type Partner = Type.Static<typeof Partner>

/** What names an organisation where it is chosen or listed. */
export const PartnerName = Type.Object({
  id: Id,
  kind: PartnerKind,
  name,
  otherName: line,
  retiredOn: OrNull(Day),
})
export type PartnerName = Type.Static<typeof PartnerName>

export const isPartnerKind = (text: string): text is PartnerKind =>
  (partnerKinds as readonly string[]).includes(text)
