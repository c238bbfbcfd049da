import { handle } from '#platform/operations/handler.ts'
import { notFound, Problem } from '#platform/problem.ts'
import { paperApi } from '../model/paper-api.ts'
import { readCard } from './card-store.ts'
import { requireStep } from './goal-store.ts'
import { requireHelp, requireReach, requireReachForWriting } from './reach-store.ts'

const showCard = handle(paperApi.card, {
  permission: 'plans:read',
  concerns: ({ personId }) => personId,
  async run({ tx }, { personId }) {
    const { unitId } = await requireReach(tx, personId)
    return readCard(tx, personId, unitId)
  },
})

const setCard = handle(paperApi.setCard, {
  permission: 'plans:write',
  concerns: ({ personId }) => personId,
  async run({ tx, actor, now }, { personId, version, calls, appointments, stepIds }) {
    const reach = await requireReachForWriting(tx, personId)
    requireHelp(reach)
    for (const id of stepIds) if (!reach.records.includes((await requireStep(tx, id)).personId)) notFound()
    const before = await readCard(tx, personId, reach.unitId)
    if (before.version !== version) throw new Problem('out-of-date', [{ code: 'out-of-date' }], before)
    const card = {
      ...{ calls: JSON.stringify(calls), appointments: JSON.stringify(appointments), stepIds },
      ...{ changedAt: now.toString(), changedBy: actor.userId },
    }
    if (version === null)
      await tx
        .insertInto('pocketCards')
        .values({ personId, ...card })
        .execute()
    else
      await tx
        .updateTable('pocketCards')
        .set({ ...card, version: version + 1 })
        .where('personId', '=', personId)
        .execute()
    return readCard(tx, personId, reach.unitId)
  },
  again: async ({ tx }, { personId }) => readCard(tx, personId, (await requireReach(tx, personId)).unitId),
})

export const cardHandlers = [showCard, setCard]
