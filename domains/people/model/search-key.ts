import { toLatin } from './transliteration.ts'

// Letters that keep no accent to strip when they are taken apart.
const plainLetters: Record<string, string> = {
  ...{ ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i' },
}

/**
 * The form in which names are looked up and compared: small Latin letters without accents, words apart by one space.
 * "Мария Иванова", "MARIA IVANOVA" and "Maria Ivănova" have the same key; so have Åse and Aase, Мариян and Marian.
 */
export function searchKey(text: string): string {
  return toLatin(text.normalize('NFKC').toLowerCase())
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæœßłđðþħı]/gu, (letter) => plainLetters[letter] ?? letter)
    .replace(/['’‘ʼ`´"„“”«»]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/a{2,}/g, 'a')
    .replace(/iy(?=a)/g, 'i')
    .trim()
}
