import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { Id, Moment, Version } from './shapes.ts'

export const needStatuses = ['not-started', 'in-progress', 'met', 'declined', 'no-longer'] as const
export const NeedStatus = Type.Enum(needStatuses)
export type NeedStatus = Type.Static<typeof NeedStatus>

/** Why a need was declined by the person, or is no longer one: every "no" has its coded reason. */
export const reasonsToEnd = {
  declined: ['not-now', 'manages-alone', 'not-with-us', 'does-not-want-to-say'],
  'no-longer': ['things-changed', 'cannot-be-met', 'by-mistake'],
} as const
export const EndReason = Type.Enum([...reasonsToEnd.declined, ...reasonsToEnd['no-longer']] as const)
export type EndReason = Type.Static<typeof EndReason>

export const carriers = ['person', 'staff', 'volunteer', 'partner', 'family'] as const
export const CarriedBy = Type.Enum(carriers)
export type CarriedBy = Type.Static<typeof CarriedBy>

const words = OrNull(Type.String({ maxLength: 300 }))

/** Who carries it: a colleague by name in the house, anybody else by a name in words. */
export const Carrier = Type.Object({
  carriedBy: OrNull(CarriedBy),
  carrierId: OrNull(Id),
  carrierName: OrNull(Type.String({ maxLength: 120 })),
})
export type Carrier = Type.Static<typeof Carrier>

const standing = {
  status: NeedStatus,
  statusOn: Day,
  statusBecause: OrNull(EndReason),
  statusWords: words,
}

export const Need = Type.Object({
  id: Id,
  version: Version,
  personId: Id,
  areaId: Id,
  libraryId: OrNull(Id),
  words,
  since: Day,
  ...standing,
  ...Carrier.properties,
  /** The name of whoever carries it, colleague or not. */
  carrier: OrNull(Type.String()),
  carriedSince: OrNull(Day),
})
export type Need = Type.Static<typeof Need>

export const NewNeed = Type.Object({
  personId: Id,
  areaId: Id,
  libraryId: OrNull(Id),
  words,
  since: Day,
  status: Type.Enum(['not-started', 'in-progress'] as const),
  ...Carrier.properties,
})
export type NewNeed = Type.Static<typeof NewNeed>

export const NewStanding = Type.Object({ id: Id, version: Version, ...standing })
export type NewStanding = Type.Static<typeof NewStanding>

export const HandOver = Type.Object({ id: Id, version: Version, ...Carrier.properties })

/** One line of how a need came to stand where it does. */
export const NeedChange = Type.Object({
  id: Id,
  ...standing,
  carriedBy: OrNull(CarriedBy),
  carrier: OrNull(Type.String()),
  recordedAt: Moment,
  recordedBy: OrNull(Type.String()),
})
export type NeedChange = Type.Static<typeof NeedChange>
