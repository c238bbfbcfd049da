import { useId, useState } from 'react'
import { type Field, FieldFrame, type FieldProps, inputProps } from '#platform/web/index.ts'
import { readClock } from '../../model/shapes.ts'

/** A time by the clock on the wall, typed as people write it and with 24 hours wherever they are. */
export function TimeField({ field, label, hint }: FieldProps<string>) {
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? field.value ?? ''
  const type = (written: string) => {
    setTyped(written)
    field.set(written.trim() === '' ? null : (readClock(written) ?? written.trim()))
  }
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <input
        {...inputProps(field as Field, hint)}
        className="input"
        data-width="short"
        autoComplete="off"
        inputMode="numeric"
        placeholder="14:30"
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
      />
    </FieldFrame>
  )
}

/** A choice between words, kept as a field of another type. */
export const asWords = <Value,>(
  field: Field<Value>,
  show: (value: Value | null | undefined) => string,
  read: (word: string) => Value | null,
): Field<string> => ({
  ...(field as Field<never>),
  value: show(field.value),
  set: (word) => field.set((word === null || word === '' ? null : read(word)) as Value | null),
})

type SegmentsProps<Value extends string> = {
  label: string
  value: Value
  choices: { value: Value; label: string }[]
  onChoose(value: Value): void
}

/** A few choices side by side, of which one holds. */
export function Segments<Value extends string>({ label, value, choices, onChoose }: SegmentsProps<Value>) {
  const name = useId()
  return (
    <fieldset className="meeting-segments">
      <legend className="sr-only">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
