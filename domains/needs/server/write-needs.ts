import { requirePart } from '#domains/journal/server/index.ts'
import { requireColleague } from '#domains/organisation/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { refuseIfAny } from '#platform/problem.ts'
import type { Carrier, Need } from '../model/need.ts'
import {
  isOpenNeed,
  obstaclesToAnswer,
  obstaclesToCarrier,
  obstaclesToNeed,
  obstaclesToSaying,
  obstaclesToStanding,
} from '../model/need-rules.ts'
import { needsApi } from '../model/needs-api.ts'
import { requireAreaToWriteIn } from './area-to-write.ts'
import { findLibraryNeed, requireArea } from './house-store.ts'
import { listNeeds, requireAnswer, requireNeed } from './person-store.ts'

const sayAnswer = handle(needsApi.sayAnswer, {
  permission: 'needs:write',
  concerns: ({ personId }) => personId,
  async run(context, said) {
    const { tx, now } = context
    const { records, facts } = await requireAreaToWriteIn(context, said.personId, said.areaId)
    const openNeeds = (await openNeedsIn(tx, records, said.areaId)).length
    refuseIfAny(obstaclesToAnswer(said, { ...facts, openNeeds }))
    const { id } = await tx
      .insertInto('areaAnswers')
      .values({ ...said, recordedAt: now.toString() })
      .returning('id')
      .executeTakeFirstOrThrow()
    return requireAnswer(tx, id)
  },
  again: ({ tx }, _input, id) => requireAnswer(tx, id),
})

const openNeedsIn = async (tx: Tx, records: string[], areaId: string): Promise<Need[]> =>
  (await listNeeds(tx, records)).filter((need) => need.areaId === areaId && isOpenNeed(need))

/** Naming a need says that there is one: the answer of the area follows, where it said otherwise. */
const addNeed = handle(needsApi.addNeed, {
  permission: 'needs:write',
  concerns: ({ personId }) => personId,
  async run(context, need) {
    const { tx, now } = context
    const { records, facts } = await requireAreaToWriteIn(context, need.personId, need.areaId)
    const open = await openNeedsIn(tx, records, need.areaId)
    const library = await findLibraryNeed(tx, need.libraryId)
    const isOpenAlready = open.some(({ libraryId }) => libraryId !== null && libraryId === need.libraryId)
    refuseIfAny(obstaclesToNeed(need, { ...facts, library, isOpenAlready }))
    await requireCarrier(tx, need)
    const recordedAt = now.toString()
    const { id } = await tx
      .insertInto('needs')
      .values({
        ...need,
        ...{ statusOn: need.since, statusBecause: null, statusWords: null, recordedAt },
        carriedSince: need.carriedBy && need.since,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { personId, areaId, since: saidOn } = need
    await tx
      .insertInto('areaAnswers')
      .values({ personId, areaId, answer: 'need', saidOn, recordedAt })
      .execute()
    return requireNeed(tx, id)
  },
  again: ({ tx }, _input, id) => requireNeed(tx, id),
})

async function requireCarrier(tx: Tx, { carrierId }: Pick<Carrier, 'carrierId'>): Promise<void> {
  if (carrierId !== null) await requireColleague(tx, carrierId)
}

/** A need as it is now, and what may be written about it. */
async function requireNeedToChange({ tx, today }: Context, id: string) {
  const need = await requireNeed(tx, id)
  const { mayWrite } = await requirePart(tx, need.personId)
  const { compartment } = await requireArea(tx, need.areaId)
  return { need, facts: { today: today.toString(), mayWrite: mayWrite.includes(compartment) } }
}

const setStatus = handle(needsApi.setStatus, {
  permission: 'needs:write',
  concerns: (_input, need) => need?.personId ?? null,
  async run(context, standing) {
    const { need, facts } = await requireNeedToChange(context, standing.id)
    refuseIfAny(obstaclesToStanding(need, standing, facts))
    await setVersioned(context.tx, 'needs', standing)
    return requireNeed(context.tx, need.id)
  },
  again: ({ tx }, { id }) => requireNeed(tx, id),
})

const handOver = handle(needsApi.handOver, {
  permission: 'needs:write',
  concerns: (_input, need) => need?.personId ?? null,
  async run(context, carrier) {
    const { need, facts } = await requireNeedToChange(context, carrier.id)
    refuseIfAny([...obstaclesToSaying({ saidOn: facts.today }, facts), ...obstaclesToCarrier(carrier)])
    await requireCarrier(context.tx, carrier)
    const carriedSince = carrier.carriedBy && facts.today
    await setVersioned(context.tx, 'needs', { ...carrier, carriedSince })
    return requireNeed(context.tx, need.id)
  },
  again: ({ tx }, { id }) => requireNeed(tx, id),
})

export const writingHandlers = [sayAnswer, addNeed, setStatus, handOver]
