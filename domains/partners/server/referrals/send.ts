import { stopDisclosures } from '#domains/grounds/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { refuse, refuseIfAny } from '#platform/problem.ts'
import { isOpen, obstaclesToSending } from '../../model/referrals/referral-rules.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'
import { requirePartner } from '../directory/partner-store.ts'
import { requireReceiver } from './drafts.ts'
import { listItems, listOutcomes } from './part-store.ts'
import { requireReferral, requireRow, setReferral } from './referral-store.ts'
import { groupsWithoutGround, share } from './share.ts'
import { writeStep } from './steps.ts'

const versionOf = async ({ tx }: Pick<Context, 'tx'>, { id }: { id: string }) => {
  const { version } = await requireRow(tx, id)
  return { id, version }
}

/** Each part is shared on a ground of its own, all in this transaction; without one for every part nothing goes out. */
const send = handle(referralsApi.send, {
  permission: 'referrals:write',
  concerns: () => null,
  async run(context, { id, version }) {
    const { tx, now, today, actor } = context
    const referral = await requireReferral(tx, id, version)
    if (referral.state !== 'draft') refuse('referral-sent-already')
    await requireReceiver(context, referral)
    const partner = await requirePartner(tx, referral.partnerId)
    const [outcomes, items] = [await listOutcomes(tx, id), await listItems(tx, id)]
    const to = { referral, partnerName: partner.name }
    refuseIfAny([
      ...obstaclesToSending({ outcomes, items, answerBy: referral.answerBy }, today.toString()),
      ...(await groupsWithoutGround(context, to, [...outcomes, ...items])),
    ])
    for (const part of outcomes) await share(context, to, 'referralOutcomes', part)
    for (const part of items) await share(context, to, 'referralItems', part)
    await writeStep(context, referral, { kind: 'sent', side: 'centre', byName: actor.name })
    const moment = now.toString()
    return setReferral(tx, id, {
      ...{ state: 'sent', stateSince: moment, sentAt: moment, sentBy: actor.userId },
    })
  },
  again: (context, input) => versionOf(context, input),
})

/** Everything shared is taken back with it. */
const stop = handle(referralsApi.stop, {
  permission: 'referrals:write',
  concerns: () => null,
  async run(context, { id, version, because }) {
    const { tx, now, actor } = context
    const referral = await requireReferral(tx, id, version)
    if (!isOpen(referral.state)) refuse('referral-out-not-so-far')
    const parts = [...(await listOutcomes(tx, id)), ...(await listItems(tx, id))]
    const ids = parts.flatMap(({ disclosureId }) => (disclosureId === null ? [] : [disclosureId]))
    if (ids.length > 0) await stopDisclosures(context, { ids }, 'taken-back')
    await writeStep(context, referral, { kind: 'stopped', side: 'centre', byName: actor.name })
    return setReferral(tx, id, { state: 'stopped', stateSince: now.toString(), stoppedBecause: because })
  },
  again: (context, input) => versionOf(context, input),
})

export const sendingHandlers = [send, stop]
