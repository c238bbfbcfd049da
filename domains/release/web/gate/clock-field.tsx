import { useState } from 'react'
import { type Field, FieldFrame, type FieldProps, inputProps } from '#platform/web/index.ts'
import { readClock } from '../../model/gate/read-clock.ts'

/** A time by the clock on the wall, typed as people write it: 8, 8.30, 14:30. */
export function ClockField({ field, label, hint }: FieldProps<string>) {
  const [typed, setTyped] = useState<string | null>(null)
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
        placeholder="8:00"
        value={typed ?? field.value ?? ''}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
      />
    </FieldFrame>
  )
}
