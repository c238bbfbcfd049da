import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../texts.tsx'
import { FieldFrame, type FieldProps, inputProps } from './field-frame.tsx'
import type { Field } from './use-form.ts'

export type TextFieldProps = FieldProps<string> & {
  type?: 'text' | 'email' | 'tel' | 'password' | 'url'
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'email' | 'tel'
  /** `short` for a code or a number, `full` for the whole width. */
  width?: 'short' | 'half' | 'full'
  autoFocus?: boolean
  /** The language of the words, when it is not that of the page. */
  lang?: string
}

export function TextField({ field, label, hint, type = 'text', width = 'full', ...rest }: TextFieldProps) {
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <input
        {...inputProps(field, hint)}
        {...rest}
        type={type}
        className="input"
        data-width={width}
        value={field.value ?? ''}
        maxLength={field.maxLength}
        onChange={(event) => field.set(event.currentTarget.value)}
      />
    </FieldFrame>
  )
}

/** Long text; grows with what is written, and says what is left when it gets tight. */
export function TextArea({ field, label, hint, rows = 3 }: FieldProps<string> & { rows?: number }) {
  const { t } = useTexts()
  const value = field.value ?? ''
  const left = (field.maxLength ?? Number.POSITIVE_INFINITY) - value.length
  const isTight = left < (field.maxLength ?? 0) / 5
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <textarea
        {...inputProps(field, hint)}
        className="input"
        rows={rows}
        value={value}
        onChange={(event) => field.set(event.currentTarget.value)}
      />
      {isTight && (
        <div className="field-hint" aria-live="polite">
          {left >= 0 ? t('form.letters-left', { count: left }) : left}
        </div>
      )}
    </FieldFrame>
  )
}

/** A number as people of the language type it; what is not one is sent as typed, so that the answer can say so. */
export function NumberField({ field, label, hint, unit }: FieldProps<number> & { unit?: string }) {
  const { text, type } = useTypedText(
    field as Field,
    (value) => (value === null || value === undefined ? '' : String(value)),
    (typed) => {
      const plain = typed.replace(/[\s\u00a0]/g, '').replace(',', '.')
      return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : typed
    },
  )
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <span className="input-with-unit">
        <input
          {...inputProps(field as Field, hint)}
          className="input"
          data-width="short"
          inputMode="decimal"
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
        />
        {unit && <span className="soft">{unit}</span>}
      </span>
    </FieldFrame>
  )
}

/** Text as typed beside the value it stands for; follows when the value changes from elsewhere (a restored draft). */
export function useTypedText(
  field: Field,
  show: (value: unknown) => string,
  read: (text: string) => unknown,
) {
  const [text, setText] = useState(() => show(field.value))
  const own = useRef(field.value)
  useEffect(() => {
    if (field.value === own.current) return
    own.current = field.value
    setText(show(field.value))
  })
  const type = (typed: string) => {
    const value = typed.trim() === '' ? '' : read(typed)
    own.current = value
    setText(typed)
    field.set(value)
  }
  return { text, type, show: () => setText(show(field.value)) }
}
