import type { ComponentProps } from 'react'

type Labelled<Props> = Omit<Props, 'onChange'> & { label: string; onChange(text: string): void }

/** One line to fill in, with its name above it. */
export function Input({ label, onChange, ...props }: Labelled<ComponentProps<'input'>>) {
  return (
    <label>
      {label}
      <input className="field-input" {...props} onChange={({ target }) => onChange(target.value)} />
    </label>
  )
}

/** A few lines in one's own words, with their name above them. */
export function TextBox({ label, onChange, ...props }: Labelled<ComponentProps<'textarea'>>) {
  return (
    <label>
      {label}
      <textarea
        className="field-input"
        rows={3}
        {...props}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}
