import { type Field, SelectField, useTexts } from '#platform/web/index.ts'
import { useDeciding } from './use-deciding.ts'

/** Where something of the house is used; an administrator may leave it open for the whole organisation. */
export function UnitField({ field }: { field: Field<string> }) {
  const { t } = useTexts()
  const { choices, mayBeEverywhere } = useDeciding()
  return (
    <SelectField
      field={{ ...field, required: !mayBeEverywhere }}
      label={t('needs.builder.unit')}
      hint={mayBeEverywhere ? t('needs.builder.unit-hint') : undefined}
      choices={choices}
    />
  )
}
