import { useMemo } from 'react'
import { localeOf } from '#platform/texts/languages.ts'
import { useTexts } from './texts.tsx'

/** The name of a language code in the reader's language. */
export function useLanguageName(): (code: string) => string {
  const { language } = useTexts()
  return useMemo(() => {
    const names = new Intl.DisplayNames(localeOf(language), { type: 'language' })
    return (code) => names.of(code) ?? code
  }, [language])
}
