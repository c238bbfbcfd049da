import { requirePersonForWriting } from '#domains/people/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { notFound, refuse } from '#platform/problem.ts'
import type { Told } from '../../model/referrals/referral.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'
import { requirePartner } from '../directory/partner-store.ts'
import { requireOpenGroups } from './open-groups.ts'
import { replaceParts } from './part-store.ts'
import { insertReferral, requireReferral, requireRow, setReferral } from './referral-store.ts'

type Asked = { partnerId: string; contactId: string | null; outcomes: Told[]; items: Told[] }

/** A referral goes to an organisation that is still worked with, and to somebody who is there. */
export async function requireReceiver(
  { tx, today }: Context,
  { partnerId, contactId }: Pick<Asked, 'partnerId' | 'contactId'>,
) {
  const partner = await requirePartner(tx, partnerId)
  if (partner.retiredOn !== null && partner.retiredOn <= today.toString())
    refuse({ code: 'referral-partner-retired', field: 'partnerId' })
  if (contactId === null) return
  const contact = await tx
    .selectFrom('partnerContacts')
    .select('id')
    .where('id', '=', contactId)
    .where('partnerId', '=', partnerId)
    .where('leftOn', 'is', null)
    .executeTakeFirst()
  if (!contact) refuse({ code: 'referral-contact-elsewhere', field: 'contactId' })
}

const versionOf = async ({ tx }: Pick<Context, 'tx'>, id: string) => {
  const { version } = await requireRow(tx, id)
  return { id, version }
}

const begin = handle(referralsApi.begin, {
  permission: 'referrals:write',
  concerns: ({ personId }) => personId,
  async run(context, { personId, outcomes, items, ...asked }) {
    const { tx, now, actor } = context
    const { unitId } = await requirePersonForWriting(tx, personId)
    await requireReceiver(context, asked)
    await requireOpenGroups(tx, personId, [...outcomes, ...items])
    const begun = await insertReferral(tx, {
      ...{ ...asked, personId, unitId, state: 'draft', stateSince: now.toString(), createdBy: actor.userId },
    } as never)
    await replaceParts(tx, { id: begun.id, personId }, { outcomes, items })
    return begun
  },
  again: (context, _input, id) => versionOf(context, id),
})

const changeDraft = handle(referralsApi.changeDraft, {
  permission: 'referrals:write',
  concerns: () => null,
  async run(context, { id, version, outcomes, items, ...asked }) {
    const { tx } = context
    const referral = await requireReferral(tx, id, version)
    if (referral.state !== 'draft') refuse('referral-sent-already')
    await requireReceiver(context, asked)
    await requireOpenGroups(tx, referral.personId, [...outcomes, ...items])
    await replaceParts(tx, referral, { outcomes, items })
    return setReferral(tx, id, asked)
  },
  again: (context, { id }) => versionOf(context, id),
})

const discard = handle(referralsApi.discard, {
  permission: 'referrals:write',
  concerns: () => null,
  async run({ tx }, { id, version }) {
    const referral = await requireReferral(tx, id, version)
    if (referral.state !== 'draft') refuse('referral-sent-already')
    const { numDeletedRows } = await tx.deleteFrom('referralsOut').where('id', '=', id).executeTakeFirst()
    return numDeletedRows === 0n ? notFound() : null
  },
})

export const draftHandlers = [begin, changeDraft, discard]
