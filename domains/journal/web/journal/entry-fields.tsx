import { DayField, type Field, TextArea, TextField, useTexts } from '#platform/web/index.ts'
import type { Compartment } from '../../model/compartments.ts'
import type { EntryKind } from '../../model/entry.ts'
import { CompartmentField } from './compartment-field.tsx'

type EntryFieldsProps = {
  kind: EntryKind
  mayWrite: Compartment[]
  spokeWith: Field<string>
  text: Field<string>
  happenedOn: Field<string>
  compartment: Field<Compartment>
}

export function EntryFields({ kind, mayWrite, spokeWith, text, happenedOn, compartment }: EntryFieldsProps) {
  const { t } = useTexts()
  return (
    <>
      {kind === 'call' && <TextField field={spokeWith} label={t('journal.field.spoke-with')} width="half" />}
      <TextArea
        field={text}
        label={t(`journal.field.text.${kind}`)}
        hint={kind === 'own-words' ? t('journal.field.own-words-hint') : undefined}
        rows={kind === 'own-words' ? 3 : 4}
      />
      <DayField field={happenedOn} label={t('journal.field.happened-on')} />
      <CompartmentField field={compartment} mayWrite={mayWrite} />
    </>
  )
}
