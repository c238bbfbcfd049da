import { useEffect, useRef } from 'react'
import { type Language, languageNames, languages } from '#platform/texts/languages.ts'
import { type Field, RadioField, useLanguageChoice, useTexts } from '#platform/web/index.ts'

export const languageChoices = languages.map((code) => ({ value: code, label: languageNames[code] }))

/** The reader's own language; the page follows at once, and so does this when the page's language is switched. */
export function OwnLanguageField({ field, label }: { field: Field<Language>; label?: string }) {
  const { t } = useTexts()
  const { language: shown, choose } = useLanguageChoice()
  const before = useRef(shown)
  useEffect(() => {
    if (before.current !== shown) field.set(shown)
    before.current = shown
  })
  const followed = {
    ...(field as Field<string>),
    set(language: string | null) {
      field.set(language as Language)
      if (language) choose(language as Language)
    },
  }
  return <RadioField field={followed} label={label ?? t('shell.language')} choices={languageChoices} />
}
