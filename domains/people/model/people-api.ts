import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'
import { CustodyStay } from './custody.ts'
import { Day } from './day.ts'
import { nationalIdKinds } from './national-id.ts'
import { OrNull } from './or-null.ts'
import { Person, PersonDetails, PersonRow } from './person.ts'
import { PersonFile } from './person-file.ts'
import { NewPhoto } from './photo.ts'
import { ReleaseDateStatement } from './release-dates.ts'
import { SheetFormat, xlsxType } from './sheet-format.ts'
import { PersonStatus, StatusChange } from './status.ts'
import { Transfer } from './transfer.ts'

const Id = Type.String({ format: 'uuid' })
const byId = Type.Object({ id: Id })

/** Someone new, with what is known at once; the rest follows on their page. */
export const NewPerson = Type.Object({
  unitId: Id,
  ...PersonDetails.properties,
  status: OrNull(StatusChange),
  place: OrNull(CustodyStay),
  releaseDate: OrNull(ReleaseDateStatement),
})
export type NewPerson = Type.Static<typeof NewPerson>

export const PersonChange = Type.Object({
  id: Id,
  version: Type.Integer(),
  ...PersonDetails.properties,
})
export type PersonChange = Type.Static<typeof PersonChange>

/** Which people a list shows. `responsible`: a colleague's id, or `nobody`. A release window leaves out unknown dates. */
export const PeopleFilter = Type.Object({
  unitId: Type.Optional(Id),
  active: Type.Optional(Type.Boolean()),
  status: Type.Optional(PersonStatus),
  prison: Type.Optional(Type.String({ maxLength: 200 })),
  responsible: Type.Optional(Type.String({ maxLength: 40 })),
  releaseFrom: Type.Optional(Day),
  releaseUntil: Type.Optional(Day),
  releaseUnknown: Type.Optional(Type.Boolean()),
})
export type PeopleFilter = Type.Static<typeof PeopleFilter>

export const PeopleSort = Type.Enum(['release', 'name', 'added'] as const)
export type PeopleSort = Type.Static<typeof PeopleSort>

export const PeopleListing = Type.Object({
  ...PeopleFilter.properties,
  sort: Type.Optional(PeopleSort),
  descending: Type.Optional(Type.Boolean()),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
})
export type PeopleListing = Type.Static<typeof PeopleListing>

/** One person found by a typed text. `near`: not as typed, but spelt much like it. */
export const FoundPerson = Type.Object({
  ...PersonRow.properties,
  active: Type.Boolean(),
  near: Type.Boolean(),
})
export type FoundPerson = Type.Static<typeof FoundPerson>

/** What the forms about people offer: units the reader may add people to, colleagues, prisons named before, choices of the house. */
export const PeopleFormChoices = Type.Object({
  units: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  colleagues: Type.Array(Type.Object({ id: Id, name: Type.String(), unitIds: Type.Array(Id) })),
  prisons: Type.Array(Type.String()),
  offenceGroup: Type.Boolean(),
  photo: Type.Boolean(),
  /** The kind of national id that is kept; null where none is. */
  nationalId: OrNull(Type.Enum(nationalIdKinds)),
})
export type PeopleFormChoices = Type.Static<typeof PeopleFormChoices>

/** How many people the nights ahead will forget, unit by unit; and for how long the audit is kept. */
export const Forgetting = Type.Object({
  units: Type.Array(
    Type.Object({
      unitId: Id,
      unit: Type.String(),
      /** For how many months after the case was closed somebody stays known. */
      months: Type.Integer(),
      tonight: Type.Integer(),
      nextMonth: Type.Integer(),
    }),
  ),
  auditMonths: Type.Integer(),
})
export type Forgetting = Type.Static<typeof Forgetting>

/** The unplanned release: heard of on the day itself, or after it. */
export const ReleaseToday = Type.Object({
  id: Id,
  status: Type.Enum(['released', 'conditionally-released'] as const),
  day: Day,
  source: StatusChange.properties.source,
  saidBy: StatusChange.properties.saidBy,
  why: ReleaseDateStatement.properties.why,
})
export type ReleaseToday = Type.Static<typeof ReleaseToday>

