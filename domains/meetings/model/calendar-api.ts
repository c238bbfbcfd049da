import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'
import { Id, Moment } from './shapes.ts'

export const calendarApi = {
  calendarAddress: query('meetings.calendar-address', '/calendar-address', {
    input: Type.Object({}),
    output: Type.Object({ madeAt: OrNull(Moment) }),
  }),
  /** The address is shown once; making another one ends the one before. */
  makeCalendarAddress: command('meetings.make-calendar-address', '/calendar-address', {
    input: Type.Object({}),
    output: Type.Object({ id: Id, madeAt: Moment, address: OrNull(Type.String()) }),
  }),
  revokeCalendarAddress: command('meetings.revoke-calendar-address', '/calendar-address/revoke', {
    input: Type.Object({}),
    output: Type.Null(),
  }),
  /** For calendar programs: whoever has the address has the initials, and nothing else. */
  calendar: query('meetings.calendar', '/calendar/:file', {
    input: Type.Object({ file: Type.String({ pattern: '^[A-Za-z0-9_-]{43}\\.ics$' }) }),
    output: Type.Unknown(),
    givesFile: 'text/calendar',
  }),
}
