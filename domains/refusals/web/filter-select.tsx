import { useId } from 'react'

type SelectProps = {
  label: string
  /** What stands there while nothing is chosen. */
  all: string
  value: string | undefined
  choices: { value: string; label: string }[]
  onChoose(value: string): void
}

/** One filter: a label above a list. */
export function FilterSelect({ label, all, value = '', choices, onChoose }: SelectProps) {
  const id = useId()
  return (
    <div className="refusal-filter">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        data-on={value !== ''}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
