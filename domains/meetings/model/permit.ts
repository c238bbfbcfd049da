import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { Id, Version } from './shapes.ts'

export const permitStates = ['asked', 'granted', 'refused', 'withdrawn'] as const
export const PermitState = Type.Enum(permitStates)
export type PermitState = Type.Static<typeof PermitState>

/** What a prison has answered to a volunteer: from which day, until which (the last day that counts), under which number. */
export const PermitTerms = Type.Object({
  state: PermitState,
  askedOn: Day,
  decidedOn: OrNull(Day),
  grantedFrom: OrNull(Day),
  grantedUntil: OrNull(Day),
  number: OrNull(Type.String({ maxLength: 60 })),
})
export type PermitTerms = Type.Static<typeof PermitTerms>

export const permitStandings = [
  'waiting',
  'holds',
  'expiring',
  'not-yet',
  'expired',
  'refused',
  'withdrawn',
] as const
export const PermitStanding = Type.Enum(permitStandings)
export type PermitStanding = Type.Static<typeof PermitStanding>

/** A volunteer's access to one prison, with how it stands today and how long the prison took or takes to answer. */
export const Permit = Type.Object({
  id: Id,
  version: Version,
  volunteerId: Id,
  volunteer: Type.String(),
  prisonId: Id,
  prison: Type.String(),
  ...PermitTerms.properties,
  /** Of the list that `refusals` keeps. */
  refusalReason: OrNull(Type.String()),
  note: OrNull(Type.String()),
  standing: PermitStanding,
  waitingDays: Type.Integer(),
  /** Until the last day that counts; null while nobody has named one. */
  daysLeft: OrNull(Type.Integer()),
})
export type Permit = Type.Static<typeof Permit>
