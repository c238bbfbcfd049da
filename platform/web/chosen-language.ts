import { bestLanguage, isLanguage, type Language } from '#platform/texts/languages.ts'

const storageKey = 'landfall.language'

/** The language that somebody chose on this device; null while nobody has. */
export function chosenLanguage(): Language | null {
  const chosen = localStorage.getItem(storageKey)
  return isLanguage(chosen) ? chosen : null
}

export const rememberLanguage = (language: Language): void => localStorage.setItem(storageKey, language)

/** The language of the first picture: chosen on this device, else what the browser asks for. */
export const firstLanguage = (): Language => chosenLanguage() ?? bestLanguage(navigator.languages)
