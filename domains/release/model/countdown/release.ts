import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'

const Id = Type.String({ format: 'uuid' })

export const releaseStates = ['ahead', 'happened', 'called-off'] as const
export const ReleaseState = Type.Enum(releaseStates)
export type ReleaseState = Type.Static<typeof ReleaseState>

/** One way out of custody. `day` is when it happened; `plannedDay` the date that is, or was, current before it. */
export const Release = Type.Object({
  id: Id,
  version: Type.Integer(),
  personId: Id,
  unitId: Id,
  state: ReleaseState,
  day: OrNull(Day),
  plannedDay: OrNull(Day),
  prison: OrNull(Type.String()),
  unplanned: Type.Boolean(),
  insideSince: OrNull(Day),
  begunOn: OrNull(Day),
  shortList: Type.Boolean(),
})
export type Release = Type.Static<typeof Release>
