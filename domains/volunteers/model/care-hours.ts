import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'

const id = Type.String({ format: 'uuid' })
const day = Type.String({ format: 'date' })
const minutes = Type.Integer({ minimum: 0, maximum: 24 * 60 })

export const hourSources = ['meeting', 'hand'] as const
export type HourSource = (typeof hourSources)[number]

/** Time given: `minutes` with somebody or for the house, `travelMinutes` there and back. The same source again replaces what it said. */
export type HoursRecord = {
  volunteerId: string
  day: string
  minutes: number
  travelMinutes: number
  source: HourSource
  sourceId: string | null
}

export const Hours = Type.Object({
  id,
  day,
  minutes,
  travelMinutes: minutes,
  source: Type.Enum([...hourSources]),
  what: OrNull(Type.String()),
})
export type Hours = Type.Static<typeof Hours>

export const HoursByHand = Type.Object({
  volunteerId: id,
  day,
  minutes: Type.Integer({ minimum: 1, maximum: 24 * 60 }),
  travelMinutes: minutes,
  what: Type.String({ minLength: 1, maxLength: 120 }),
})

export const HourSums = Type.Object({ minutes: Type.Integer(), travelMinutes: Type.Integer() })
export type HourSums = Type.Static<typeof HourSums>

export const HoursSpan = Type.Object({ from: day, until: day })

/**
 * Hours of a span, both days included, per unit and volunteer, with what turns them into full-time years: a year's work of one person
 * has `fullTimeYear` hours; travel is shown and not counted.
 */
export const HoursReport = Type.Object({
  from: day,
  until: day,
  units: Type.Array(
    Type.Object({
      unitId: id,
      unit: Type.String(),
      ...HourSums.properties,
      fullTimeYear: Type.Number(),
      fullTimeYears: Type.Number(),
      volunteers: Type.Array(Type.Object({ id, name: Type.String(), ...HourSums.properties })),
    }),
  ),
})
export type HoursReport = Type.Static<typeof HoursReport>

/** How many people working full time for a year would have given as much, to two decimals. Travel is not work done. */
export const fullTimeYears = ({ minutes }: { minutes: number }, hoursOfYear: number): number =>
  Math.round((minutes / 60 / hoursOfYear) * 100) / 100
