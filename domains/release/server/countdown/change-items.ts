import { unitsOf } from '#domains/organisation/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { refuse, refuseIfAny } from '#platform/problem.ts'
import { countdownApi } from '../../model/countdown/countdown-api.ts'
import { obstaclesToDetails, obstaclesToMark } from '../../model/countdown/item-rules.ts'
import { readItem, requireItem } from './item-store.ts'
import { type ReleaseRecord, requireRelease } from './release-store.ts'

const read = ({ tx, actor, today }: Context, id: string) => readItem(tx, id, actor.language, today.toString())

/** Only whoever works in the person's unit can answer for an item. */
async function requireColleagueOfUnit(
  { tx, today }: Context,
  userId: string | null,
  { person }: ReleaseRecord,
) {
  if (userId === null) return
  const units = await unitsOf(tx, userId, today.toString())
  if (!units.includes(person.unitId)) refuse({ code: 'colleague-not-in-unit', field: 'inChargeId' })
}

export const addItem = handle(countdownApi.addItem, {
  permission: 'release:write',
  concerns: (_input, answer) => answer?.personId ?? null,
  async run(context, { releaseId, words, agency, inChargeId, dueOffset }) {
    const { tx, today, actor } = context
    const release = await requireRelease(tx, releaseId)
    if (release.begunOn === null) refuse('countdown-not-begun')
    await requireColleagueOfUnit(context, inChargeId, release)
    const { id } = await tx
      .insertInto('guaranteeItems')
      .values({
        ...{ releaseId, personId: release.personId, code: 'own', words, agency, personInCharge: inChargeId },
        ...{ dueOffset, stateSince: today.toString(), stateBy: actor.userId },
        // On the short list it stands with what must be done at once.
        shortOffset: release.shortList ? Math.max(0, Math.min(14, dueOffset)) : null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return read(context, id)
  },
  again: (context, _input, id) => read(context, id),
})

export const setItem = handle(countdownApi.setItem, {
  permission: 'release:write',
  concerns: (_input, answer) => answer?.personId ?? null,
  async run(context, { id, version, inChargeId, ...details }) {
    const { tx, actor } = context
    const item = await requireItem(tx, id, actor.language)
    refuseIfAny(obstaclesToDetails(details, item))
    if (inChargeId !== item.inCharge?.id)
      await requireColleagueOfUnit(context, inChargeId, await requireRelease(tx, item.releaseId))
    await setVersioned(tx, 'guaranteeItems', { id, version, ...details, personInCharge: inChargeId })
    return read(context, id)
  },
  again: (context, { id }) => read(context, id),
})

export const markItem = handle(countdownApi.markItem, {
  permission: 'release:write',
  concerns: (_input, answer) => answer?.personId ?? null,
  async run(context, { id, version, state, because, words }) {
    const { tx, actor, today } = context
    const item = await requireItem(tx, id, actor.language)
    refuseIfAny(obstaclesToMark({ state, because, words }, item))
    await setVersioned(tx, 'guaranteeItems', {
      ...{ id, version, state, stateSince: today.toString(), stateBy: actor.userId },
      ...{ notNeededBecause: because, notNeededWords: words },
    })
    return read(context, id)
  },
  again: (context, { id }) => read(context, id),
})
