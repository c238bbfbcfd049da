import { useMemo } from 'react'
import { type Language, localeOf } from '#platform/texts/languages.ts'
import { useTexts } from '../web/texts.tsx'

/** The name of a language code in the reader's language. */
export function useLanguageName(): (code: string) => string {
  const { language } = useTexts()
  return useMemo(() => {
    const names = new Intl.DisplayNames(localeOf(language), { type: 'language' })
    return (code) => names.of(code) ?? code
  }, [language])
}

/** A name that the house has in all languages, in the reader's. */
export function useNameIn(): (names: Record<Language, string>) => string {
  const { language } = useTexts()
  return (names) => names[language]
}
