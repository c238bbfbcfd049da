import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'

const Id = Type.String({ format: 'uuid' })
const about = { personId: Id, releaseId: Id, name: Type.String(), day: OrNull(Day) }

/** What the countdowns want from a colleague today: dates that moved, and what is late or due this week. */
export const CountdownAttention = Type.Object({
  moved: Type.Array(
    Type.Object({ ...about, fromDay: OrNull(Day), toDay: OrNull(Day), movedAt: Type.String() }),
  ),
  movedCount: Type.Integer(),
  due: Type.Array(
    Type.Object({
      ...about,
      late: Type.Array(Type.String()),
      soon: Type.Array(Type.String()),
      firstDue: Day,
    }),
  ),
  dueCount: Type.Integer(),
})
export type CountdownAttention = Type.Static<typeof CountdownAttention>
