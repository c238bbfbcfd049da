import { languageNames, languages } from '#platform/texts/languages.ts'
import { type Field, TextField } from '#platform/web/index.ts'

type Props = { label: string; field(path: string): Field<string>; isRequired?: boolean; path?: string }

/** The same words in the four languages of the house, side by side. */
export function NamesFields({ label, field, isRequired = true, path = 'names' }: Props) {
  return (
    <fieldset className="need-names">
      <legend className="field-label">{label}</legend>
      <div className="need-names-fields">
        {languages.map((language) => (
          <TextField
            key={language}
            field={{ ...field(`${path}.${language}`), required: isRequired }}
            label={languageNames[language]}
            lang={language}
            autoComplete="off"
          />
        ))}
      </div>
    </fieldset>
  )
}

export const noNames = { en: '', nb: '', bg: '', ro: '' }
