import Type from 'typebox'
import { Language } from '#platform/access/access-api.ts'
import { command, query } from '#platform/operations/operation.ts'
import { Absence, NewAbsence } from './absence.ts'
import { ClosingDay, DayOff, NewClosingDay } from './closing-day.ts'
import { HouseRule, NewHouseRule } from './house-rule.ts'
import { HouseValue, NewHouseValue } from './house-value.ts'
import {
  Acceptance,
  Beginning,
  Invitation,
  NewInvitation,
  OpenInvitation,
  WaitingInvitation,
} from './joining.ts'
import { Choice, NewChoice, Organisation, OrganisationChange } from './organisation.ts'
import { Colleague, GivenRole, NewRole, RoleRequest } from './staff.ts'
import { NewUnit, Unit, UnitChange } from './unit.ts'

const nothing = Type.Object({})
/** Names one record, also as the answer when it is ended or taken away: the audit keeps which. */
const byId = Type.Object({ id: Type.String({ format: 'uuid' }) })
const day = Type.String({ format: 'date' })

export const organisationApi = {
  begin: command('organisation.begin', '/organisation/begin', { input: Beginning, output: Type.Null() }),
  show: query('organisation.show', '/organisation', { input: nothing, output: Organisation }),
  change: command('organisation.change', '/organisation', {
    input: OrganisationChange,
    output: Organisation,
  }),
  choose: command('organisation.choose', '/organisation/choices/:key', { input: NewChoice, output: Choice }),

  units: query('organisation.units', '/organisation/units', { input: nothing, output: Type.Array(Unit) }),
  openUnit: command('organisation.open-unit', '/organisation/units', { input: NewUnit, output: Unit }),
  changeUnit: command('organisation.change-unit', '/organisation/units/:id', {
    input: UnitChange,
    output: Unit,
  }),
  closeUnit: command('organisation.close-unit', '/organisation/units/:id/close', {
    input: Type.Object({ ...byId.properties, version: Type.Integer() }),
    output: Unit,
  }),

  staff: query('organisation.staff', '/organisation/staff', {
    input: nothing,
    output: Type.Array(Colleague),
  }),
  giveRole: command('organisation.give-role', '/organisation/staff/:userId/roles', {
    input: NewRole,
    output: GivenRole,
  }),
  roleRequests: query('organisation.role-requests', '/organisation/role-requests', {
    input: nothing,
    output: Type.Array(RoleRequest),
  }),
  agreeToRole: command('organisation.agree-to-role', '/organisation/role-requests/:id/agree', {
    input: byId,
    output: byId,
  }),
  declineRole: command('organisation.decline-role', '/organisation/role-requests/:id/decline', {
    input: byId,
    output: byId,
  }),
  endRole: command('organisation.end-role', '/organisation/roles/:id/end', { input: byId, output: byId }),
  endUser: command('organisation.end-user', '/organisation/staff/:id/end', { input: byId, output: byId }),
  removeSecondFactor: command(
    'organisation.remove-second-factor',
    '/organisation/staff/:id/remove-second-factor',
    {
      input: byId,
      output: byId,
    },
  ),
  mySession: query('organisation.my-session', '/organisation/my-session', {
    input: nothing,
    output: Type.Object({ id: Type.Union([Type.String(), Type.Null()]) }),
  }),
  setMyName: command('organisation.set-my-name', '/organisation/my-name', {
    input: Type.Object({ name: NewInvitation.properties.name }),
    output: Type.Null(),
  }),

  invitations: query('organisation.invitations', '/organisation/invitations', {
    input: nothing,
    output: Type.Array(WaitingInvitation),
  }),
  invite: command('organisation.invite', '/organisation/invitations', {
    input: NewInvitation,
    output: Invitation,
  }),
  withdrawInvitation: command('organisation.withdraw-invitation', '/organisation/invitations/:id/withdraw', {
    input: byId,
    output: byId,
  }),
  invitation: query('organisation.invitation', '/organisation/invitations/by-link', {
    input: Type.Object({ token: Acceptance.properties.token }),
    output: OpenInvitation,
  }),
  join: command('organisation.join', '/organisation/join', { input: Acceptance, output: Type.Null() }),

  absences: query('organisation.absences', '/organisation/absences', {
    input: nothing,
    output: Type.Array(Absence),
  }),
  planAbsence: command('organisation.plan-absence', '/organisation/absences', {
    input: NewAbsence,
    output: Absence,
  }),
  endAbsence: command('organisation.end-absence', '/organisation/absences/:id/end', {
    input: byId,
    output: byId,
  }),

  houseRules: query('organisation.house-rules', '/organisation/house-rules', {
    input: nothing,
    output: Type.Array(HouseRule),
  }),
  writeHouseRule: command('organisation.write-house-rule', '/organisation/house-rules', {
    input: NewHouseRule,
    output: HouseRule,
  }),
  changeHouseRule: command('organisation.change-house-rule', '/organisation/house-rules/:id', {
    input: HouseRule,
    output: HouseRule,
  }),

  houseValues: query('organisation.house-values', '/organisation/house-values', {
    input: nothing,
    output: Type.Array(HouseValue),
  }),
  sayHouseValue: command('organisation.say-house-value', '/organisation/house-values', {
    input: NewHouseValue,
    output: HouseValue,
  }),
  takeBackHouseValue: command(
    'organisation.take-back-house-value',
    '/organisation/house-values/:id/take-back',
    { input: byId, output: byId },
  ),

  holidays: query('organisation.holidays', '/organisation/holidays', {
    input: Type.Object({ from: day, until: day, language: Type.Optional(Language) }),
    output: Type.Array(DayOff),
  }),
  addClosingDay: command('organisation.add-closing-day', '/organisation/closing-days', {
    input: NewClosingDay,
    output: ClosingDay,
  }),
  removeClosingDay: command('organisation.remove-closing-day', '/organisation/closing-days/:id/remove', {
    input: byId,
    output: byId,
  }),
}
