import { type Field, SelectField, useTexts } from '#platform/web/index.ts'
import { opensRecords } from '../../model/role-rules.ts'
import { isStaffRole, type StaffRole, staffRoles } from '../../model/roles.ts'
import { useOpenUnits } from '../use-units.ts'
import { roleMeaning, roleName } from '../words.ts'

const isRole = (value: unknown): value is StaffRole => typeof value === 'string' && isStaffRole(value)

/** A role, what it opens in a sentence, and the unit where it is held, if it is held in one. */
export function RoleFields({ role, unit }: { role: Field<StaffRole>; unit: Field<string> }) {
  const { t } = useTexts()
  const units = useOpenUnits().map(({ id, name }) => ({ value: id, label: name }))
  const chosen = isRole(role.value) ? role.value : null
  const choices = staffRoles.map((key) => ({ value: key, label: t(roleName(key)) }))
  const field = {
    ...(role as Field<string>),
    set(value: string | null) {
      role.set(value as StaffRole)
      if (isRole(value) && !opensRecords(value)) unit.set(null)
    },
  }
  return (
    <>
      <SelectField
        field={field}
        label={t('role.one')}
        hint={chosen ? t(roleMeaning(chosen)) : undefined}
        choices={choices}
      />
      {(chosen === null || opensRecords(chosen)) && (
        <SelectField field={{ ...unit, required: true }} label={t('unit.one')} choices={units} />
      )}
    </>
  )
}
