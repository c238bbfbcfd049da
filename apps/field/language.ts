import { useCallback, useEffect, useState } from 'react'
import type { Language } from '#platform/texts/languages.ts'
import { rememberLanguage } from '#platform/web/chosen-language.ts'
import type { LanguageChoice } from '#platform/web/texts.tsx'
import { loadMessages } from './messages/load.ts'

export function useLanguageState(first: Language): LanguageChoice {
  const [language, setLanguage] = useState(first)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choose = useCallback((next: Language) => {
    rememberLanguage(next)
    void loadMessages(next).then(() => setLanguage(next))
  }, [])
  return { language, choose }
}
