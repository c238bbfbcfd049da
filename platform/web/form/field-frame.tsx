import { type ReactNode, useEffect } from 'react'
import { useTexts } from '../texts.tsx'
import type { Field } from './use-form.ts'

export type FieldProps<Value> = {
  field: Field<Value>
  label: string
  /** A sentence below the label that helps to answer. */
  hint?: ReactNode
}

/** Attributes that tie an input to its hint and reasons. */
export function inputProps(field: Field, hint: ReactNode, more?: string) {
  const parts = [
    hint ? `${field.id}-hint` : '',
    field.reasons.length > 0 ? `${field.id}-reasons` : '',
    more ?? '',
  ]
  return {
    id: field.id,
    name: field.name,
    'aria-describedby': parts.filter(Boolean).join(' ') || undefined,
    'aria-invalid': field.reasons.length > 0 || undefined,
    'aria-required': field.required || undefined,
  }
}

/** Label, hint, input, and every reason that belongs to it. */
export function FieldFrame<Value>({
  field,
  label,
  hint,
  show,
  group = false,
  children,
}: FieldProps<Value> & { show?: (value: unknown) => string; group?: boolean; children: ReactNode }) {
  const { t } = useTexts()
  const { register } = field
  useEffect(() => {
    register(label, show)
  })
  const name = (
    <>
      {label}
      {!field.required && <span className="field-optional"> · {t('form.optional')}</span>}
    </>
  )
  const rest = (
    <>
      {hint && (
        <div className="field-hint" id={`${field.id}-hint`}>
          {hint}
        </div>
      )}
      {children}
      <Reasons field={field} />
    </>
  )
  if (group) {
    return (
      <fieldset
        className="field"
        id={field.id}
        tabIndex={-1}
        aria-describedby={inputProps(field as Field, hint)['aria-describedby']}
      >
        <legend className="field-label">{name}</legend>
        {rest}
      </fieldset>
    )
  }
  return (
    <div className="field">
      <label className="field-label" htmlFor={field.id}>
        {name}
      </label>
      {rest}
    </div>
  )
}

export function Reasons<Value>({ field }: { field: Field<Value> }) {
  const { reason } = useTexts()
  if (field.reasons.length === 0) return null
  return (
    <div className="field-reasons" id={`${field.id}-reasons`}>
      {field.reasons.map((item) => (
        <div key={`${item.code} ${item.field}`}>
          <span aria-hidden>◆ </span>
          {reason(item)}
        </div>
      ))}
    </div>
  )
}
