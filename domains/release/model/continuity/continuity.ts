import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { cuts, gapBands, handovers, unknownBecause } from './gap.ts'

const Id = Type.String({ format: 'uuid' })
const Count = Type.Integer({ minimum: 0 })
const Days = OrNull(Type.Integer({ minimum: 0 }))

export const GapBand = Type.Enum(gapBands)
export const gates = ['met', 'not-met', 'not-said'] as const

/** The continuity of one release, as far as it can be known. */
export const Continuity = Type.Object({
  day: Day,
  ends: OrNull(Day),
  endedBy: OrNull(Type.Enum(cuts)),
  unknownBecause: OrNull(Type.Enum(unknownBecause)),
  band: GapBand,
  gapDays: Days,
  metDays: Days,
  silenceDays: Days,
  silenceFrom: OrNull(Day),
  watchedUntil: Day,
  cutBy: OrNull(Type.Enum(cuts)),
  handover: Type.Enum(handovers),
  gate: Type.Enum(gates),
})
export type Continuity = Type.Static<typeof Continuity>

export const ReleaseContinuity = Type.Object({ id: Id, today: Day, continuity: OrNull(Continuity) })
export type ReleaseContinuity = Type.Static<typeof ReleaseContinuity>

/** How many releases fall into each band. */
export const Bands = Type.Object(
  Object.fromEntries(gapBands.map((band) => [band, Count])) as Record<
    (typeof gapBands)[number],
    typeof Count
  >,
)
export type Bands = Type.Static<typeof Bands>

/** The figures of some releases. `median`: null where fewer than half of those known were reached, or none is known. */
export const Figures = Type.Object({
  n: Count,
  known: Count,
  median: Days,
  bands: Bands,
  handover: Type.Object({ held: Count, of: Count }),
  gate: Type.Object({ met: Count, notMet: Count, notSaid: Count }),
  silenceMedian: Days,
})
export type Figures = Type.Static<typeof Figures>

export const groupings = ['unit', 'prison', 'month'] as const
export const ContinuityGrouping = Type.Enum(groupings)
export type ContinuityGrouping = Type.Static<typeof ContinuityGrouping>

export const ContinuityFilter = Type.Object({
  /** Releases from this day to the last one; without them the last twelve months. */
  from: Type.Optional(Day),
  until: Type.Optional(Day),
  unitId: Type.Optional(Id),
  prison: Type.Optional(Type.String({ maxLength: 200 })),
})
export type ContinuityFilter = Type.Static<typeof ContinuityFilter>

export const Group = Type.Object({
  key: OrNull(Type.String()),
  name: OrNull(Type.String()),
  figures: Figures,
})
export type Group = Type.Static<typeof Group>

export const ContinuityReport = Type.Object({
  today: Day,
  from: Day,
  until: Day,
  all: Figures,
  /** How many releases have a gap of so many days, one after the other: what the picture shows. */
  days: Type.Array(Type.Object({ days: Count, count: Count })),
  groups: Type.Object({ unit: Type.Array(Group), prison: Type.Array(Group), month: Type.Array(Group) }),
})
export type ContinuityReport = Type.Static<typeof ContinuityReport>

export const ContinuityRow = Type.Object({
  releaseId: Id,
  personId: Id,
  name: Type.String(),
  prison: OrNull(Type.String()),
  ...Continuity.properties,
})
export type ContinuityRow = Type.Static<typeof ContinuityRow>
