import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { Compartment } from './compartments.ts'
import { Id, Moment, Version } from './shapes.ts'

export const entryKinds = ['note', 'call', 'own-words'] as const
export const EntryKind = Type.Enum(entryKinds)
export type EntryKind = Type.Static<typeof EntryKind>

const written = {
  compartment: Compartment,
  happenedOn: Day,
  /** With whom a call was. */
  spokeWith: OrNull(Type.String({ maxLength: 120 })),
  text: Type.String({ minLength: 1, maxLength: 10_000 }),
}

/** A note, a call, or what the person said in their own words. */
export const Entry = Type.Object({
  id: Id,
  version: Version,
  personId: Id,
  kind: EntryKind,
  ...written,
  authorId: Id,
  author: Type.String(),
  writtenAt: Moment,
  /** The last correction; the former texts stay readable. */
  correctedAt: OrNull(Moment),
  correctedBy: OrNull(Type.String()),
  mayCorrect: Type.Boolean(),
})
export type Entry = Type.Static<typeof Entry>

export const NewEntry = Type.Object({ personId: Id, kind: EntryKind, ...written })
export type NewEntry = Type.Static<typeof NewEntry>

export const EntryCorrection = Type.Object({ id: Id, version: Version, ...written })
export type EntryCorrection = Type.Static<typeof EntryCorrection>

/** What an entry said before it was corrected. */
export const FormerEntry = Type.Object({
  version: Version,
  ...written,
  replacedAt: Moment,
  replacedBy: Type.String(),
})
export type FormerEntry = Type.Static<typeof FormerEntry>

export const EntryFilter = Type.Object({
  personId: Id,
  compartment: Type.Optional(Compartment),
  /** `next` of the page before. */
  before: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}_[0-9a-f-]{36}$' })),
})
export type EntryFilter = Type.Static<typeof EntryFilter>

/** One page of a person's journal, newest first, and what the reader may do in it. */
export const EntryPage = Type.Object({
  entries: Type.Array(Entry),
  next: OrNull(Type.String()),
  mayRead: Type.Array(Compartment),
  mayWrite: Type.Array(Compartment),
})
export type EntryPage = Type.Static<typeof EntryPage>
