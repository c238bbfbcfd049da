import { languageNames, languages } from '#platform/texts/languages.ts'
import { type Field, TextField, useTexts } from '#platform/web/index.ts'

type HasNames = { field: unknown }

/** A name in the four languages of the house, side by side. */
export function NamesInAllFields({ form }: { form: HasNames }) {
  const { t } = useTexts()
  const field = form.field as (path: string) => Field<string>
  return (
    <fieldset className="volunteers-names">
      <legend className="field-label">{t('volunteers.policy.names')}</legend>
      <div className="volunteers-two">
        {languages.map((language) => (
          <TextField
            key={language}
            field={{ ...field(`names.${language}`), required: true }}
            label={languageNames[language]}
            lang={language}
            autoComplete="off"
          />
        ))}
      </div>
    </fieldset>
  )
}
