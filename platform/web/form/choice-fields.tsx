import { type ReactNode, useEffect } from 'react'
import { useTexts } from '../texts.tsx'
import { FieldFrame, type FieldProps, inputProps, Reasons } from './field-frame.tsx'
import type { Field } from './use-form.ts'

export type Choice<Value extends string = string> = {
  value: Value
  label: string
  /** A softer line below the label (large choices only). */
  detail?: string
  /** Groups the options of a select under a heading. */
  group?: string
}

const labelIn = (choices: Choice[]) => (value: unknown) =>
  (Array.isArray(value) ? value : [value])
    .map((one) => choices.find((choice) => choice.value === one)?.label ?? String(one))
    .join(', ')

/** One of many, as the browser's own select: quick on a phone, known to every reader. */
export function SelectField({
  field,
  label,
  hint,
  choices,
  width = 'half',
}: FieldProps<string> & { choices: Choice[]; width?: 'short' | 'half' | 'full' }) {
  const { t } = useTexts()
  const groups = [...new Set(choices.map((choice) => choice.group))]
  const options = (group: string | undefined) =>
    choices
      .filter((choice) => choice.group === group)
      .map(({ value, label: name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))
  return (
    <FieldFrame field={field} label={label} hint={hint} show={labelIn(choices)}>
      <select
        {...inputProps(field, hint)}
        className="input"
        data-width={width}
        value={field.value ?? ''}
        onChange={(event) => field.set(event.currentTarget.value)}
      >
        <option value="">{t('form.choose')}</option>
        {groups.map((group) =>
          group === undefined ? (
            options(group)
          ) : (
            <optgroup key={group} label={group}>
              {options(group)}
            </optgroup>
          ),
        )}
      </select>
    </FieldFrame>
  )
}

/** One of a few, each large enough for a thumb. */
export function RadioField({
  field,
  label,
  hint,
  choices,
  columns = 2,
}: FieldProps<string> & { choices: Choice[]; columns?: 1 | 2 | 3 }) {
  return (
    <FieldFrame field={field} label={label} hint={hint} show={labelIn(choices)} group>
      <div className="taps" data-columns={columns}>
        {choices.map(({ value, label: name, detail }) => (
          <label key={value} className="tap">
            <input
              type="radio"
              name={field.id}
              value={value}
              checked={field.value === value}
              onChange={() => field.set(value)}
            />
            <TapText name={name} detail={detail} />
          </label>
        ))}
      </div>
    </FieldFrame>
  )
}

/** Any of a few; the value is the list of those chosen. */
export function ChecksField({
  field,
  label,
  hint,
  choices,
  columns = 2,
}: FieldProps<string[]> & { choices: Choice[]; columns?: 1 | 2 | 3 }) {
  const chosen = Array.isArray(field.value) ? field.value : []
  return (
    <FieldFrame field={field} label={label} hint={hint} show={labelIn(choices)} group>
      <div className="taps" data-columns={columns}>
        {choices.map(({ value, label: name, detail }) => (
          <label key={value} className="tap">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) =>
                field.set(
                  event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value),
                )
              }
            />
            <TapText name={name} detail={detail} />
          </label>
        ))}
      </div>
    </FieldFrame>
  )
}

function TapText({ name, detail }: { name: string; detail: string | undefined }) {
  return (
    <span>
      {name}
      {detail && <span className="tap-detail">{detail}</span>}
    </span>
  )
}

/** Yes or no as one tick. Where "not asked" must differ from "no", use a RadioField. */
export function CheckField({ field, label, hint }: FieldProps<boolean>) {
  const { t } = useTexts()
  const { register } = field
  useEffect(() => register(label, (value) => t(value ? 'form.yes' : 'form.no')))
  return (
    <div className="field">
      <label className="check">
        <input
          {...inputProps(field as Field, hint)}
          type="checkbox"
          checked={field.value === true}
          onChange={(event) => field.set(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <div className="field-hint check-hint" id={`${field.id}-hint`}>
          {hint as ReactNode}
        </div>
      )}
      <Reasons field={field} />
    </div>
  )
}