export const Entrusting = Type.Object({
  id: Id,
  userId: Id,
  from: Day,
  /** What the next one must know. */
  handover: OrNull(Type.String({ maxLength: 4000 })),
})
export type Entrusting = Type.Static<typeof Entrusting>

export const NationalId = Type.Object({
  kind: Type.Enum(nationalIdKinds),
  number: Type.String(),
})
export type NationalId = Type.Static<typeof NationalId>

export const peopleApi = {
  list: query('people.list', '/people', {
    input: PeopleListing,
    output: Type.Object({ people: Type.Array(PersonRow), total: Type.Integer() }),
  }),
  search: query('people.search', '/people/search', {
    input: Type.Object({
      text: Type.String({ maxLength: 200 }),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
    }),
    output: Type.Array(FoundPerson),
  }),
  formChoices: query('people.form-choices', '/people/form-choices', {
    input: Type.Object({}),
    output: PeopleFormChoices,
  }),
  forgetting: query('people.forgetting', '/people/forgetting', {
    input: Type.Object({}),
    output: Forgetting,
  }),
  export: query('people.export', '/people/export', {
    input: Type.Object({ ...PeopleFilter.properties, format: SheetFormat }),
    output: Type.Unknown(),
    givesFile: xlsxType,
  }),
  show: query('people.show', '/people/:id', { input: byId, output: PersonFile }),

  add: command('people.add', '/people', { input: NewPerson, output: PersonFile }),
  change: command('people.change', '/people/:id', { input: PersonChange, output: Person }),
  setStatus: command('people.set-status', '/people/:id/statuses', {
    input: Type.Object({ id: Id, ...StatusChange.properties }),
    output: PersonFile,
  }),
  move: command('people.move', '/people/:id/places', {
    input: Type.Object({ id: Id, ...CustodyStay.properties }),
    output: PersonFile,
  }),
  stateReleaseDate: command('people.state-release-date', '/people/:id/release-dates', {
    input: Type.Object({ id: Id, ...ReleaseDateStatement.properties }),
    output: PersonFile,
  }),
  withdrawReleaseDate: command(
    'people.withdraw-release-date',
    '/people/:id/release-dates/:releaseDateId/withdraw',
    {
      input: Type.Object({
        id: Id,
        releaseDateId: Id,
        why: OrNull(Type.String({ maxLength: 2000 })),
      }),
      output: PersonFile,
    },
  ),
  releaseToday: command('people.release-today', '/people/:id/release-today', {
    input: ReleaseToday,
    output: PersonFile,
  }),
  entrust: command('people.entrust', '/people/:id/responsible', { input: Entrusting, output: PersonFile }),
  endEntrusting: command('people.end-entrusting', '/people/:id/responsible/end', {
    input: Type.Object({ id: Id, from: Day }),
    output: PersonFile,
  }),
  transfer: command('people.transfer', '/people/:id/transfer', { input: Transfer, output: Type.Null() }),
  showNationalId: query('people.show-national-id', '/people/:id/national-id', {
    input: byId,
    output: NationalId,
  }),
  showPhoto: query('people.show-photo', '/people/:id/photo', {
    // `version` lets a browser tell a new photograph from the one before.
    input: Type.Object({ id: Id, version: Type.Optional(Type.String({ maxLength: 40 })) }),
    output: Type.Unknown(),
    givesFile: 'image/jpeg',
  }),
  setPhoto: command('people.set-photo', '/people/:id/photo', { input: NewPhoto, output: PersonFile }),
  removePhoto: command('people.remove-photo', '/people/:id/photo/remove', {
    input: byId,
    output: PersonFile,
  }),
  setNationalId: command('people.set-national-id', '/people/:id/national-id', {
    input: Type.Object({ id: Id, number: OrNull(Type.String({ maxLength: 40 })) }),
    output: PersonFile,
  }),
}
