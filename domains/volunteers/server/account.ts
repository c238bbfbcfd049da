import { randomBytes } from 'node:crypto'
import { hashOfToken, insertInvitation, withdrawWaiting } from '#domains/organisation/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { refuse } from '#platform/problem.ts'
import { format } from '#platform/texts/text.ts'
import { mayHaveAccount } from '../model/role-rules.ts'
import { volunteersApi } from '../model/volunteers-api.ts'
import { type Account, askState, findAccount, withdrawAsks } from './account-store.ts'
import { requireVolunteerToChange, type VolunteerRecord } from './volunteer-store.ts'

const daysToAnswer = 14

/** Opens the volunteer's own side through a link that works once; where there is a sign-in already, by the word of its owner. */
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
    return ask(context, volunteer, account, volunteer.email)
  },
  // The link itself is known only at the moment it is made.
  async again({ tx, now }, _input, id) {
    const asked = (await askState(tx, id, now.toString())) === 'asked'
    return { id, outcome: asked ? ('asked' as const) : ('invited' as const), link: null, mailed: false }
  },
})

/** The owner of a sign-in is asked whether they are this volunteer: by mail, and at their next sign-in. Nothing opens before. */
async function ask(context: Context, volunteer: VolunteerRecord, account: Account, email: string) {
  const { tx, actor, now, site } = context
  // Nobody opens a file about themselves, and nobody makes it their own.
  if (account.userId === actor.userId) refuse({ code: 'own-sign-in', field: 'email' })
  if (account.ended) refuse({ code: 'sign-in-ended', field: 'email' })
  if (account.volunteersAlready) refuse({ code: 'volunteers-already', field: 'email' })
  const { id, language } = volunteer
  await withdrawAsks(tx, id, now.toString())
  await tx
    .insertInto('volunteerSignInAsks')
    .values({
      ...{ volunteerId: id, userId: account.userId, askedAt: now.toString(), askedBy: actor.userId },
      until: now.add({ hours: 24 * daysToAnswer }).toString(),
    })
    .execute()
  const say = (key: Parameters<typeof format>[1]) => format(language, key)
  const values = {
    name: account.name,
    ...{ subject: say('volunteers.mail.own-word.subject'), text: say('volunteers.mail.own-word.text') },
    ...{ action: say('volunteers.mail.own-word.action'), link: `${site.url}/volunteering` },
  }
  const mailed = await site.mail({ to: email, kind: 'notice', language, values }).then(
    () => true,
    () => false,
  )
  return { id, outcome: 'asked' as const, link: null, mailed }
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
