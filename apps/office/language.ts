import { useCallback, useEffect, useState } from 'react'
import { bestLanguage, isLanguage, type Language } from '#platform/texts/languages.ts'
import type { LanguageChoice } from '#platform/web/texts.tsx'
import { accessActions } from './access-pages.ts'
import { loadMessages } from './messages/load.ts'

const storageKey = 'landfall.language'

function chosenHere(): Language | null {
  const chosen = localStorage.getItem(storageKey)
  return isLanguage(chosen) ? chosen : null
}

/** The language of the first picture: chosen on this device, else what the browser asks for. */
export const firstLanguage = (): Language => chosenHere() ?? bestLanguage(navigator.languages)

/** The language in use. A choice on this device holds; without one, that of the user once they are known. */
export function useLanguageState(first: Language): LanguageChoice & { follow(language: string): void } {
  const [language, setLanguage] = useState(first)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const show = useCallback(async (next: Language) => {
    await loadMessages(next)
    setLanguage(next)
  }, [])
  const choose = useCallback(
    (next: Language) => {
      localStorage.setItem(storageKey, next)
      void show(next)
      // Before the sign-in there is nobody to remember it for.
      void accessActions.saveLanguage?.(next).catch(() => undefined)
    },
    [show],
  )
  const follow = useCallback(
    (wished: string) => {
      if (isLanguage(wished) && !chosenHere()) void show(wished)
    },
    [show],
  )
  return { language, choose, follow }
}
