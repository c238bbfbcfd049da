import { useCallback, useEffect, useState } from 'react'
import { isLanguage, type Language } from '#platform/texts/languages.ts'
import { chosenLanguage, rememberLanguage } from '#platform/web/chosen-language.ts'
import type { LanguageChoice } from '#platform/web/texts.tsx'
import { accessActions } from './access-pages.ts'
import { loadMessages } from './messages/load.ts'

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
      rememberLanguage(next)
      void show(next)
      // Before the sign-in there is nobody to remember it for.
      void accessActions.saveLanguage?.(next).catch(() => undefined)
    },
    [show],
  )
  const follow = useCallback(
    (wished: string) => {
      if (isLanguage(wished) && !chosenLanguage()) void show(wished)
    },
    [show],
  )
  return { language, choose, follow }
}
