import type { Language } from '#platform/texts/languages.ts'
import { addMessages, hasMessages } from '#platform/texts/text.ts'

const files: Record<Language, () => Promise<{ default: Record<string, string> }>> = {
  en: () => import('./en.ts'),
  nb: () => import('./nb.ts'),
  bg: () => import('./bg.ts'),
  ro: () => import('./ro.ts'),
}

/** Makes the texts of a language ready; does nothing when they are. */
export async function loadMessages(language: Language): Promise<void> {
  if (hasMessages(language)) return
  addMessages(language, (await files[language]()).default)
}
