import { useCallback, useEffect, useState } from 'react'
import { bestLanguage, isLanguage, type Language } from '#platform/texts/languages.ts'
import type { LanguageChoice } from '#platform/web/texts.tsx'
import { loadMessages } from './messages/load.ts'

const storageKey = 'landfall.language'

/** The language of the first picture: chosen on this phone, else what the browser asks for. */
export function firstLanguage(): Language {
  const chosen = localStorage.getItem(storageKey)
  return isLanguage(chosen) ? chosen : bestLanguage(navigator.languages)
}

export function useLanguageState(first: Language): LanguageChoice {
  const [language, setLanguage] = useState(first)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choose = useCallback((next: Language) => {
    localStorage.setItem(storageKey, next)
    void loadMessages(next).then(() => setLanguage(next))
  }, [])
  return { language, choose }
}
