import { randomBytes } from 'node:crypto'
import { hashOfToken } from '#domains/organisation/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { notFound, refuse } from '#platform/problem.ts'
import { format } from '#platform/texts/text.ts'
import { isOpen } from '../../model/referrals/referral-rules.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'
import { languageOfHouse } from './house.ts'
import { withdrawLinks } from './link-store.ts'
import { requireReferral, requireRow } from './referral-store.ts'
import { writeStep } from './steps.ts'

const daysToAnswer = 30

/** A link for a contact without a sign-in. Alone it opens nothing: whoever opens it is sent a code, to the contact's own address. */
const makeLink = handle(referralsApi.makeLink, {
  permission: 'referrals:write',
  concerns: () => null,
  async run(context, { id }) {
    const { tx, now, actor, site } = context
    const referral = await requireReferral(tx, id)
    if (!isOpen(referral.state)) refuse('referral-out-not-so-far')
    const { contactEmail, contactName, reference } = await requireRow(tx, id)
    if (contactEmail === null || contactName === null)
      return refuse({ code: 'referral-contact-mail', field: 'contactId' })
    // Only the newest link of a referral works.
    await withdrawLinks(tx, { referralId: id }, now.toString())
    const language = await languageOfHouse(tx)
    const token = randomBytes(32).toString('base64url')
    await tx
      .insertInto('referralLinks')
      .values({
        ...{ referralId: id, personId: referral.personId, name: contactName, email: contactEmail, language },
        ...{ tokenHash: hashOfToken(token), madeBy: actor.userId },
        expiresAt: now.add({ hours: 24 * daysToAnswer }).toString(),
      })
      .execute()
    await writeStep(context, referral, { kind: 'link-made', side: 'centre', byName: actor.name })
    // Behind the #: what stands there no browser sends to a server, so no log keeps it.
    const link = `${site.url}/window/link#${token}`
    const values = {
      name: contactName,
      subject: format(language, 'partners.mail.link.subject', { reference }),
      text: format(language, 'partners.mail.link.text', { reference, days: daysToAnswer }),
      ...{ action: format(language, 'partners.mail.window'), link },
    }
    const mailed = await site.mail({ to: contactEmail, kind: 'notice', language, values }).then(
      () => true,
      () => false,
    )
    return { id, link, mailed }
  },
  // The link itself is known only at the moment it is made.
  again: async (_context, { id }) => ({ id, link: null, mailed: false }),
})

const withdrawLink = handle(referralsApi.withdrawLink, {
  permission: 'referrals:write',
  concerns: () => null,
  async run({ tx, now }, { id, linkId }) {
    const withdrawn = await withdrawLinks(tx, { referralId: id, id: linkId }, now.toString())
    return withdrawn.length === 0 ? notFound() : { id }
  },
  again: async (_context, { id }) => ({ id }),
})

export const linkHandlers = [makeLink, withdrawLink]
