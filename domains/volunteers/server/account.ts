import { randomBytes } from 'node:crypto'
import { hashOfToken, insertInvitation, withdrawWaiting } from '#domains/organisation/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { refuse } from '#platform/problem.ts'
import { mayHaveAccount } from '../model/role-rules.ts'
import { volunteersApi } from '../model/volunteers-api.ts'
import { type Account, findAccount, giveRole } from './account-store.ts'
import { requireVolunteer, requireVolunteerToChange, type VolunteerRecord } from './volunteer-store.ts'

const daysToAnswer = 14

/** Opens the volunteer's own side: at once where there is a sign-in under this address, else through a link that works once. */
export const inviteToSignIn = handle(volunteersApi.inviteToSignIn, {
  permission: 'volunteers:write',
  concerns: ({ id }) => id,
  async run(context, { id }) {
    const { tx, changed } = context
    const volunteer = await requireVolunteerToChange(tx, id)
    changed(['userId'])
    if (volunteer.userId !== null) refuse('signs-in-already')
    if (!mayHaveAccount(volunteer.state)) refuse('volunteer-not-here')
    if (volunteer.email === null) refuse({ code: 'volunteer-e-mail-needed', field: 'email' })
    const account = await findAccount(tx, volunteer.email)
    if (!account) return invite(context, volunteer, volunteer.email)
    await link(context, volunteer, account)
    return { id, outcome: 'linked' as const, link: null, mailed: false }
  },
  // The link itself is known only at the moment it is made.
  async again({ tx }, _input, id) {
    const { userId } = await requireVolunteer(tx, id)
    return { id, outcome: userId ? ('linked' as const) : ('invited' as const), link: null, mailed: false }
  },
})

async function link({ tx, actor, today, now }: Context, volunteer: VolunteerRecord, account: Account) {
  // Nobody opens a file about themselves, and nobody makes it their own.
  if (account.userId === actor.userId) refuse({ code: 'own-sign-in', field: 'email' })
  if (account.ended) refuse({ code: 'sign-in-ended', field: 'email' })
  if (account.volunteersAlready) refuse({ code: 'volunteers-already', field: 'email' })
  await tx
    .updateTable('volunteers')
    .set({ userId: account.userId, version: volunteer.version + 1 })
    .where('id', '=', volunteer.id)
    .execute()
  const doing = { actor, today: today.toString(), now: now.toString() }
  await giveRole(tx, account.userId, volunteer.unitId, doing)
}

async function invite(
  { tx, actor, now, site }: Context,
  { id, unitId, displayName, language, invitationId }: VolunteerRecord,
  email: string,
) {
  // A newer invitation replaces the one before: only one link works.
  if (invitationId !== null) await withdrawWaiting(tx, { id: invitationId }, now.toString())
  const token = randomBytes(24).toString('base64url')
  const until = now.add({ hours: 24 * daysToAnswer })
  const invitation = await insertInvitation(tx, {
    ...{ tokenHash: hashOfToken(token), email, name: displayName, language, invitedBy: actor.userId },
    roles: [{ role: 'volunteer' as never, unitId }],
    expiresAt: until.toString(),
  })
  await tx.updateTable('volunteers').set({ invitationId: invitation.id }).where('id', '=', id).execute()
  const link = `${site.url}/join?token=${token}`
  const house = await tx.selectFrom('access.organisation').select('name').executeTakeFirstOrThrow()
  const values = { name: displayName, organisation: house.name, link, until, zone: site.zone }
  const mailed = await site.mail({ to: email, kind: 'invitation', language, values }).then(
    () => true,
    () => false,
  )
  return { id, outcome: 'invited' as const, link, mailed }
}
