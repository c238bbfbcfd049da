import { useAnswer, useMe } from '#platform/web/index.ts'
import { organisationApi } from '../model/organisation-api.ts'
import { keepsHouseOf } from '../model/role-rules.ts'

/** The units by name, for lists to choose from; those that are closed are left out. */
export function useOpenUnits() {
  const units = useAnswer(organisationApi.units, {}).data ?? []
  return units.filter(({ closedOn }) => closedOn === null)
}

/** Names a unit by its id; closed ones too, since old records speak of them. */
export function useUnitName(): (id: string | null) => string {
  const units = useAnswer(organisationApi.units, {}).data ?? []
  return (id) => units.find((unit) => unit.id === id)?.name ?? ''
}

/** Whether the person at the screen keeps the house of a unit (null: what holds in all of them). */
export function useKeepsHouse(): (unitId: string | null) => boolean {
  const held = useMe().data?.roles ?? []
  return (unitId) => keepsHouseOf(held, unitId)
}
