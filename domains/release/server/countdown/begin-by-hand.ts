import { requirePersonForWriting } from '#domains/people/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { refuse } from '#platform/problem.ts'
import { daysFrom, shortListWithin } from '../../model/countdown/begin.ts'
import { countdownApi } from '../../model/countdown/countdown-api.ts'
import { beginCountdowns } from './begin.ts'
import { findReleaseToBegin, requireRelease } from './release-store.ts'
import { syncReleases } from './sync.ts'

/** A release of longer ago has no first days left to prepare. */
const longAgo = { days: 90 }

export const beginByHand = handle(countdownApi.begin, {
  permission: 'release:write',
  concerns: ({ personId }) => personId,
  async run(context, { personId }) {
    const { tx, today, actor } = context
    await requirePersonForWriting(tx, personId)
    // What was entered a moment ago may not be mirrored yet.
    await syncReleases(tx, [personId], today)
    const release = await findReleaseToBegin(tx, personId, today.subtract(longAgo).toString())
    if (release === null) return refuse('nobody-to-be-released')
    if (release.begunOn !== null) refuse('countdown-runs')
    const left = release.counted === null ? null : daysFrom(today.toString(), release.counted)
    const list = left !== null && left <= shortListWithin ? 'short' : 'full'
    await beginCountdowns(context, [{ ...release, list }], actor.userId)
    return { id: release.id, personId }
  },
  again: async (_context, { personId }, id) => ({ id, personId }),
})

export const chooseShortList = handle(countdownApi.useShortList, {
  permission: 'release:write',
  concerns: (_input, answer) => answer?.personId ?? null,
  async run({ tx }, { id, version, shortList }) {
    const { begunOn, personId } = await requireRelease(tx, id)
    if (begunOn === null) refuse('countdown-not-begun')
    await setVersioned(tx, 'releases', { id, version, shortList })
    return { id, personId }
  },
  again: async ({ tx }, { id }) => ({ id, personId: (await requireRelease(tx, id)).personId }),
})
