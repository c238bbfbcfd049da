export const languages = ['en', 'nb', 'bg', 'ro'] as const
export type Language = (typeof languages)[number]

/** Each language in its own words, as a language switch shows it. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  nb: 'Norsk bokmål',
  bg: 'Български',
  ro: 'Română',
}

/** British English: days before months, as in every other language here. */
const locales: Record<Language, string> = { en: 'en-GB', nb: 'nb-NO', bg: 'bg-BG', ro: 'ro-RO' }

export const localeOf = (language: Language): string => locales[language]

export const isLanguage = (text: unknown): text is Language => languages.includes(text as Language)

/** The first language of ours among the wishes (`nn`, `no-NO` and `nb` all mean bokmål here), else English. */
export function bestLanguage(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const base = wish.toLowerCase().split('-')[0]
    const known = base === 'no' || base === 'nn' ? 'nb' : base
    if (isLanguage(known)) return known
  }
  return 'en'
}
