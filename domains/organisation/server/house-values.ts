import type { Generated } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, type Reason, refuse, refuseIfAny } from '#platform/problem.ts'
import {
  type HouseValue,
  type HouseValueKey,
  houseValueMeanings,
  houseValueOn,
  type NewHouseValue,
} from '../model/house-value.ts'
import { organisationApi } from '../model/organisation-api.ts'
import { requireKeeperOf } from './keepers.ts'
import { requireUnit } from './unit-store.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    houseValues: NewHouseValue & { id: Generated<string>; saidBy: string | null }
  }
}

const columns = ['id', 'key', 'unitId', 'value', 'validFrom', 'why'] as const

// A numeric column comes back as text, so that nothing is rounded on the way.
const asNumber = (row: HouseValue): HouseValue => ({ ...row, value: Number(row.value) })

async function listValues(tx: Tx): Promise<HouseValue[]> {
  const rows = await tx
    .selectFrom('houseValues')
    .select(columns)
    .orderBy('key')
    .orderBy('validFrom', 'desc')
    .execute()
  return rows.map(asNumber)
}

async function requireValue(tx: Tx, id: string): Promise<HouseValue> {
  const found = await tx.selectFrom('houseValues').select(columns).where('id', '=', id).executeTakeFirst()
  return asNumber(found ?? notFound())
}

/** What the house says today in a unit, for each key asked. */
export async function houseValues<Key extends HouseValueKey>(
  tx: Tx,
  keys: readonly Key[],
  on: { unitId: string | null; day: string },
): Promise<Record<Key, number>> {
  const rows = await tx.selectFrom('houseValues').select(columns).where('key', 'in', keys).execute()
  const said = rows.map(asNumber)
  return Object.fromEntries(keys.map((key) => [key, houseValueOn(said, key, on)])) as Record<Key, number>
}

function obstaclesToValue({ key, value, validFrom }: NewHouseValue, today: string): Reason[] {
  const { least, most } = houseValueMeanings[key]
  const reasons: Reason[] = []
  if (value < least || value > most)
    reasons.push({ code: 'value-out-of-range', field: 'value', values: { least, most } })
  if (validFrom < today) reasons.push({ code: 'value-in-past', field: 'validFrom' })
  return reasons
}

const listHouseValues = handle(organisationApi.houseValues, {
  permission: 'organisation:read',
  concerns: () => null,
  run: ({ tx }) => listValues(tx),
})

const sayHouseValue = handle(organisationApi.sayHouseValue, {
  permission: 'organisation:write',
  concerns: () => null,
  async run({ tx, actor, today }, value) {
    if (value.unitId !== null) await requireUnit(tx, value.unitId)
    requireKeeperOf(actor, value.unitId)
    refuseIfAny(obstaclesToValue(value, today.toString()))
    const said = await tx
      .insertInto('houseValues')
      .values({ ...value, saidBy: actor.userId })
      .onConflict((conflict) => conflict.columns(['key', 'unitId', 'validFrom']).doNothing())
      .returning(columns)
      .executeTakeFirst()
    return asNumber(said ?? refuse({ code: 'value-said-for-day', field: 'validFrom' }))
  },
  again: ({ tx }, _input, id) => requireValue(tx, id),
})

const takeBackHouseValue = handle(organisationApi.takeBackHouseValue, {
  permission: 'organisation:write',
  concerns: () => null,
  async run({ tx, actor, today }, { id }) {
    const { unitId, validFrom } = await requireValue(tx, id)
    requireKeeperOf(actor, unitId)
    if (validFrom <= today.toString()) refuse('value-holds-already')
    await tx.deleteFrom('houseValues').where('id', '=', id).execute()
    return { id }
  },
  again: async (_context, { id }) => ({ id }),
})

export const houseValueHandlers = [listHouseValues, sayHouseValue, takeBackHouseValue]
