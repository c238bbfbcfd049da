import { folded } from './words.ts'

const codes =
  'en nb nn bg ro rom tr ru uk pl lt lv et sq sr hr bs mk sl sk cs hu el de fr es pt it nl sv da fi is ar fa ku ckb ps ur hi pa bn ta so ti am sw rw vi zh th tl ka hy az he ne'.split(
    ' ',
  )

// Everyday words that differ from what the language tables say.
const everyday: Record<string, string> = {
  ...{ norsk: 'nb', norwegian: 'nb', норвежки: 'nb', norvegiana: 'nb', bokmal: 'nb', nynorsk: 'nn' },
  ...{
    romani: 'rom',
    romany: 'rom',
    romanes: 'rom',
    romanés: 'rom',
    ромски: 'rom',
    цигански: 'rom',
    romská: 'rom',
  },
  ...{ rromani: 'rom', kurdish: 'ku', kurdisk: 'ku', sorani: 'ckb', dari: 'fa', farsi: 'fa', tigrinja: 'ti' },
  ...{ moldoveneasca: 'ro', filipino: 'tl', mandarin: 'zh', chinese: 'zh', kinesisk: 'zh' },
}

let names: Map<string, string> | null = null

function languageNames(): Map<string, string> {
  const found = new Map<string, string>()
  for (const locale of ['en', 'nb', 'bg', 'ro']) {
    const display = new Intl.DisplayNames([locale], { type: 'language' })
    for (const code of codes) found.set(folded(display.of(code) ?? code), code)
  }
  for (const [name, code] of Object.entries(everyday)) found.set(folded(name), code)
  for (const code of codes) found.set(code, code)
  return found
}

/** The language (BCP 47) that a word names in English, Norwegian, Bulgarian or Romanian. */
export function languageNamed(word: string): string | null {
  names ??= languageNames()
  const key = folded(word)
  return names.get(key) ?? names.get(key.replace(/^limba | език$|( language)$/, '')) ?? null
}

/** The languages in a cell, and the words that name none. */
export function languagesIn(text: string): { languages: string[]; unknown: string[] } {
  const words = text
    .split(/[,;/+&\n]|\s(?:og|and|и|și|si)\s/iu)
    .map((word) => word.replace(/\([^)]*\)/g, '').trim())
  const named = words.filter(Boolean).map((word) => [word, languageNamed(word)] as const)
  return {
    languages: [...new Set(named.flatMap(([, code]) => code ?? []))],
    unknown: named.flatMap(([word, code]) => (code === null ? [word] : [])),
  }
}
