import Type from 'typebox'
import {
  Day,
  OrNull,
  PersonStatus,
  ReleaseCertainty,
  ReleaseDateKind,
  type ReleaseWarning,
  releaseWarningCodes,
  UnknownReleaseReason,
} from '#domains/people/model/index.ts'
import { GuaranteeItem } from './item.ts'
import { MovedDate } from './moved.ts'
import { Release } from './release.ts'

const Id = Type.String({ format: 'uuid' })

/** One release with everything that must be there by then. */
export const Countdown = Type.Object({
  today: Day,
  release: Release,
  person: Type.Object({
    id: Id,
    name: Type.String(),
    unitId: Id,
    unit: Type.String(),
    status: OrNull(PersonStatus),
    responsibleId: OrNull(Id),
    responsible: OrNull(Type.String()),
  }),
  /** The day from which everything is counted: the current date, or the day it happened. */
  day: OrNull(Day),
  kind: OrNull(ReleaseDateKind),
  certainty: OrNull(ReleaseCertainty),
  unknownBecause: OrNull(UnknownReleaseReason),
  warnings: Type.Array(Type.Enum([...releaseWarningCodes] as [ReleaseWarning, ...ReleaseWarning[]])),
  holiday: OrNull(Type.String()),
  /** What is written about health is open to this reader. */
  readsHealth: Type.Boolean(),
  items: Type.Array(GuaranteeItem),
  /** The latest first; one without a decision stands first. */
  moves: Type.Array(MovedDate),
})
export type Countdown = Type.Static<typeof Countdown>

/** All releases of a person, the one ahead first. */
export const ReleasesOfPerson = Type.Object({
  today: Day,
  releases: Type.Array(
    Type.Object({
      ...Release.properties,
      open: Type.Integer(),
      late: Type.Integer(),
      /** Whether somebody stood at the gate, by the latest word; null while nobody has said. */
      metAtGate: OrNull(Type.Boolean()),
    }),
  ),
})
export type ReleasesOfPerson = Type.Static<typeof ReleasesOfPerson>
