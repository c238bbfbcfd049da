import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'
import { NamesInAll } from './kind.ts'
import { MatchingProfile } from './profile.ts'
import { EndReason, ExitTalk, PauseReason, RefusalCode, VolunteerRole } from './role.ts'
import { RoleState, Supervision, Volunteer, VolunteerDetails, VolunteerState } from './volunteer.ts'
import { reachedBy, VolunteerWords } from './volunteer-words.ts'

const id = Type.String({ format: 'uuid' })
const day = Type.String({ format: 'date' })
const byId = Type.Object({ id })
const version = Type.Integer()
const Requirement = Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' })

/** What one line of the list says: who, what they are, who watches over them, what is missing. */
export const VolunteerRow = Type.Object({
  id,
  name: Type.String(),
  nameTransliterated: Type.String(),
  unitId: id,
  unit: Type.String(),
  state: VolunteerState,
  stateSince: day,
  roles: Type.Array(Type.Object({ kindId: id, state: RoleState })),
  supervisor: OrNull(Type.String()),
  supervision: Supervision,
  /** Codes of what stands in the way, and of what runs out soon or is still owed. */
  missing: Type.Array(Type.Object({ requirement: Type.String(), names: OrNull(NamesInAll) })),
  soon: Type.Array(
    Type.Object({ requirement: Type.String(), names: OrNull(NamesInAll), until: OrNull(day) }),
  ),
  signsIn: Type.Boolean(),
})
export type VolunteerRow = Type.Static<typeof VolunteerRow>

export const needs = ['missing', 'soon', 'nobody'] as const
export const VolunteerFilter = Type.Object({
  unitId: Type.Optional(id),
  state: Type.Optional(VolunteerState),
  kindId: Type.Optional(id),
  supervisorId: Type.Optional(id),
  needs: Type.Optional(Type.Enum(needs)),
})
export type VolunteerFilter = Type.Static<typeof VolunteerFilter>

/** From interest to active, of those who came since a day: how many got how far. */
export const Funnel = Type.Object({
  since: day,
  offered: Type.Integer(),
  invited: Type.Integer(),
  interviewed: Type.Integer(),
  approved: Type.Integer(),
  active: Type.Integer(),
})
export type Funnel = Type.Static<typeof Funnel>

export const FiledEvidence = Type.Object({
  id,
  requirement: Type.String(),
  part: OrNull(Type.String()),
  seenOn: day,
  validUntil: OrNull(day),
  source: Type.Enum(['offer', 'interview', 'reference', 'course', 'seen'] as const),
  seenByName: OrNull(Type.String()),
})
export type FiledEvidence = Type.Static<typeof FiledEvidence>

export const FiledExemption = Type.Object({
  id,
  kindId: id,
  requirement: Type.String(),
  reason: Type.String(),
  begins: day,
  until: day,
  grantedByName: OrNull(Type.String()),
})
export type FiledExemption = Type.Static<typeof FiledExemption>

/** Everything on the page of one volunteer, save the words that are for coordinators. */
export const VolunteerFile = Type.Object({
  ...Volunteer.properties,
  unit: Type.String(),
  supervisorName: OrNull(Type.String()),
  supervision: Supervision,
  roles: Type.Array(VolunteerRole),
  evidence: Type.Array(FiledEvidence),
  exemptions: Type.Array(FiledExemption),
  profile: MatchingProfile,
  profileVersion: Type.Integer(),
  /** `asked`: somebody with a sign-in was asked whether this is them; `not-mine`: they said no. */
  account: Type.Enum(['none', 'invited', 'asked', 'not-mine', 'signs-in'] as const),
  /** Bears the name of whoever wrote it down, who said that it is somebody else. */
  namesakeSaidBy: OrNull(Type.String()),
})
export type VolunteerFile = Type.Static<typeof VolunteerFile>

const ofRole = { id, kindId: id }

