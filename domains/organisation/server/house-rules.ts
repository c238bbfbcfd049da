import type { Generated } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, refuse } from '#platform/problem.ts'
import type { HouseRule, NewHouseRule } from '../model/house-rule.ts'
import { organisationApi } from '../model/organisation-api.ts'
import { requireKeeperOf } from './keepers.ts'
import { requireUnit } from './unit-store.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    houseRules: NewHouseRule & { id: Generated<string>; version: Generated<number> }
  }
}

async function requireRule(tx: Tx, id: string): Promise<HouseRule> {
  const found = tx.selectFrom('houseRules').selectAll().where('id', '=', id)
  return (await found.executeTakeFirst()) ?? notFound()
}

function requireOrder({ validFrom, validUntil }: NewHouseRule): void {
  if (validUntil !== null && validUntil <= validFrom)
    refuse({ code: 'ends-before-begins', field: 'validUntil' })
}

/** Past rules too: what held on a day can be asked later. */
const listHouseRules = handle(organisationApi.houseRules, {
  permission: 'organisation:read',
  concerns: () => null,
  run: ({ tx }) =>
    tx.selectFrom('houseRules').selectAll().orderBy('validFrom', 'desc').orderBy('title').execute(),
})

const writeHouseRule = handle(organisationApi.writeHouseRule, {
  permission: 'organisation:write',
  concerns: () => null,
  async run({ tx, actor }, rule) {
    if (rule.unitId !== null) await requireUnit(tx, rule.unitId)
    requireKeeperOf(actor, rule.unitId)
    requireOrder(rule)
    return tx.insertInto('houseRules').values(rule).returningAll().executeTakeFirstOrThrow()
  },
  again: ({ tx }, _input, id) => requireRule(tx, id),
})

const changeHouseRule = handle(organisationApi.changeHouseRule, {
  permission: 'organisation:write',
  concerns: () => null,
  async run({ tx, actor }, rule) {
    const { unitId } = await requireRule(tx, rule.id)
    requireKeeperOf(actor, unitId)
    if (rule.unitId !== null) await requireUnit(tx, rule.unitId)
    requireKeeperOf(actor, rule.unitId)
    requireOrder(rule)
    return setVersioned(tx, 'houseRules', rule)
  },
  again: ({ tx }, { id }) => requireRule(tx, id),
})

export const houseRuleHandlers = [listHouseRules, writeHouseRule, changeHouseRule]
