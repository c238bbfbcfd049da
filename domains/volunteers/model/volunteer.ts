import Type from 'typebox'
import { OrNull, Sex } from '#domains/people/model/index.ts'
import { Language } from '#platform/access/access-api.ts'

const id = Type.String({ format: 'uuid' })
const day = Type.String({ format: 'date' })

export const volunteerStates = ['interested', 'in-process', 'active', 'paused', 'ended', 'refused'] as const
export const VolunteerState = Type.Enum(volunteerStates)
export type VolunteerState = Type.Static<typeof VolunteerState>

export const roleStates = ['wanted', 'approved', 'paused', 'refused', 'ended'] as const
export const RoleState = Type.Enum(roleStates)
export type RoleState = Type.Static<typeof RoleState>

/** What is written down about a volunteer as a person: as much as is needed to reach them. */
export const VolunteerDetails = Type.Object({
  givenName: Type.String({ minLength: 1, maxLength: 120 }),
  familyName: Type.String({ maxLength: 120 }),
  birthYear: OrNull(Type.Integer({ minimum: 1900, maximum: 2200 })),
  sex: Sex,
  email: OrNull(Type.String({ format: 'email', maxLength: 200 })),
  phone: OrNull(Type.String({ maxLength: 50 })),
  /** In which of our languages we write to them. */
  language: Language,
  mostMatches: Type.Union([Type.Literal(1), Type.Literal(2)]),
})
export type VolunteerDetails = Type.Static<typeof VolunteerDetails>

export const Volunteer = Type.Object({
  id,
  unitId: id,
  version: Type.Integer(),
  ...VolunteerDetails.properties,
  displayName: Type.String(),
  displayNameTransliterated: Type.String(),
  state: VolunteerState,
  stateSince: day,
  supervisorId: OrNull(id),
  appliedOn: day,
  /** Signs in as a volunteer. */
  signsIn: Type.Boolean(),
})
export type Volunteer = Type.Static<typeof Volunteer>

/** Who watches over a volunteer today; nobody only if the code says why. */
export const Supervision = Type.Object({
  supervisorId: OrNull(id),
  name: OrNull(Type.String()),
  phone: OrNull(Type.String()),
  /** The name of the supervisor who is away, if a deputy stands in. */
  standsInFor: OrNull(Type.String()),
  nobodyBecause: OrNull(Type.Enum(['none', 'left', 'no-deputy'] as const)),
})
export type Supervision = Type.Static<typeof Supervision>
