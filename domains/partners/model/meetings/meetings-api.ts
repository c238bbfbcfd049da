import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'

const uuid = Type.String({ format: 'uuid' })
const version = Type.Integer()
const line = Type.String({ minLength: 1, maxLength: 200 })
const words = Type.String({ minLength: 1, maxLength: 4000 })

const NewDecision = Type.Object({
  words: Type.String({ minLength: 1, maxLength: 1000 }),
  owner: line,
  dueOn: Day,
})

const GroupMeeting = Type.Object({
  id: uuid,
  version,
  personId: uuid,
  day: Day,
  place: OrNull(line),
  agenda: words,
  notes: OrNull(words),
  heldAt: OrNull(Type.String()),
  /** Asked to come; `there` is empty until it was held. */
  members: Type.Array(Type.Object({ id: uuid, name: line, there: OrNull(Type.Boolean()) })),
  decisions: Type.Array(Type.Object({ id: uuid, ...NewDecision.properties, doneOn: OrNull(Day) })),
})
export type GroupMeeting = Type.Static<typeof GroupMeeting>

/** Meetings of everybody who works with one person. */
export const groupMeetingsApi = {
  ofPerson: query('partners.group-meetings', '/people/:personId/group-meetings', {
    input: Type.Object({ personId: uuid }),
    output: Type.Object({ today: Day, meetings: Type.Array(GroupMeeting) }),
  }),
  plan: command('partners.plan-group-meeting', '/people/:personId/group-meetings', {
    input: Type.Object({
      personId: uuid,
      day: Day,
      place: OrNull(line),
      agenda: words,
      members: Type.Array(line, { minItems: 1, maxItems: 30 }),
    }),
    output: Type.Object({ id: uuid }),
  }),
  hold: command('partners.hold-group-meeting', '/group-meetings/:id/hold', {
    input: Type.Object({
      id: uuid,
      version,
      /** Those of the members who were there. */
      there: Type.Array(uuid, { maxItems: 30 }),
      notes: OrNull(words),
      decisions: Type.Array(NewDecision, { maxItems: 30 }),
    }),
    output: Type.Object({ id: uuid }),
  }),
  decisionDone: command('partners.group-decision-done', '/group-decisions/:id/done', {
    input: Type.Object({ id: uuid }),
    output: Type.Object({ id: uuid }),
  }),
}
