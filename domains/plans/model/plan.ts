import Type from 'typebox'
import { Compartment } from '#domains/journal/model/index.ts'
import { NamesInAll } from '#domains/volunteers/model/index.ts'
import { Goal } from './goal.ts'
import { ReviewPause } from './pause.ts'
import { NextReview, Review } from './review.ts'
import { Day, Id, OrNull, SomeWords, Version } from './shapes.ts'

export const Plan = Type.Object({ id: Id, version: Version, begunOn: Day })
export type Plan = Type.Static<typeof Plan>

const Area = Type.Object({ slug: Type.String(), names: NamesInAll, compartment: Compartment })
export type Area = Type.Static<typeof Area>

/** Something that stands beside the plan: a strength, or a need from which a goal may begin. */
const Strength = Type.Object({
  id: Id,
  areaSlug: OrNull(Type.String()),
  words: Type.String(),
  own: Type.Boolean(),
})
const OpenNeed = Type.Object({
  id: Id,
  areaSlug: Type.String(),
  names: OrNull(NamesInAll),
  words: SomeWords(),
})
export type OpenNeed = Type.Static<typeof OpenNeed>

/** The whole of somebody's plan, as far as the reader may open it. */
export const PlanFile = Type.Object({
  person: Type.Object({ id: Id, name: Type.String() }),
  today: Day,
  plan: OrNull(Plan),
  /** Offsets are counted from it: the day of release as it stands, or that on which somebody came out. */
  releaseDay: OrNull(Day),
  areas: Type.Array(Area),
  strengths: Type.Array(Strength),
  openNeeds: Type.Array(OpenNeed),
  goals: Type.Array(Goal),
  formerPlans: Type.Array(
    Type.Object({ id: Id, begunOn: Day, endedOn: OrNull(Day), words: SomeWords(), goals: Type.Integer() }),
  ),
  next: OrNull(NextReview),
  reviews: Type.Array(Review),
  pauses: Type.Array(ReviewPause),
  mayWrite: Type.Array(Compartment),
})
export type PlanFile = Type.Static<typeof PlanFile>
