import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'
import { Id, Named, oneRecord } from './shapes.ts'
import { Pause, SilenceLevel, Whose } from './silence.ts'

/** A match in which it has become quiet, and who looks after it today. */
export const SilentMatch = Type.Object({
  matchId: Id,
  kind: Type.String(),
  person: Named,
  volunteer: Named,
  supervisorId: OrNull(Id),
  /** Null where nobody watches over the volunteer today. */
  supervisor: OrNull(Type.String()),
  standsInFor: OrNull(Type.String()),
  lastContact: OrNull(Day),
  lastLog: OrNull(Day),
  activeSince: Day,
  contactDays: Type.Integer(),
  logDays: Type.Integer(),
  level: SilenceLevel,
  nextMeeting: OrNull(Day),
  remindedOn: OrNull(Day),
  toldOn: OrNull(Day),
  pause: OrNull(Pause),
})
export type SilentMatch = Type.Static<typeof SilentMatch>

export const SilenceList = Type.Object({
  today: Day,
  reminder: Type.Integer(),
  alarm: Type.Integer(),
  matches: Type.Array(SilentMatch),
  /** More than are shown. */
  more: Type.Boolean(),
})
export type SilenceList = Type.Static<typeof SilenceList>

const why = OrNull(Type.String({ maxLength: 300 }))

export const silenceApi = {
  silences: query('meetings.silences', '/silences', {
    input: Type.Object({
      unitId: Type.Optional(Id),
      /** Only those of volunteers over whom the reader watches today. */
      mine: Type.Optional(Type.Boolean()),
    }),
    output: SilenceList,
  }),
  planPause: command('meetings.plan-pause', '/matches/:matchId/pauses', {
    input: Type.Object({ matchId: Id, whose: Whose, why, begins: Day, ends: OrNull(Day) }),
    output: Pause,
  }),
  endPause: command('meetings.end-pause', '/pauses/:id/end', {
    input: Type.Object({ ...oneRecord.properties, ends: Day }),
    output: Pause,
  }),
}
