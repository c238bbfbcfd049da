import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { languages } from '#platform/texts/languages.ts'

const Id = Type.String({ format: 'uuid' })

/** Each lane with the days from release that stand in it, the first and the last; what has passed without a word stands at the gate. */
export const laneSpans = {
  '-90': [-90, -31],
  '-30': [-30, -15],
  '-14': [-14, -8],
  '-7': [-7, -3],
  '-2': [-2, -1],
  gate: [0, 0],
  '+1': [1, 1],
  '+3': [2, 3],
  '+7': [4, 7],
  '+14': [8, 14],
} as const satisfies Record<string, readonly [number, number]>
export const laneNames = Object.keys(laneSpans) as (keyof typeof laneSpans)[]
export type LaneName = (typeof laneNames)[number]

/** In which lane somebody stands so many days after release (below zero: before it); null beyond both ends. */
export const laneOf = (daysAfter: number): LaneName | null =>
  laneNames.find((name) => {
    const [first, last] = laneSpans[name]
    return daysAfter >= first && daysAfter <= last
  }) ?? null

/** So many are shown of each lane; how many more there are is said. */
export const mostInLane = 40

export const LaneCard = Type.Object({
  personId: Id,
  releaseId: Id,
  name: Type.String(),
  prison: OrNull(Type.String()),
  responsible: OrNull(Type.String()),
  day: Day,
  /** Days since the release; below zero it is ahead. */
  daysAfter: Type.Integer(),
  /** The day went by, and nobody has said what happened. */
  passed: Type.Boolean(),
  /** Whether its countdown runs; where it does not, nothing is known about it. */
  begun: Type.Boolean(),
  /** What is open, by name, the earliest due first. */
  open: Type.Array(Type.Object({ name: Type.String(), late: Type.Boolean() })),
  moved: Type.Boolean(),
})
export type LaneCard = Type.Static<typeof LaneCard>

export const LanesFilter = Type.Object({
  unitId: Type.Optional(Id),
  prison: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  responsible: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  language: Type.Optional(Type.Enum(languages)),
})
export type LanesFilter = Type.Static<typeof LanesFilter>

export const Lanes = Type.Object({
  today: Day,
  lanes: Type.Array(
    Type.Object({
      lane: Type.Enum(laneNames as [LaneName, ...LaneName[]]),
      count: Type.Integer(),
      cards: Type.Array(LaneCard),
    }),
  ),
})
export type Lanes = Type.Static<typeof Lanes>
