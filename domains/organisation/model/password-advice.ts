import { leastPasswordLength } from './joining.ts'

export type PasswordAdvice = 'empty' | 'too-short' | 'easy' | 'fine' | 'strong'

const comfortableLength = 18

/** What a new password is worth, quietly: length counts most, and what others know about someone counts for nothing. */
export function passwordAdvice(password: string, known: readonly string[]): PasswordAdvice {
  if (password === '') return 'empty'
  if (password.length < leastPasswordLength) return 'too-short'
  const kinds = new Set(withoutKnown(password.toLowerCase(), known))
  if (kinds.size < 6) return 'easy'
  return password.length >= comfortableLength ? 'strong' : 'fine'
}

/** What is left when names, the e-mail address and the usual words are taken out. */
function withoutKnown(password: string, known: readonly string[]): string {
  const words = [...known.flatMap((text) => text.toLowerCase().split(/[\s@.,_-]+/)), ...usual]
  return words.filter((word) => word.length > 2).reduce((left, word) => left.replaceAll(word, ''), password)
}

const usual = ['landfall', 'password', 'passord', 'parola', 'парола', 'qwerty', '123456', '1234']
