import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'
import { NewPartnerAgreement, PartnerAgreement, PartnerAgreementChange } from './agreement.ts'
import { AreaSlug, NewPartner, Partner, PartnerChange, PartnerKind, PartnerName } from './partner.ts'

const Id = Type.String({ format: 'uuid' })
const Version = Type.Integer()
const Text = Type.String({ maxLength: 200 })

/** What one may ask the directory by; nothing asked means everything in use. */
export const PartnerFilter = Type.Object({
  text: Type.Optional(Text),
  kind: Type.Optional(PartnerKind),
  area: Type.Optional(Text),
  lifeArea: Type.Optional(AreaSlug),
  openNow: Type.Optional(Type.Boolean()),
  retired: Type.Optional(Type.Boolean()),
})
export type PartnerFilter = Type.Static<typeof PartnerFilter>

/** An organisation as the directory lists it. `open` is empty where nobody has written down hours. */
export const PartnerRow = Type.Object({
  ...PartnerName.properties,
  phone: OrNull(Type.String()),
  towns: Type.Array(Type.String()),
  services: Type.Array(Type.String()),
  open: OrNull(Type.Boolean()),
  agreedUntil: OrNull(Day),
  agreed: Type.Boolean(),
})
export type PartnerRow = Type.Static<typeof PartnerRow>

/** An organisation found by name, with what tells two of the same name apart. */
export const PartnerHit = Type.Object({ ...PartnerName.properties, towns: Type.Array(Type.String()) })
export type PartnerHit = Type.Static<typeof PartnerHit>

/** Who is around: how many of each kind, who helps with which area of life, and the areas that are named. */
export const DirectoryOverview = Type.Object({
  kinds: Type.Array(Type.Object({ kind: PartnerKind, count: Type.Integer() })),
  lifeAreas: Type.Array(Type.Object({ lifeArea: AreaSlug, count: Type.Integer() })),
  areas: Type.Array(Type.String()),
})
export type DirectoryOverview = Type.Static<typeof DirectoryOverview>

export const EndingAgreement = Type.Object({ ...PartnerAgreement.properties, partner: Type.String() })
export type EndingAgreement = Type.Static<typeof EndingAgreement>

export const directoryApi = {
  search: query('partners.search', '/partners', {
    input: Type.Object({
      ...PartnerFilter.properties,
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    }),
    output: Type.Object({ rows: Type.Array(PartnerRow), total: Type.Integer() }),
  }),
  /** For a field in which one is chosen. */
  find: query('partners.find', '/partners/find', {
    input: Type.Object({ text: Text, kind: Type.Optional(PartnerKind) }),
    output: Type.Array(PartnerHit),
  }),
  overview: query('partners.overview', '/partners/overview', {
    input: Type.Object({}),
    output: DirectoryOverview,
  }),
  show: query('partners.show', '/partners/:id', { input: Type.Object({ id: Id }), output: Partner }),
  add: command('partners.add', '/partners', { input: NewPartner, output: Partner }),
  change: command('partners.change', '/partners/:id', { input: PartnerChange, output: Partner }),
  /** Takes it out of use from today, or back into use. */
  retire: command('partners.retire', '/partners/:id/retire', {
    input: Type.Object({ id: Id, version: Version, retired: Type.Boolean() }),
    output: Partner,
  }),
  agreements: query('partners.agreements', '/partners/:partnerId/agreements', {
    input: Type.Object({ partnerId: Id }),
    output: Type.Array(PartnerAgreement),
  }),
  ending: query('partners.ending-agreements', '/partners/agreements/ending', {
    input: Type.Object({}),
    output: Type.Array(EndingAgreement),
  }),
  agree: command('partners.record-agreement', '/partners/:partnerId/agreements', {
    input: NewPartnerAgreement,
    output: PartnerAgreement,
  }),
  changeAgreement: command('partners.change-agreement', '/partners/agreements/:id', {
    input: PartnerAgreementChange,
    output: PartnerAgreement,
  }),
}
