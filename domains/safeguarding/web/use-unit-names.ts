import { organisationApi } from '#domains/organisation/model/index.ts'
import { useAnswer, useMe } from '#platform/web/index.ts'

/** The name of a unit by its id. */
export function useUnitNames(): (id: string) => string {
  const units = useAnswer(organisationApi.units, {}).data ?? []
  return (id) => units.find((unit) => unit.id === id)?.name ?? ''
}

/** The open units in which the person at the screen works, to choose from. */
export function useOwnUnits(): { value: string; label: string }[] {
  const units = useAnswer(organisationApi.units, {}).data ?? []
  const held = useMe().data?.roles ?? []
  return units
    .filter(({ id, closedOn }) => closedOn === null && held.some(({ unitId }) => unitId === id))
    .map(({ id, name }) => ({ value: id, label: name }))
}
