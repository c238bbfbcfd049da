import { useTexts } from '#platform/web/index.ts'
import type { HeldRole } from '../../model/staff.ts'
import { useUnitName } from '../use-units.ts'
import { roleName } from '../words.ts'

/** "coordinator in Oslo" */
export function useRoleText(): (held: HeldRole) => string {
  const { t } = useTexts()
  const unitName = useUnitName()
  return ({ role, unitId }) =>
    unitId ? t('role.in-unit', { role: t(roleName(role)), unit: unitName(unitId) }) : t(roleName(role))
}
