import { type Field, RadioField, useTexts } from '#platform/web/index.ts'
import type { Compartment } from '../../model/compartments.ts'
import { useReaders } from '../words.ts'

/** Where something belongs, and under each choice who will see it. */
export function CompartmentField({
  field,
  mayWrite,
}: {
  field: Field<Compartment>
  mayWrite: Compartment[]
}) {
  const { t } = useTexts()
  const readers = useReaders()
  return (
    <RadioField
      field={field as Field<string>}
      label={t('journal.field.compartment')}
      hint={t('journal.field.compartment-hint')}
      columns={1}
      choices={mayWrite.map((compartment) => ({
        value: compartment,
        label: t(`journal.compartment.${compartment}`),
        detail: readers(compartment),
      }))}
    />
  )
}
