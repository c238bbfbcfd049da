import { randomBytes } from 'node:crypto'
import { handle } from '#platform/operations/handler.ts'
import { type Reason, refuse, refuseIfAny } from '#platform/problem.ts'
import { organisationApi } from '../model/organisation-api.ts'
import { obstaclesToRoles } from '../model/role-rules.ts'
import { sameId } from './again.ts'
import {
  insertInvitation,
  requireInvitation,
  waitingInvitations,
  withdrawWaiting,
} from './invitation-store.ts'
import { hashOfToken } from './join.ts'
import { readHouse } from './organisation-store.ts'
import { insertRoleRequest, needsSecondPerson } from './role-request-store.ts'
import { isEmailTaken } from './staff-store.ts'
import { obstacleToUnit } from './unit-store.ts'

const daysToAnswer = 14

const invite = handle(organisationApi.invite, {
  permission: 'organisation:users',
  concerns: () => null,
  async run({ tx, actor, now, site, tell }, { roles, name, language, ...invited }) {
    const email = invited.email.toLowerCase()
    const reasons: Reason[] = obstaclesToRoles(roles)
    for (const [index, { unitId }] of roles.entries()) {
      reasons.push(...(await obstacleToUnit(tx, unitId, `roles.${index}.unitId`)))
    }
    if (await isEmailTaken(tx, email)) reasons.push({ code: 'e-mail-taken', field: 'email' })
    refuseIfAny(reasons)

    // A newer invitation replaces the one before: only one link to the same person works.
    await withdrawWaiting(tx, { email }, now.toString())
    const token = randomBytes(24).toString('base64url')
    const until = now.add({ hours: 24 * daysToAnswer })
    const invitation = await insertInvitation(tx, {
      tokenHash: hashOfToken(token),
      email,
      name,
      language,
      roles,
      invitedBy: actor.userId,
      expiresAt: until.toString(),
    })
    let waits = false
    for (const held of roles) {
      if (!(await needsSecondPerson(tx, held.unitId, null))) continue
      await insertRoleRequest(tx, { ...held, invitationId: invitation.id, askedBy: actor.userId })
      waits = true
    }
    tell('organisation.role-offered', { invitationId: invitation.id })
    const link = `${site.url}/join?token=${token}`
    const { name: organisation } = await readHouse(tx)
    const values = { name, organisation, link, until, zone: site.zone }
    // A mail server that is down must not keep a new colleague out: the link can be handed over.
    const mailed = await site.mail({ to: email, kind: 'invitation', language, values }).then(
      () => true,
      () => false,
    )
    return { ...invitation, link, mailed, waits }
  },
  // The link itself is known only at the moment it is made.
  again: async ({ tx }, _input, id) => ({
    ...(await requireInvitation(tx, id)),
    ...{ link: null, mailed: false, waits: false },
  }),
})

const listInvitations = handle(organisationApi.invitations, {
  permission: 'organisation:users',
  concerns: () => null,
  run: ({ tx }) => waitingInvitations(tx),
})

const withdrawInvitation = handle(organisationApi.withdrawInvitation, {
  permission: 'organisation:users',
  concerns: () => null,
  async run({ tx, now }, { id }) {
    await requireInvitation(tx, id)
    const withdrawn = await withdrawWaiting(tx, { id }, now.toString())
    if (withdrawn === 0) refuse('invitation-not-open')
    return { id }
  },
  again: sameId,
})

export const invitationHandlers = [invite, listInvitations, withdrawInvitation]
