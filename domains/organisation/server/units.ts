import { handle } from '#platform/operations/handler.ts'
import { refuse } from '#platform/problem.ts'
import { organisationApi } from '../model/organisation-api.ts'
import { requireKeeperOf } from './keepers.ts'
import { insertRole } from './role-store.ts'
import { insertUnit, listUnits, requireUnit, setUnit } from './unit-store.ts'

const listTheUnits = handle(organisationApi.units, {
  permission: 'organisation:read',
  concerns: () => null,
  run: ({ tx }) => listUnits(tx),
})

const openUnit = handle(organisationApi.openUnit, {
  permission: 'organisation:write',
  concerns: () => null,
  async run({ tx, actor, today }, { iCoordinate, ...plan }) {
    const unit = await insertUnit(tx, plan, today.toString())
    if (iCoordinate) {
      const { userId } = actor
      await insertRole(tx, {
        userId,
        unitId: unit.id,
        role: 'coordinator',
        begins: today.toString(),
        givenBy: userId,
      })
    }
    return unit
  },
  again: ({ tx }, _input, id) => requireUnit(tx, id),
})

const changeUnit = handle(organisationApi.changeUnit, {
  permission: 'organisation:write',
  concerns: () => null,
  run({ tx, actor }, change) {
    requireKeeperOf(actor, change.id)
    return setUnit(tx, change)
  },
  again: ({ tx }, { id }) => requireUnit(tx, id),
})

/** A closed unit takes nobody new; those who work in it keep what they need to bring its work to an end. */
const closeUnit = handle(organisationApi.closeUnit, {
  permission: 'organisation:write',
  concerns: () => null,
  async run({ tx, actor, today, tell, changed }, { id, version }) {
    requireKeeperOf(actor, id)
    const { closedOn } = await requireUnit(tx, id)
    if (closedOn !== null) refuse('unit-closed')
    changed(['closedOn'])
    tell('organisation.unit-closed', { unitId: id })
    return setUnit(tx, { id, version, closedOn: today.toString() })
  },
  again: ({ tx }, { id }) => requireUnit(tx, id),
})

export const unitHandlers = [listTheUnits, openUnit, changeUnit, closeUnit]
