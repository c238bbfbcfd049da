import { obstacleToUnit } from '#domains/organisation/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, type Reason, refuseIfAny } from '#platform/problem.ts'
import { daysOfChange } from '../../model/day-rules.ts'
import type { GatheringRow } from '../../model/gatherings/gathering.ts'
import { dayOfPhotos, obstaclesToGathering } from '../../model/gatherings/gathering-rules.ts'
import { gatheringsApi } from '../../model/gatherings/gatherings-api.ts'
import '../events.ts'
import { clashesFor, pairsApart, refuseClashes } from './clashes.ts'
import {
  holdList,
  insertGathering,
  listGatherings,
  requireGathering,
  setGathering,
} from './gathering-store.ts'
import { listGuests, listParties } from './guest-store.ts'

const organising = ['coordinator', 'family-worker', 'activity-leader']

const listTheGatherings = handle(gatheringsApi.list, {
  permission: 'events:read',
  concerns: () => null,
  run: ({ tx, today }, { show = 'coming' }) => listGatherings(tx, show, today.toString()),
})

const showGathering = handle(gatheringsApi.show, {
  permission: 'events:read',
  concerns: (_input, shown) => shown?.list.map(({ personId }) => personId) ?? [],
  async run(context, { id }) {
    const { tx, today } = context
    const gathering = await requireGathering(tx, id)
    const found = await listGuests(tx, id, dayOfPhotos(gathering, today.toString()))
    const pairs =
      gathering.state === 'planned'
        ? await pairsApart(tx, gathering, await listParties(tx, id), today.toString())
        : []
    const list = found.map(({ gatheringId: _, party: __, ...guest }) => guest)
    return { ...gathering, list, clashes: await clashesFor(context, gathering, pairs) }
  },
})

const addGathering = handle(gatheringsApi.add, {
  permission: 'events:write',
  concerns: () => null,
  async run({ tx, actor }, gathering) {
    const mine = actor.roles.some(
      ({ unitId, role }) => unitId === gathering.unitId && organising.includes(role),
    )
    if (!mine) notFound()
    refuseIfAny([
      ...(await obstacleToUnit(tx, gathering.unitId, 'unitId')),
      ...obstaclesToGathering(gathering),
    ])
    return insertGathering(tx, { ...gathering, days: gathering.days.map((day) => ({ ...day, id: null })) })
  },
  again: ({ tx }, _input, id) => requireGathering(tx, id),
})

/** Other days may be days on which two of the guests are kept apart: the list is looked at again. */
async function checkList(context: Context, gathering: GatheringRow): Promise<void> {
  await holdList(context.tx, gathering.id)
  await refuseClashes(context, gathering, await listParties(context.tx, gathering.id))
}

const changeGathering = handle(gatheringsApi.change, {
  permission: 'events:write',
  concerns: () => null,
  async run(context, change) {
    const { tx } = context
    const before = await requireGathering(tx, change.id)
    const days = daysOfChange(change.days, before.days)
    const obstacles: Reason[] = obstaclesToGathering(change)
    if (before.state === 'cancelled') obstacles.push({ code: 'gathering-cancelled' })
    const held = before.days.filter(({ marked, heads }) => marked > 0 || heads !== null)
    if (held.some(({ id }) => !days.some((day) => day.id === id)))
      obstacles.push({ code: 'day-was-marked', field: 'days' })
    refuseIfAny(obstacles)
    const after = await setGathering(tx, { ...change, days })
    const known = new Set(before.days.map(({ day }) => day))
    if (after.days.some(({ day }) => !known.has(day))) await checkList(context, after)
    return after
  },
  again: ({ tx }, { id }) => requireGathering(tx, id),
})

const cancelGathering = handle(gatheringsApi.cancel, {
  permission: 'events:write',
  concerns: () => null,
  async run({ tx, tell }, { id, version, because }) {
    const { state, days } = await requireGathering(tx, id)
    const obstacles: Reason[] = state === 'cancelled' ? [{ code: 'gathering-cancelled' }] : []
    if (days.some(({ marked, heads }) => marked > 0 || heads !== null))
      obstacles.push({ code: 'gathering-was-held' })
    refuseIfAny(obstacles)
    await setVersioned(tx, 'gatherings', { id, version, state: 'cancelled', cancelledBecause: because })
    tell('activities.gathering-cancelled', { gatheringId: id })
    return requireGathering(tx, id)
  },
  again: ({ tx }, { id }) => requireGathering(tx, id),
})

export const gatheringHandlers = [
  listTheGatherings,
  showGathering,
  addGathering,
  changeGathering,
  cancelGathering,
]
