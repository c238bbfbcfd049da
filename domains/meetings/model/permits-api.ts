import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'
import { Permit, PermitStanding } from './permit.ts'
import { Id, oneRecord } from './shapes.ts'

const note = OrNull(Type.String({ maxLength: 500 }))
export const PermitFilter = Type.Object({
  volunteerId: Type.Optional(Id),
  prisonId: Type.Optional(Id),
  standing: Type.Optional(PermitStanding),
})
export type PermitFilter = Type.Static<typeof PermitFilter>

export const permitsApi = {
  permits: query('meetings.permits', '/permits', { input: PermitFilter, output: Type.Array(Permit) }),
  permitChoices: query('meetings.permit-choices', '/permits/choices', {
    input: Type.Object({}),
    output: Type.Object({
      volunteers: Type.Array(Type.Object({ id: Id, name: Type.String() })),
      prisons: Type.Array(Type.Object({ id: Id, name: Type.String() })),
    }),
  }),
  askPermit: command('meetings.ask-permit', '/permits', {
    input: Type.Object({ volunteerId: Id, prisonId: Id, askedOn: Day, note }),
    output: Permit,
  }),
  grantPermit: command('meetings.grant-permit', '/permits/:id/grant', {
    input: Type.Object({
      ...oneRecord.properties,
      decidedOn: Day,
      grantedFrom: Day,
      /** The last day on which it holds. */
      grantedUntil: OrNull(Day),
      number: OrNull(Type.String({ maxLength: 60 })),
    }),
    output: Permit,
  }),
  refusePermit: command('meetings.refuse-permit', '/permits/:id/refuse', {
    input: Type.Object({
      ...oneRecord.properties,
      decidedOn: Day,
      reason: Type.String({ pattern: '^[a-z-]{2,40}$' }),
      words: OrNull(Type.String({ maxLength: 500 })),
    }),
    output: Permit,
  }),
  withdrawPermit: command('meetings.withdraw-permit', '/permits/:id/withdraw', {
    input: oneRecord,
    output: Permit,
  }),
}
