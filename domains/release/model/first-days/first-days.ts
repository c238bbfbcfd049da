import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { dueStates } from './dues.ts'

const Id = Type.String({ format: 'uuid' })
const Moment = Type.String({ format: 'date-time' })
const Named = Type.Object({ id: Id, name: Type.String() })

export const FiledDue = Type.Object({
  kind: Type.Enum(['first', 'second', 'third', 'fourth', 'daily'] as const),
  day: Day,
  state: Type.Enum(dueStates),
  madeOn: OrNull(Day),
})

/** Who keeps in touch; `isSaid`: somebody decided it, else it follows from who meets or who is responsible. */
export const Carrier = Type.Object({
  kind: Type.Enum(['volunteer', 'staff'] as const),
  id: Id,
  name: Type.String(),
  matchId: OrNull(Id),
  isSaid: Type.Boolean(),
})
export type Carrier = Type.Static<typeof Carrier>

/** The first fourteen days of one release. */
export const FirstDays = Type.Object({
  releaseId: Id,
  version: Type.Integer({ minimum: 0 }),
  personId: Id,
  name: Type.String(),
  unitId: Id,
  day: Day,
  /** How many days ago they were released. */
  dayNumber: Type.Integer(),
  gate: Type.Enum(['met', 'not-met', 'not-said'] as const),
  ends: OrNull(Day),
  endedBy: OrNull(Type.String()),
  carrier: OrNull(Carrier),
  contacts: Type.Array(Day),
  dues: Type.Array(FiledDue),
  next: OrNull(FiledDue),
  /** The contact for which somebody is called on now; who was, and who sees to it. */
  overdue: OrNull(
    Type.Object({
      dueOn: Day,
      calls: Type.Array(Type.Object({ step: Type.String(), name: OrNull(Type.String()), reachedAt: Moment })),
      takenBy: OrNull(Type.String()),
    }),
  ),
})
export type FirstDays = Type.Static<typeof FirstDays>

export const FirstDaysList = Type.Object({ today: Day, releases: Type.Array(FirstDays) })
export type FirstDaysList = Type.Static<typeof FirstDaysList>

/** Everything that one release's page shows of its first days. */
export const FirstDaysFile = Type.Object({
  id: Id,
  today: Day,
  /** Null while the release is ahead. */
  firstDays: OrNull(FirstDays),
  attempts: Type.Array(
    Type.Object({
      id: Id,
      day: Day,
      how: Type.String(),
      reached: Type.Boolean(),
      by: OrNull(Type.String()),
    }),
  ),
  matches: Type.Array(Type.Object({ matchId: Id, name: Type.String() })),
  colleagues: Type.Array(Named),
})
export type FirstDaysFile = Type.Static<typeof FirstDaysFile>

export const contactWays = ['met', 'call', 'video', 'message'] as const
export const ContactWay = Type.Enum(contactWays)
export type ContactWay = Type.Static<typeof ContactWay>

export const TreeColleague = Type.Object({ userId: Id, phone: OrNull(Type.String({ maxLength: 60 })) })
/** Who in a unit is called on, one after the other. */
export const PhoneTree = Type.Object({
  unitId: Id,
  unit: Type.String(),
  colleagues: Type.Array(Type.Object({ userId: Id, name: Type.String(), phone: OrNull(Type.String()) })),
})
export type PhoneTree = Type.Static<typeof PhoneTree>
