import { type Field, SelectField, useTexts } from '#platform/web/index.ts'
import { useKeepsHouse, useOpenUnits } from './use-units.ts'

/** One unit, or all of them when left open; offers only those whose house one keeps. */
export function HouseUnitField({ field }: { field: Field<string> }) {
  const { t } = useTexts()
  const keeps = useKeepsHouse()
  const choices = useOpenUnits()
    .filter(({ id }) => keeps(id))
    .map(({ id, name }) => ({ value: id, label: name }))
  return <SelectField field={field} label={t('unit.one')} hint={t('unit.all-when-empty')} choices={choices} />
}
