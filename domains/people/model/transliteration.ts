export type Script = 'cyrillic' | 'latin' | 'mixed' | 'other'

export function scriptOf(text: string): Script {
  const cyrillic = /\p{Script=Cyrillic}/u.test(text)
  const latin = /\p{Script=Latin}/u.test(text)
  if (cyrillic && latin) return 'mixed'
  if (cyrillic) return 'cyrillic'
  return latin ? 'latin' : 'other'
}

// First the letters of the Bulgarian Transliteration Act of 2009, then those of neighbouring languages.
const latinFor: Record<string, string> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l' },
  ...{ м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch' },
  ...{ ш: 'sh', щ: 'sht', ъ: 'a', ь: 'y', ю: 'yu', я: 'ya' },
  ...{ ѝ: 'i', ѐ: 'e', ё: 'yo', ы: 'y', э: 'e', і: 'i', ї: 'yi', є: 'ye', ґ: 'g', ў: 'u' },
  ...{ ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', ђ: 'dj', џ: 'dzh', ѓ: 'gj', ќ: 'kj', ѕ: 'dz' },
}

// Best effort: Latin names come from many languages, so the letters of Bulgarian passports win over all others.
const cyrillicFor: Record<string, string> = {
  ...{ sht: 'щ', zh: 'ж', ts: 'ц', ch: 'ч', sh: 'ш', yu: 'ю', ya: 'я', kh: 'х', ph: 'ф', th: 'т', ck: 'к' },
  ...{ qu: 'кв', jø: 'ьо', aa: 'о', a: 'а', b: 'б', c: 'к', d: 'д', e: 'е', f: 'ф', g: 'г', h: 'х' },
  ...{ i: 'и', j: 'й' },
  ...{ k: 'к', l: 'л', m: 'м', n: 'н', o: 'о', p: 'п', q: 'к', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в' },
  ...{ w: 'в', x: 'кс', y: 'и', z: 'з', ș: 'ш', ş: 'ш', ț: 'ц', ţ: 'ц', ă: 'ъ', â: 'ъ', î: 'ъ', ø: 'ьо' },
  ...{ æ: 'е', å: 'о', ä: 'е', ö: 'ьо', ü: 'ю', š: 'ш', ž: 'ж', č: 'ч', ć: 'ч', đ: 'дж', ł: 'л', ß: 'с' },
}

const isUpper = (letters: string) => letters !== letters.toLowerCase() && letters === letters.toUpperCase()

/** Gives the new letters the case of the old: Щ becomes Sht in Щерева and SHT in ЩЕРЕВА. */
function inCaseOf(old: string, letters: string, next: string): string {
  const first = old.charAt(0)
  if (!isUpper(first)) return letters
  if (isUpper(next) || (old.length > 1 && isUpper(old))) return letters.toUpperCase()
  return letters.charAt(0).toUpperCase() + letters.slice(1)
}

/** Cyrillic to Latin by the Bulgarian Transliteration Act; letters of other scripts stay as they are. */
export function toLatin(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(и)(я)(?![\p{L}\p{M}])/giu, (_, i: string, ya: string) =>
      [isUpper(i) ? 'I' : 'i', isUpper(ya) ? 'A' : 'a'].join(''),
    )
    .replace(/\p{Script=Cyrillic}/gu, (letter, at: number, whole: string) => {
      const small = letter.toLowerCase()
      const latin = latinFor[small] ?? latinFor[small.normalize('NFD').charAt(0)]
      if (latin === undefined) return letter
      // An initial such as "Щ." stays Sht, but the last letter of a word in capitals looks back instead of ahead.
      const after = whole.charAt(at + 1)
      const neighbour = /\p{L}/u.test(after) ? after : whole.charAt(at - 1)
      return inCaseOf(letter, latin, neighbour)
    })
}

const vowel = /[aeiouyæøåăâîäöü]/iu
const longestFirst = Object.keys(cyrillicFor).sort((a, b) => b.length - a.length)
const latinLetters = new RegExp(longestFirst.join('|'), 'giu')

/** Latin to Cyrillic, best effort: what cannot be known (ъ or а, й or ж) is for a person to correct. */
export function toCyrillic(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/(?<!\p{L})[øö]/giu, (o) => inCaseOf(o, 'йо', ''))
      .replace(/(?<=i)a(?!\p{L})/giu, (a) => inCaseOf(a, 'я', ''))
      // After the line above an initial Ø is already Cyrillic.
      .replace(/y(?=[eio])|(?<=[aeiouøöо])y(?![aeiou])/giu, (y, at: number, whole: string) => {
        const before = whole.charAt(at - 1)
        const soft = /o/i.test(whole.charAt(at + 1)) && /\p{L}/u.test(before) && !vowel.test(before)
        return inCaseOf(y, soft ? 'ь' : 'й', '')
      })
      .replace(latinLetters, (letters, at: number, whole: string) =>
        inCaseOf(letters, cyrillicFor[letters.toLowerCase()] ?? letters, whole.charAt(at + letters.length)),
      )
      .replace(/[\p{Script=Latin}]\p{M}*/gu, (letter) => {
        const plain = letter.normalize('NFD').charAt(0)
        return inCaseOf(plain, cyrillicFor[plain.toLowerCase()] ?? letter, '')
      })
  )
}

/** The name in the other script, to stand beside it; what is neither Latin nor Cyrillic stays as it is. */
export function transliterated(text: string): string {
  const script = scriptOf(text)
  if (script === 'latin') return toCyrillic(text)
  return script === 'other' ? text : toLatin(text)
}
