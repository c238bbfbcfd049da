import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { Id, Moment, Named } from './shapes.ts'
import { Task } from './task.ts'

/** How many days ahead a release is near. */
export const nearDays = 14
/** From how many days before its day a task stands on the page. */
export const taskDays = 7
/** How far back somebody looks who never looked before. */
export const daysLookedBack = 7

/** A release that is mine to think of: I am responsible, I stand in for whoever is, or nobody is. */
export const NearRelease = Type.Object({
  person: Named,
  day: Day,
  kind: OrNull(Type.String()),
  certainty: OrNull(Type.String()),
  earliest: OrNull(Day),
  latest: OrNull(Day),
  prison: OrNull(Type.String()),
  responsibleId: OrNull(Id),
  responsible: OrNull(Type.String()),
})
export type NearRelease = Type.Static<typeof NearRelease>

export const MovedDate = Type.Object({
  person: Named,
  from: OrNull(Day),
  to: OrNull(Day),
  at: Moment,
  by: OrNull(Type.String()),
})
export type MovedDate = Type.Static<typeof MovedDate>

export const PassedDate = Type.Object({ person: Named, day: Day, prison: OrNull(Type.String()) })
export type PassedDate = Type.Static<typeof PassedDate>

export const Entrusted = Type.Object({ person: Named, since: Day, by: OrNull(Type.String()) })
export type Entrusted = Type.Static<typeof Entrusted>

/** Somebody who came over from another unit and for whom nobody here is responsible yet. `tasks`: open ones that came along. */
export const Arrived = Type.Object({
  person: Named,
  from: Type.String(),
  since: Day,
  by: OrNull(Type.String()),
  tasks: Type.Integer(),
})
export type Arrived = Type.Static<typeof Arrived>

/** Everything the page that opens first tells. `since`: the last day before today on which the reader looked. */
export const Today = Type.Object({
  today: Day,
  now: Moment,
  since: Day,
  firstLookToday: Type.Boolean(),
  /** The units in which the reader works. */
  units: Type.Array(Type.String()),
  tasks: Type.Array(Task),
  near: Type.Array(NearRelease),
  moved: Type.Array(MovedDate),
  passed: Type.Array(PassedDate),
  entrusted: Type.Array(Entrusted),
  arrived: Type.Array(Arrived),
})
export type Today = Type.Static<typeof Today>
