import { sql } from 'kysely'
import { react } from '#platform/events/reaction.ts'
import type { SystemContext } from '#platform/operations/perform-as-system.ts'
import { format } from '#platform/texts/text.ts'
import { languageOfHouse } from './house.ts'
import { isUnderWay, setReferral } from './referral-store.ts'
import { writeStep } from './steps.ts'

/**
 * What the partner was told has no ground any more. From the window it has vanished already; here the referral says why, stops where
 * nothing is left of it, and the partner is asked to delete what they wrote down.
 */
const sayWhyItVanished = react({
  event: 'grounds.disclosure-stopped',
  name: 'partners.say-why-it-vanished',
  concerns: ({ personId }) => personId,
  async run(context, { disclosureId }) {
    const { tx } = context
    const part = await findPart(context, disclosureId)
    if (!part) return
    const { referral } = part
    if (
      part.stoppedBecause !== 'taken-back' &&
      part.stoppedBecause !== 'done' &&
      isUnderWay(referral.state)
    ) {
      await writeStep(context, referral, { kind: 'ground-ended', side: 'system', dataGroup: part.dataGroup })
      const { rows } = await sql<{ left: number }>`select count(*)::int as left from (
        select disclosure_id from referral_items where referral_id = ${referral.id} and gone_at is null
        union all select disclosure_id from referral_outcomes where referral_id = ${referral.id}) p
        join disclosures d on d.id = p.disclosure_id and d.stopped_at is null`.execute(tx)
      if (rows[0]?.left === 0) await stop(context, referral)
    }
    await askToDelete(context, disclosureId, referral)
  },
})

type OfReferral = NonNullable<Awaited<ReturnType<typeof findPart>>>['referral']

async function stop(context: SystemContext, referral: OfReferral): Promise<void> {
  const change = {
    state: 'stopped',
    stateSince: context.now.toString(),
    stoppedBecause: 'ground-ended',
  } as const
  await setReferral(context.tx, referral.id, change)
  await writeStep(context, referral, { kind: 'stopped', side: 'system' })
}

async function findPart({ tx }: SystemContext, disclosureId: string) {
  for (const table of ['referralItems', 'referralOutcomes'] as const) {
    const part = await tx
      .selectFrom(table)
      .innerJoin('disclosures as d', 'd.id', `${table}.disclosureId`)
      .select(['referralId', `${table}.dataGroup`, 'd.stoppedBecause'])
      .where('disclosureId', '=', disclosureId)
      .executeTakeFirst()
    if (!part) continue
    const referral = await tx
      .selectFrom('referralsOut')
      .select(['id', 'personId', 'partnerId', 'contactId', 'reference', 'state'])
      .where('id', '=', part.referralId)
      .executeTakeFirstOrThrow()
    return { dataGroup: part.dataGroup, stoppedBecause: part.stoppedBecause, referral }
  }
  return null
}

/** By mail to the contact, once; where there is no address it stays on the list of those whom somebody has to ask. */
async function askToDelete(
  { tx, now, site }: SystemContext,
  disclosureId: string,
  { contactId, reference }: OfReferral,
): Promise<void> {
  if (contactId === null) return
  const contact = await tx
    .selectFrom('partnerContacts')
    .select(['name', 'email'])
    .where('id', '=', contactId)
    .executeTakeFirst()
  if (!contact?.email) return
  const asked = await tx
    .updateTable('disclosures')
    .set({
      deletionAskedAt: now.toString(),
      deletionAskedHow: 'mail',
      version: sql<number>`version + 1`,
    } as never)
    .where('id', '=', disclosureId)
    .where('deletionAskedAt', 'is', null)
    .where('stoppedAt', 'is not', null)
    .where('stoppedBecause', '<>', 'done')
    .returning('id')
    .executeTakeFirst()
  if (!asked) return
  const language = await languageOfHouse(tx)
  await site.mail({
    to: contact.email,
    kind: 'notice',
    language,
    values: {
      name: contact.name,
      subject: format(language, 'partners.mail.delete.subject', { reference }),
      text: format(language, 'partners.mail.delete.text', { reference }),
      ...{ action: format(language, 'partners.mail.window'), link: `${site.url}/window` },
    },
  })
}

export const referralsReactions = [sayWhyItVanished]
