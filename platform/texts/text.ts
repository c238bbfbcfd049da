import { IntlMessageFormat } from 'intl-messageformat'
import type { ReasonsIn } from '#platform/problem.ts'
import { type Language, localeOf } from './languages.ts'
import type en from './messages/en.json'

/** Keys of all messages; every domain adds those of its English file, so a text that does not exist does not compile. */
export interface TextRegister extends KeysOf<typeof en> {}

export type KeysOf<Messages> = { [Key in keyof Messages]: true }
export type TextKey = keyof TextRegister & string
export type TextValues = Record<string, string | number>
export type Messages = Record<string, string>

declare module '#platform/problem.ts' {
  interface ReasonRegister extends ReasonsIn<typeof en> {}
}

const catalogue = new Map<Language, Messages>()
const parsed = new Map<string, IntlMessageFormat>()

/** Makes messages known: a browser adds the one language it shows, the server adds all. */
export function addMessages(language: Language, messages: Messages): void {
  catalogue.set(language, { ...catalogue.get(language), ...messages })
  parsed.clear()
}

export const hasMessages = (language: Language): boolean => catalogue.has(language)

/** The message in the language, parsed once. A key without a text shows itself, so that a page never breaks over one. */
export function messageOf(language: Language, key: string): IntlMessageFormat {
  const name = `${language} ${key}`
  const known = parsed.get(name)
  if (known) return known
  const text = catalogue.get(language)?.[key] ?? catalogue.get('en')?.[key]
  const message = new IntlMessageFormat(text ?? `'{${key}}'`, localeOf(language))
  parsed.set(name, message)
  return message
}

export function format(language: Language, key: TextKey, values: TextValues = {}): string {
  return String(messageOf(language, key).format(values))
}

/** The sentence for a reason code. A limit that was not said falls to the wording without one. */
export function reasonText(language: Language, code: string, values: TextValues = {}): string {
  return String(messageOf(language, `reason.${code}`).format({ limit: 'none', ...values }))
}
