import { stopDisclosures } from '#domains/grounds/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { notFound, refuse, refuseIfAny } from '#platform/problem.ts'
import { isOpen } from '../../model/referrals/referral-rules.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'
import { requirePartner } from '../directory/partner-store.ts'
import { requireReceiver } from './drafts.ts'
import { requireOpenGroups } from './open-groups.ts'
import { insertPart, listItems } from './part-store.ts'
import { requireReferral, requireRow, setReferral } from './referral-store.ts'
import { groupsWithoutGround, share } from './share.ts'
import { writeStep } from './steps.ts'
import type { ReferralRecord } from './tables.ts'

const versionOf = async ({ tx }: Pick<Context, 'tx'>, { id }: { id: string }) => {
  const { version } = await requireRow(tx, id)
  return { id, version }
}

/** A partner who has been told something is told why it changed: colleagues read it beside what it was. */
function requireChangeable({ state }: ReferralRecord, reason: string | null): void {
  if (state !== 'draft' && !isOpen(state)) refuse('referral-out-not-so-far')
  if (state !== 'draft' && reason === null) refuse({ code: 'amendment-needs-reason', field: 'reason' })
}

const amend = handle(referralsApi.amend, {
  permission: 'referrals:write',
  concerns: () => null,
  async run(context, { id, version, reason, ...change }) {
    const { tx, actor } = context
    const referral = await requireReferral(tx, id, version)
    if (!isOpen(referral.state)) refuse('referral-out-not-so-far')
    await requireReceiver(context, { partnerId: referral.partnerId, contactId: change.contactId })
    const inWords = ({ urgency, answerBy }: { urgency: string; answerBy: string | null }) =>
      [urgency, answerBy].filter(Boolean).join(' ')
    await writeStep(context, referral, {
      ...{ kind: 'amended', side: 'centre', byName: actor.name, reason },
      ...{ was: inWords(referral), became: inWords(change) },
    })
    return setReferral(tx, id, change)
  },
  again: (context, input) => versionOf(context, input),
})

async function takeBack(context: Context, referral: ReferralRecord, itemId: string) {
  const { tx, now } = context
  const item = (await listItems(tx, referral.id)).find(({ id, goneAt }) => id === itemId && goneAt === null)
  if (!item) return notFound()
  if (item.disclosureId !== null) await stopDisclosures(context, { ids: [item.disclosureId] }, 'taken-back')
  await tx.updateTable('referralItems').set({ goneAt: now.toString() }).where('id', '=', itemId).execute()
  return item
}

const setItem = handle(referralsApi.setItem, {
  permission: 'referrals:write',
  concerns: () => null,
  async run(context, { id, version, reason, inPlaceOf, ...told }) {
    const { tx, actor } = context
    const referral = await requireReferral(tx, id, version)
    requireChangeable(referral, reason)
    await requireOpenGroups(tx, referral.personId, [told])
    const partner = await requirePartner(tx, referral.partnerId)
    const to = { referral, partnerName: partner.name }
    if (isOpen(referral.state)) refuseIfAny(await groupsWithoutGround(context, to, [told]))
    const before = inPlaceOf === null ? null : await takeBack(context, referral, inPlaceOf)
    const items = await listItems(tx, id)
    const itemId = await insertPart(tx, 'referralItems', referral, told, items.length)
    if (isOpen(referral.state)) {
      await share(context, to, 'referralItems', { id: itemId, ...told })
      await writeStep(context, referral, {
        ...{ kind: 'amended', side: 'centre', byName: actor.name, reason },
        // What was there may have been of a group that fewer colleagues read: then the stricter one holds for both.
        dataGroup: before?.dataGroup === 'health' ? 'health' : told.dataGroup,
        ...{ was: before?.words ?? null, became: told.words },
      })
    }
    return setReferral(tx, id, {})
  },
  again: (context, input) => versionOf(context, input),
})

const takeBackItem = handle(referralsApi.takeBackItem, {
  permission: 'referrals:write',
  concerns: () => null,
  async run(context, { id, version, itemId, reason }) {
    const { tx, actor } = context
    const referral = await requireReferral(tx, id, version)
    requireChangeable(referral, reason)
    const item = await takeBack(context, referral, itemId)
    if (isOpen(referral.state)) {
      await writeStep(context, referral, {
        ...{ kind: 'amended', side: 'centre', byName: actor.name, reason },
        ...{ dataGroup: item.dataGroup, was: item.words, became: null },
      })
    }
    return setReferral(tx, id, {})
  },
  again: (context, input) => versionOf(context, input),
})

export const amendingHandlers = [amend, setItem, takeBackItem]
