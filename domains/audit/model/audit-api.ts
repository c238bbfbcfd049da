import Type from 'typebox'
import { query } from '#platform/operations/operation.ts'

const id = Type.String({ format: 'uuid' })
const day = Type.String({ format: 'date' })
const orNull = <Part extends Type.TSchema>(part: Part) => Type.Union([part, Type.Null()])

/** Which entries: of these days, the last one included; by one user, about one person. `all`: those too that concern nobody. */
export const AuditQuestion = Type.Object({
  from: day,
  until: day,
  userId: Type.Optional(id),
  personId: Type.Optional(id),
  all: Type.Optional(Type.Boolean()),
})
export type AuditQuestion = Type.Static<typeof AuditQuestion>

/** One thing asked or done. `people` are ids: the name is told only of the person who was asked about. */
export const AuditEntry = Type.Object({
  id: Type.String(),
  at: Type.String(),
  userId: orNull(id),
  /** The name of a colleague, or of work that nobody asked for; null for a stranger. */
  who: orNull(Type.String()),
  capacity: Type.String(),
  operation: Type.String(),
  changed: Type.Boolean(),
  outcome: Type.String(),
  people: Type.Array(id),
  fields: Type.Array(Type.String()),
})
export type AuditEntry = Type.Static<typeof AuditEntry>

/** `person`: who was asked about, if the record is still there. `more`: there are older ones that are not shown. */
export const AuditAnswer = Type.Object({
  entries: Type.Array(AuditEntry),
  more: Type.Boolean(),
  person: orNull(Type.Object({ id, name: Type.String() })),
})
export type AuditAnswer = Type.Static<typeof AuditAnswer>

/** A role that opens records, as it was given. */
export const RoleGiven = Type.Object({
  id,
  name: Type.String(),
  role: Type.String(),
  unit: orNull(Type.String()),
  begins: day,
  ends: orNull(day),
  givenBy: orNull(Type.String()),
  agreedBy: orNull(Type.String()),
})
export type RoleGiven = Type.Static<typeof RoleGiven>

export const auditApi = {
  list: query('audit.list', '/audit', { input: AuditQuestion, output: AuditAnswer }),
  export: query('audit.export', '/audit/export', {
    input: Type.Object({ ...AuditQuestion.properties, format: Type.Enum(['xlsx', 'csv'] as const) }),
    output: Type.Unknown(),
    givesFile: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  findPeople: query('audit.find-people', '/audit/people', {
    input: Type.Object({ text: Type.String({ maxLength: 200 }) }),
    output: Type.Array(Type.Object({ id, name: Type.String(), unit: Type.String() })),
  }),
  rolesGiven: query('audit.roles-given', '/audit/roles-given', {
    input: Type.Object({}),
    output: Type.Array(RoleGiven),
  }),
}
