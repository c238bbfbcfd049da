import { type ReactNode, useId } from 'react'

type TapsProps = {
  legend: ReactNode
  choices: { value: string; label: string; detail?: string }[]
  value: string | null
  onChoose(value: string): void
  columns?: 1 | 2
  /** The language of the words, where they are an official text and not ours. */
  language?: string
}

/** One of a few, each large enough for a thumb. */
export function Taps({ legend, choices, value, onChoose, columns = 1, language }: TapsProps) {
  const name = useId()
  return (
    <fieldset className="field instrument-question" lang={language} dir={language ? 'auto' : undefined}>
      <legend>{legend}</legend>
      <div className="taps" data-columns={columns}>
        {choices.map((choice) => (
          <label key={choice.value} className="tap">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChoose(choice.value)}
            />
            <span>
              {choice.label}
              {choice.detail && <span className="tap-detail">{choice.detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
