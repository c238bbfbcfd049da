import { localeOf } from '#platform/texts/languages.ts'
import { type Field, SelectField, useTexts } from '#platform/web/index.ts'
import { countries } from '../../model/countries.ts'

export function CountryField({ field }: { field: Field<string> }) {
  const { t, language, compare } = useTexts()
  const names = new Intl.DisplayNames(localeOf(language), { type: 'region' })
  const choices = countries
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((a, b) => compare(a.label, b.label))
  return (
    <SelectField
      field={field}
      label={t('organisation.country')}
      hint={t('organisation.country-hint')}
      choices={choices}
    />
  )
}
