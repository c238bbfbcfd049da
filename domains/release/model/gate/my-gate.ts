import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'

const Id = Type.String({ format: 'uuid' })
const Text = OrNull(Type.String())

/** A gate as the volunteer who meets reads it: where, when, the first stops, and whether they have told how it went. */
export const MyGate = Type.Object({
  releaseId: Id,
  matchId: Id,
  calledName: Type.String(),
  day: OrNull(Day),
  place: Text,
  fromHour: Text,
  untilHour: Text,
  transport: Text,
  stops: Type.Array(Type.Object({ day: OrNull(Day), at: Text, what: Type.String(), where: Text })),
  ifNotReleased: Text,
  met: OrNull(Type.Boolean()),
})
export type MyGate = Type.Static<typeof MyGate>

/** A contact of the first days that the volunteer owes; `since` is the day on which it was due. */
export const MyFirstDays = Type.Object({
  matchId: Id,
  calledName: Type.String(),
  next: OrNull(Type.Object({ day: Day, isLate: Type.Boolean() })),
})
export type MyFirstDays = Type.Static<typeof MyFirstDays>

export const MyGates = Type.Object({
  today: Day,
  gates: Type.Array(MyGate),
  firstDays: Type.Array(MyFirstDays),
})
export type MyGates = Type.Static<typeof MyGates>
