import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { hashOfToken, insertInvitation, withdrawWaiting } from '#domains/organisation/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { notFound, refuse } from '#platform/problem.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'
import { languageOfHouse } from './house.ts'

const daysToAnswer = 14

/** Opens the window to a contact through a link that works once. It opens nothing but what was sent to their organisation. */
const inviteContact = handle(referralsApi.inviteContact, {
  permission: 'partners:write',
  concerns: () => null,
  async run({ tx, actor, now, site, changed }, { contactId }) {
    changed(['userId'])
    const found = await tx
      .selectFrom('partnerContacts')
      .select(['id', 'name', 'email', 'userId', 'leftOn'])
      .where('id', '=', contactId)
      .executeTakeFirst()
    const { name, email, userId, leftOn } = found ?? notFound()
    if (userId !== null) refuse('signs-in-already-contact')
    if (email === null || leftOn !== null)
      return refuse({ code: 'referral-contact-mail', field: 'contactId' })
    const taken = await tx
      .selectFrom('access.colleagues')
      .select('id')
      .where(({ eb, fn }) => eb(fn('lower', ['email']), '=', email.toLowerCase()))
      .executeTakeFirst()
    if (taken) refuse({ code: 'e-mail-taken', field: 'contactId' })
    const unitId = actor.roles.find(({ role, unitId }) => role !== 'volunteer' && unitId !== null)?.unitId
    const before = await tx
      .selectFrom('partnerInvitations')
      .select('invitationId')
      .where('contactId', '=', contactId)
      .execute()
    for (const { invitationId } of before) await withdrawWaiting(tx, { id: invitationId }, now.toString())
    const token = randomBytes(24).toString('base64url')
    const until = now.add({ hours: 24 * daysToAnswer })
    const language = await languageOfHouse(tx)
    const invitation = await insertInvitation(tx, {
      ...{ tokenHash: hashOfToken(token), email, name, language, invitedBy: actor.userId },
      roles: [{ role: 'partner' as never, unitId: unitId ?? null }],
      expiresAt: until.toString(),
    })
    await tx.insertInto('partnerInvitations').values({ invitationId: invitation.id, contactId }).execute()
    const link = `${site.url}/join?token=${token}`
    const house = await tx.selectFrom('access.organisation').select('name').executeTakeFirstOrThrow()
    const values = { name, organisation: house.name, link, until, zone: site.zone }
    const mailed = await site.mail({ to: email, kind: 'invitation', language, values }).then(
      () => true,
      () => false,
    )
    return { id: contactId, link, mailed }
  },
  // The link itself is known only at the moment it is made.
  again: async (_context, { contactId }) => ({ id: contactId, link: null, mailed: false }),
})

const endSignIn = handle(referralsApi.endSignIn, {
  permission: 'partners:write',
  concerns: () => null,
  async run({ tx }, { contactId }) {
    await sql`select partner_sign_in_ends(${contactId})`.execute(tx)
    return null
  },
})

export const contactHandlers = [inviteContact, endSignIn]
