import { type Context, handle } from '#platform/operations/handler.ts'
import { notFound, type Reason, refuseIfAny } from '#platform/problem.ts'
import { partnersApi } from '../model/partners-api.ts'
import type { NewPrison } from '../model/prison.ts'
import { obstaclesToPrison } from '../model/prison-rules.ts'
import {
  findPrisonNamed,
  findVisitorsPrison,
  insertPrison,
  listNamedPrisons,
  listPrisons,
  requirePrison,
  setPrison,
} from './prison-store.ts'

const listThePrisons = handle(partnersApi.prisons, {
  permission: 'partners:read',
  concerns: () => null,
  run: ({ tx }) => listPrisons(tx),
})

const showPrison = handle(partnersApi.prison, {
  permission: 'partners:read',
  concerns: () => null,
  run: ({ tx }, { id }) => requirePrison(tx, id),
})

const listNamed = handle(partnersApi.namedPrisons, {
  permission: 'partners:write',
  concerns: () => null,
  run: ({ tx }) => listNamedPrisons(tx),
})

/** One name is one prison: records of people mean it by its name. */
async function obstaclesTo({ tx }: Context, prison: NewPrison, id?: string): Promise<Reason[]> {
  const named = await findPrisonNamed(tx, prison.name)
  const isTaken = named !== null && named.id !== id
  return [
    ...(isTaken ? [{ code: 'prison-there-already' as const, field: 'name' }] : []),
    ...obstaclesToPrison(prison),
  ]
}

const addPrison = handle(partnersApi.addPrison, {
  permission: 'partners:write',
  concerns: () => null,
  async run(context, prison) {
    refuseIfAny(await obstaclesTo(context, prison))
    return insertPrison(context.tx, prison)
  },
  again: ({ tx }, _input, id) => requirePrison(tx, id),
})

const changePrison = handle(partnersApi.changePrison, {
  permission: 'partners:write',
  concerns: () => null,
  async run(context, prison) {
    refuseIfAny(await obstaclesTo(context, prison, prison.id))
    return setPrison(context.tx, prison)
  },
  again: ({ tx }, _input, id) => requirePrison(tx, id),
})

const showMyPrison = handle(partnersApi.myPrison, {
  permission: 'field:read',
  concerns: () => null,
  async run({ tx }, { id, name }) {
    const by = id ? { column: 'id' as const, value: id } : { column: 'name' as const, value: name ?? '' }
    return (await findVisitorsPrison(tx, by)) ?? notFound()
  },
})

export const prisonHandlers = [listThePrisons, listNamed, showPrison, addPrison, changePrison, showMyPrison]
