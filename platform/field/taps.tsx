import { useId } from 'react'

export type Tap<Value extends string> = { value: Value; label: string }

type Question<Value extends string> = {
  label: string
  detail?: string | undefined
  taps: readonly Tap<Value>[]
}

/** One answer out of a few, each a button as large as a thumb. */
export function OneOf<Value extends string>({
  value,
  onChoose,
  ...question
}: Question<Value> & { value: Value | null; onChoose(value: Value): void }) {
  return <Taps {...question} type="radio" isChosen={(one) => one === value} onTap={onChoose} />
}

/** Any of a few, by tap. */
export function AnyOf<Value extends string>({
  values,
  onChange,
  ...question
}: Question<Value> & { values: readonly Value[]; onChange(values: Value[]): void }) {
  const toggle = (value: Value) =>
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value])
  return <Taps {...question} type="checkbox" isChosen={(one) => values.includes(one)} onTap={toggle} />
}

function Taps<Value extends string>({
  label,
  detail,
  taps,
  type,
  isChosen,
  onTap,
}: Question<Value> & {
  type: 'radio' | 'checkbox'
  isChosen(value: Value): boolean
  onTap(value: Value): void
}) {
  const name = useId()
  return (
    <fieldset className="field-taps">
      <legend>
        {label} {detail && <span className="soft">{detail}</span>}
      </legend>
      <div className="field-tap-row">
        {taps.map(({ value, label: answer }) => (
          <label key={value} className="field-tap">
            <input type={type} name={name} checked={isChosen(value)} onChange={() => onTap(value)} />
            <span>{answer}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
