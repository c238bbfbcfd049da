import { handle } from '#platform/operations/handler.ts'
import { refuse } from '#platform/problem.ts'
import { format } from '#platform/texts/text.ts'
import { isOpen } from '../../model/referrals/referral-rules.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'
import { answerReferral } from './answer.ts'
import { languageOfHouse } from './house.ts'
import { requireReferral, requireRow, setReferral } from './referral-store.ts'
import { writeStep } from './steps.ts'

/** The partner answered on paper or by phone, and a colleague enters it. */
const enterAnswer = handle(referralsApi.answerFromPaper, {
  permission: 'referrals:write',
  concerns: (_input, output) => (output as { personId?: string } | undefined)?.personId ?? null,
  run: (context, { id, ...answer }) =>
    answerReferral(context, id, answer, { how: 'paper', byName: context.actor.name }),
  async again({ tx }, { id }) {
    const { version, personId } = await requireRow(tx, id)
    return { id, version, personId }
  },
})

/** A mail that names nobody, where there is an address; and in any case a step that says so. */
const remind = handle(referralsApi.remind, {
  permission: 'referrals:write',
  concerns: () => null,
  async run(context, { id }) {
    const { tx, now, actor, site } = context
    const referral = await requireReferral(tx, id)
    if (!isOpen(referral.state)) refuse('referral-out-not-so-far')
    const { contactEmail, contactName, partnerName, reference } = await requireRow(tx, id)
    await writeStep(context, referral, { kind: 'reminded', side: 'centre', byName: actor.name })
    await setReferral(tx, id, { remindedAt: now.toString() })
    if (contactEmail === null) return { id, mailed: false }
    const language = await languageOfHouse(tx)
    const values = {
      name: contactName ?? partnerName,
      subject: format(language, 'partners.mail.remind.subject', { reference }),
      text: format(language, 'partners.mail.remind.text', { reference }),
      ...{ action: format(language, 'partners.mail.window'), link: `${site.url}/window` },
    }
    const mailed = await site.mail({ to: contactEmail, kind: 'notice', language, values }).then(
      () => true,
      () => false,
    )
    return { id, mailed }
  },
  again: async (_context, { id }) => ({ id, mailed: false }),
})

export const paperHandlers = [enterAnswer, remind]
