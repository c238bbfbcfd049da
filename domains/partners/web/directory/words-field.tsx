import { useState } from 'react'
import { type Field, FieldFrame, inputProps } from '#platform/web/index.ts'

type WordsFieldProps = { field: Field<string[]>; label: string; hint: string }

const wordsIn = (text: string) => [
  ...new Set(
    text
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  ),
]

/** A list of words, typed with commas between them. */
export function WordsField({ field, label, hint }: WordsFieldProps) {
  const words = Array.isArray(field.value) ? field.value : []
  const [text, setText] = useState(words.join(', '))
  // What is half typed stays as it stands; a restored draft takes its place.
  const shown = wordsIn(text).join() === words.join() ? text : words.join(', ')
  return (
    <FieldFrame field={field} label={label} hint={hint} show={(value) => (value as string[]).join(', ')}>
      <input
        {...inputProps(field as Field, hint)}
        className="input"
        value={shown}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          field.set(wordsIn(currentTarget.value))
        }}
      />
    </FieldFrame>
  )
}
