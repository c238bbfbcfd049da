import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'
import { Day } from './day.ts'
import { OrNull } from './or-null.ts'
import { Person, PersonRow } from './person.ts'
import { samenessCodes } from './same-person.ts'

const Id = Type.String({ format: 'uuid' })
const Moment = Type.String({ format: 'date-time' })

export const SamenessReason = Type.Object({
  code: Type.Enum(samenessCodes),
  strength: Type.Enum(['strong', 'fair', 'weak'] as const),
})

export const LikePerson = Type.Object({
  ...PersonRow.properties,
  birthDate: Person.properties.birthDate,
  birthYear: Person.properties.birthYear,
  active: Type.Boolean(),
  recordedAt: Moment,
})
export type LikePerson = Type.Static<typeof LikePerson>

/** Two records that may be about one person, and what speaks for it. */
export const DuplicatePair = Type.Object({
  a: LikePerson,
  b: LikePerson,
  reasons: Type.Array(SamenessReason),
})
export type DuplicatePair = Type.Static<typeof DuplicatePair>

/**
 * That one record (`person`) belongs to another (`into`). Nobody sees more before somebody has confirmed it. A name is empty
 * where the reader no longer sees that half since it was undone.
 */
export const Merge = Type.Object({
  id: Id,
  personId: Id,
  person: Type.String(),
  intoId: Id,
  into: Type.String(),
  mergedAt: Moment,
  confirmedAt: OrNull(Moment),
  undoneAt: OrNull(Moment),
  /** Who will see the other half as well once it is confirmed: colleagues by name, and whole units. */
  gains: Type.Object({ colleagues: Type.Array(Type.String()), units: Type.Array(Type.String()) }),
  /** After an undo: what was written on the common record meanwhile; somebody decides to whom it belongs. */
  laterEntries: Type.Array(Type.Object({ kind: Type.String(), id: Id, recordedAt: Moment })),
})
export type Merge = Type.Static<typeof Merge>

/** A merge as one line of a list. */
export const MergeLine = Type.Omit(Merge, ['gains', 'laterEntries'])
export type MergeLine = Type.Static<typeof MergeLine>

/** Entries of this domain that can be handed over; those of other domains are handed over by them. */
export const assignableKinds = ['person_statuses', 'person_places', 'release_dates'] as const

export const EntryAssignment = Type.Object({
  id: Id,
  entries: Type.Array(Type.Object({ kind: Type.Enum(assignableKinds), id: Id }), {
    minItems: 1,
    maxItems: 200,
  }),
})
export type EntryAssignment = Type.Static<typeof EntryAssignment>

const byId = Type.Object({ id: Id })

export const duplicatesApi = {
  possible: query('people.possible-duplicates', '/people/duplicates', {
    input: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })) }),
    output: Type.Object({ pairs: Type.Array(DuplicatePair), total: Type.Integer() }),
  }),
  lookAlikes: query('people.look-alikes', '/people/look-alikes', {
    input: Type.Object({
      given: Type.String({ maxLength: 120 }),
      family: Type.String({ maxLength: 120 }),
      birthDate: Type.Optional(Day),
      birthYear: Type.Optional(Type.Integer()),
    }),
    output: Type.Array(Type.Object({ person: LikePerson, reasons: Type.Array(SamenessReason) })),
  }),
  /** Those that wait, those that stand, and those undone of late, whose later entries may still be handed over. */
  merges: query('people.merges', '/people/merges', {
    input: Type.Object({}),
    output: Type.Array(MergeLine),
  }),
  showMerge: query('people.show-merge', '/people/merges/:id', { input: byId, output: Merge }),
  merge: command('people.merge', '/people/:id/merge', {
    input: Type.Object({ id: Id, intoId: Id }),
    output: Merge,
  }),
  confirmMerge: command('people.confirm-merge', '/people/merges/:id/confirm', { input: byId, output: Merge }),
  undoMerge: command('people.undo-merge', '/people/merges/:id/undo', { input: byId, output: Merge }),
  assignEntries: command('people.assign-entries', '/people/merges/:id/entries', {
    input: EntryAssignment,
    output: Merge,
  }),
  notTheSame: command('people.not-the-same', '/people/:id/not-the-same', {
    input: Type.Object({ id: Id, otherId: Id }),
    output: Type.Null(),
  }),
}
