import { useLanguageName, useTexts } from '#platform/web/index.ts'

/** Codes of languages as a list of their names. */
export function useLanguagesText(): (codes: readonly string[]) => string {
  const { list } = useTexts()
  const nameOf = useLanguageName()
  return (codes) => list(codes.map(nameOf))
}