export const volunteersApi = {
  list: query('volunteers.list', '/volunteers', {
    input: VolunteerFilter,
    output: Type.Array(VolunteerRow),
  }),
  funnel: query('volunteers.funnel', '/volunteers/funnel', {
    input: Type.Object({ unitId: Type.Optional(id) }),
    output: Funnel,
  }),
  search: query('volunteers.search', '/volunteers/search', {
    input: Type.Object({
      text: Type.String({ minLength: 1, maxLength: 100 }),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
    }),
    output: Type.Array(
      Type.Object({
        id,
        name: Type.String(),
        nameTransliterated: Type.String(),
        unit: Type.String(),
        state: VolunteerState,
      }),
    ),
  }),
  /** Colleagues who may watch over volunteers of a unit, with how many each has. */
  supervisors: query('volunteers.supervisors', '/volunteers/supervisors', {
    input: Type.Object({ unitId: Type.Optional(id) }),
    output: Type.Object({
      supervisors: Type.Array(Type.Object({ id, name: Type.String(), unitId: id, count: Type.Integer() })),
      units: Type.Array(Type.Object({ id, name: Type.String() })),
      myPhone: OrNull(Type.String()),
    }),
  }),
  setMyPhone: command('volunteers.set-my-phone', '/volunteers/my-phone', {
    input: Type.Object({ phone: Type.String({ maxLength: 50 }) }),
    output: Type.Null(),
  }),
  show: query('volunteers.show', '/volunteers/:id', { input: byId, output: VolunteerFile }),
  words: query('volunteers.words', '/volunteers/:id/words', { input: byId, output: VolunteerWords }),

  add: command('volunteers.add', '/volunteers', {
    input: Type.Object({
      unitId: id,
      ...VolunteerDetails.properties,
      appliedOn: day,
      kinds: Type.Array(id, { minItems: 1, maxItems: 10 }),
      /** Bears the name of whoever writes it down, and is not them. */
      isSomebodyElse: Type.Optional(Type.Boolean()),
    }),
    output: byId,
  }),
  change: command('volunteers.change', '/volunteers/:id', {
    input: Type.Object({ id, version, ...VolunteerDetails.properties }),
    output: Volunteer,
  }),
  setSupervisor: command('volunteers.set-supervisor', '/volunteers/:id/supervisor', {
    input: Type.Object({ id, supervisorId: id }),
    output: byId,
  }),
  setProfile: command('volunteers.set-profile', '/volunteers/:id/profile', {
    input: Type.Object({ id, version, profile: MatchingProfile }),
    output: Type.Object({ id, version, profile: MatchingProfile }),
  }),

  wantRole: command('volunteers.want-role', '/volunteers/:id/roles/:kindId/want', {
    input: Type.Object(ofRole),
    output: byId,
  }),
  approveRole: command('volunteers.approve-role', '/volunteers/:id/roles/:kindId/approve', {
    input: Type.Object(ofRole),
    output: byId,
  }),
  pauseRole: command('volunteers.pause-role', '/volunteers/:id/roles/:kindId/pause', {
    input: Type.Object({ ...ofRole, reason: PauseReason, until: OrNull(day) }),
    output: byId,
  }),
  refuseRole: command('volunteers.refuse-role', '/volunteers/:id/roles/:kindId/refuse', {
    input: Type.Object({ ...ofRole, reason: RefusalCode, words: OrNull(Type.String({ maxLength: 1000 })) }),
    output: byId,
  }),
  endRole: command('volunteers.end-role', '/volunteers/:id/roles/:kindId/end', {
    input: Type.Object({ ...ofRole, reason: EndReason, talk: OrNull(ExitTalk) }),
    output: byId,
  }),

  holdInterview: command('volunteers.hold-interview', '/volunteers/:id/interviews', {
    input: Type.Object({ id, day, notes: Type.String({ minLength: 1, maxLength: 8000 }) }),
    output: byId,
  }),
  takeReference: command('volunteers.take-reference', '/volunteers/:id/references', {
    input: Type.Object({
      id,
      name: Type.String({ minLength: 1, maxLength: 200 }),
      relation: Type.String({ maxLength: 200 }),
      reachedBy: Type.Enum(reachedBy),
      day,
      said: Type.String({ maxLength: 4000 }),
    }),
    output: byId,
  }),
  seeEvidence: command('volunteers.see-evidence', '/volunteers/:id/evidence', {
    input: Type.Object({
      id,
      requirement: Requirement,
      /** Modules, where the requirement has several; empty: the whole. */
      parts: Type.Array(Requirement, { maxItems: 20 }),
      seenOn: day,
      validUntil: OrNull(day),
    }),
    output: byId,
  }),
  takeBackEvidence: command('volunteers.take-back-evidence', '/volunteers/evidence/:id/take-back', {
    input: byId,
    output: byId,
  }),
  exempt: command('volunteers.exempt', '/volunteers/:id/exemptions', {
    input: Type.Object({
      id,
      kindId: id,
      requirement: Requirement,
      reason: Type.String({ minLength: 1, maxLength: 500 }),
      until: day,
    }),
    output: byId,
  }),
  endExemption: command('volunteers.end-exemption', '/volunteers/exemptions/:id/end', {
    input: byId,
    output: byId,
  }),

  inviteToSignIn: command('volunteers.invite-to-sign-in', '/volunteers/:id/invitation', {
    input: byId,
    output: Type.Object({
      id,
      /** `asked`: there is a sign-in under this address already; its owner says whether it is them. */
      outcome: Type.Enum(['invited', 'asked'] as const),
      link: OrNull(Type.String()),
      mailed: Type.Boolean(),
    }),
  }),
}
