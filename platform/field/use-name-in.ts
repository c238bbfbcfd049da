import type { Language } from '#platform/texts/languages.ts'
import { useTexts } from '../web/texts.tsx'

/** A name that the house has in all languages, in the reader's. */
export function useNameIn(): (names: Record<Language, string>) => string {
  const { language } = useTexts()
  return (names) => names[language]
}
