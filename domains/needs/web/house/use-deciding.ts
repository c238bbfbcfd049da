import { organisationApi } from '#domains/organisation/model/index.ts'
import { type Choice, useAnswer, useMay, useMe, useTexts } from '#platform/web/index.ts'

/** Whose areas, needs and forms the reader decides about, and the units to choose from. */
export function useDeciding() {
  const { t } = useTexts()
  const may = useMay()
  const roles = useMe().data?.roles ?? []
  const units = useAnswer(organisationApi.units, {}).data ?? []
  const isAdministrator = roles.some(({ role }) => role === 'administrator')
  const decides = (unitId: string | null) =>
    may('needs:policy') &&
    (isAdministrator || roles.some((held) => held.role === 'manager' && held.unitId === unitId))
  const choices: Choice[] = units
    .filter(({ id, closedOn }) => closedOn === null && decides(id))
    .map(({ id, name }) => ({ value: id, label: name }))
  const nameOf = (unitId: string | null) =>
    unitId === null ? t('needs.forms.everywhere') : (units.find(({ id }) => id === unitId)?.name ?? '')
  const first = choices[0]?.value ?? null
  return {
    ...{ decides, choices, nameOf, mayBeEverywhere: isAdministrator },
    mayAdd: isAdministrator || first !== null,
    /** Where something new is meant for, unless somebody says otherwise. */
    usual: isAdministrator ? null : first,
  }
}
