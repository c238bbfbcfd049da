import { sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { type Reason, refuse, refuseIfAny } from '#platform/problem.ts'
import { organisationApi } from '../model/organisation-api.ts'
import { obstacleToRole, opensRecords } from '../model/role-rules.ts'
import { sameId } from './again.ts'
import { withdrawWaiting } from './invitation-store.ts'
import { requireAnotherAdministrator } from './last-administrator.ts'
import { findGivenRole, insertRoleRequest, isRoleAsked, needsSecondPerson } from './role-request-store.ts'
import { insertRole, requireRole, rolesFrom, setRoleEnds } from './role-store.ts'
import { listStaff, requireColleague } from './staff-store.ts'
import { obstacleToUnit } from './unit-store.ts'

const listTheStaff = handle(organisationApi.staff, {
  permission: 'organisation:read',
  concerns: () => null,
  run: ({ tx, today }) => listStaff(tx, today.toString()),
})

const giveRole = handle(organisationApi.giveRole, {
  permission: 'organisation:users',
  concerns: () => null,
  async run({ tx, actor, today, tell }, { userId, role, unitId }) {
    const begins = today.toString()
    const colleague = await requireColleague(tx, userId)
    const reasons: (Reason | null)[] = [obstacleToRole({ role, unitId })]
    if (colleague.ended) reasons.push({ code: 'user-ended' })
    if (userId === actor.userId && opensRecords(role))
      reasons.push({ code: 'not-for-yourself', field: 'role' })
    const held = await rolesFrom(tx, begins).where('userId', '=', userId).where('role', '=', role).execute()
    if (held.some((one) => one.unitId === unitId)) reasons.push({ code: 'role-held', field: 'role' })
    if (await isRoleAsked(tx, { userId, role, unitId })) reasons.push({ code: 'role-asked', field: 'role' })
    reasons.push(...(await obstacleToUnit(tx, unitId, 'unitId')))
    refuseIfAny(reasons.filter((reason) => reason !== null))
    if (await needsSecondPerson(tx, unitId, userId)) {
      const id = await insertRoleRequest(tx, { userId, role, unitId, askedBy: actor.userId })
      tell('organisation.role-asked', { requestId: id })
      return { id, role, unitId, begins, ends: null, waits: true }
    }
    const given = await insertRole(tx, { userId, role, unitId, begins, givenBy: actor.userId })
    tell('organisation.role-given', { roleId: given.id })
    return { ...given, waits: false }
  },
  again: ({ tx, today }, _input, id) => findGivenRole(tx, id, today.toString()),
})

const endRole = handle(organisationApi.endRole, {
  permission: 'organisation:users',
  concerns: () => null,
  async run({ tx, today, now }, { id }) {
    const day = today.toString()
    const assignment = await requireRole(tx, id)
    if (assignment.ends !== null && assignment.ends <= day) refuse('role-ended')
    if (assignment.role === 'administrator') await requireAnotherAdministrator(tx, assignment.userId, day)
    await setRoleEnds(tx, assignment, day)
    if (assignment.role === 'administrator') await withdrawInvitationsOf(tx, assignment.userId, now)
    return { id }
  },
  again: sameId,
})

/** Takes away sign-in at once, everywhere; the name stays where it was written. */
const endUser = handle(organisationApi.endUser, {
  permission: 'organisation:users',
  concerns: () => null,
  async run({ tx, today, now, tell }, { id }) {
    const day = today.toString()
    const { ended } = await requireColleague(tx, id)
    if (ended) refuse('user-ended')
    await requireAnotherAdministrator(tx, id, day)
    for (const one of await rolesFrom(tx, day).where('userId', '=', id).execute())
      await setRoleEnds(tx, one, day)
    await withdrawInvitationsOf(tx, id, now)
    await sql`select access.end_user(${id})`.execute(tx)
    tell('organisation.user-ended', { userId: id })
    return { id }
  },
  again: sameId,
})

const removeSecondFactor = handle(organisationApi.removeSecondFactor, {
  permission: 'organisation:users',
  concerns: () => null,
  async run({ tx, actor, now, site }, { id }) {
    // Otherwise an unlocked screen would be enough to take over an administrator's account.
    if (id === actor.userId) refuse('not-for-yourself')
    const { email, language, name, twoFactorEnabled } = await requireColleague(tx, id)
    if (!twoFactorEnabled) refuse('no-second-factor')
    await sql`select access.remove_second_factor(${id})`.execute(tx)
    const values = { name, moment: now, zone: site.zone }
    // The news is a courtesy; a mail server that is down must not keep a colleague out.
    await site.mail({ to: email, kind: 'second-factor-removed', language, values }).catch(() => {})
    return { id }
  },
  again: sameId,
})

/** Nobody comes back through a link that they wrote while they still could. */
const withdrawInvitationsOf = (tx: Tx, invitedBy: string, now: Temporal.Instant) =>
  withdrawWaiting(tx, { invitedBy }, now.toString())

export const staffHandlers = [listTheStaff, giveRole, endRole, endUser, removeSecondFactor]
