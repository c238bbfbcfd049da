import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { Compartment } from './compartments.ts'
import { Id, Moment, Named, Version } from './shapes.ts'

export const TaskState = Type.Enum(['open', 'done', 'dropped'] as const)
export type TaskState = Type.Static<typeof TaskState>

const plan = {
  title: Type.String({ minLength: 1, maxLength: 200 }),
  details: OrNull(Type.String({ maxLength: 4000 })),
  dueOn: OrNull(Day),
  ownerId: Id,
}

/** Something to do: about a person, then in a compartment; or of the house, then in a unit. */
export const Task = Type.Object({
  id: Id,
  version: Version,
  ...plan,
  owner: Type.String(),
  person: OrNull(Named),
  compartment: OrNull(Compartment),
  unitId: Id,
  state: TaskState,
  closedAt: OrNull(Moment),
  closedBy: OrNull(Type.String()),
  dropReason: OrNull(Type.String()),
  /** Who handed it to the owner; null if nobody did. */
  handedOverBy: OrNull(Type.String()),
  createdBy: Type.String(),
  createdAt: Moment,
})
export type Task = Type.Static<typeof Task>

export const NewTask = Type.Object({
  ...plan,
  personId: OrNull(Id),
  compartment: OrNull(Compartment),
  unitId: OrNull(Id),
})
export type NewTask = Type.Static<typeof NewTask>

export const TaskChange = Type.Object({ id: Id, version: Version, ...plan })
export type TaskChange = Type.Static<typeof TaskChange>

export const TaskFilter = Type.Object({
  of: Type.Enum(['mine', 'unit', 'person'] as const),
  unitId: Type.Optional(Id),
  personId: Type.Optional(Id),
  state: Type.Optional(Type.Enum(['open', 'closed'] as const)),
  dueBy: Type.Optional(Day),
})
export type TaskFilter = Type.Static<typeof TaskFilter>

/** What a task is about, when asking who could do it. */
export const TaskPlace = Type.Object({
  personId: Type.Optional(Id),
  compartment: Type.Optional(Compartment),
  unitId: Type.Optional(Id),
})
export type TaskPlace = Type.Static<typeof TaskPlace>

/** A colleague who may own such a task. */
export const TaskOwner = Type.Object({ id: Id, name: Type.String() })
export type TaskOwner = Type.Static<typeof TaskOwner>
