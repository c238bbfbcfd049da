import { type Field, FieldFrame, inputProps, useTexts } from '#platform/web/index.ts'

/** A list of names, one on each line. */
export function NamesField({ field, label, hint }: { field: Field<string[]>; label: string; hint?: string }) {
  const { list } = useTexts()
  const names = Array.isArray(field.value) ? field.value : []
  return (
    <FieldFrame field={field} label={label} hint={hint} show={(value) => list(value as string[])}>
      <textarea
        {...inputProps(field as Field, hint)}
        className="input"
        rows={3}
        value={names.join('\n')}
        onChange={(event) => {
          const lines = event.currentTarget.value.split('\n')
          field.set(lines.length === 1 && lines[0] === '' ? [] : lines)
        }}
      />
    </FieldFrame>
  )
}
