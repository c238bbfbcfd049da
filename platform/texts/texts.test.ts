import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { languages } from './languages.ts'
import { messageFolders } from './texts.ts'

type Allowed = { same: Record<string, string[]>; dynamic: string[] }
type Node = { type: number; value?: string; options?: Record<string, { value: Node[] }>; children?: Node[] }

const read = (file: string) => readFileSync(file, 'utf8')
const translations = languages.filter((language) => language !== 'en')

const sets = messageFolders().map(({ name, folder, sources }) => ({
  name,
  sources,
  messages: Object.fromEntries(
    languages.map((language) => {
      const file = join(folder, `${language}.json`)
      return [language, existsSync(file) ? (JSON.parse(read(file)) as Record<string, string>) : {}]
    }),
  ) as Record<(typeof languages)[number], Record<string, string>>,
  allowed: (existsSync(join(folder, 'allow.json'))
    ? JSON.parse(read(join(folder, 'allow.json')))
    : { same: {}, dynamic: [] }) as Allowed,
}))

const avoided: Record<string, RegExp> = {
  en: /\b(offenders?|criminals?|ex-con(vict)?s?|inmates?)\b/i,
  nb: /kriminell/i,
  bg: /затворни[кц]/i,
  ro: /pu[sșş]c[aă]ria[sșş]/i,
}

/** Names of the values a message takes, told apart by kind: `{count, plural …}` is not `{count}`. */
function placeholders(nodes: Node[]): string[] {
  const found = new Set<string>()
  const visit = (node: Node) => {
    if (node.type !== 0 && node.type !== 7 && node.value)
      found.add(node.type === 8 ? `<${node.value}>` : node.value)
    for (const option of Object.values(node.options ?? {})) option.value.forEach(visit)
    node.children?.forEach(visit)
  }
  nodes.forEach(visit)
  return [...found].sort()
}

const parse = (text: string, language: string) =>
  new IntlMessageFormat(text, language).getAst() as unknown as Node[]

function sourceOf(folder: string): string {
  const skipped = new Set(['node_modules', 'dist', 'data', 'messages', '.git', 'docs', 'domains'])
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !skipped.has(entry.name) && !entry.name.endsWith('.test.ts'))
    .map((entry) => {
      if (entry.isDirectory()) return sourceOf(join(folder, entry.name))
      return /\.(ts|tsx)$/.test(entry.name) ? read(join(folder, entry.name)) : ''
    })
    .join('\n')
}

describe.each(sets)('texts of $name', ({ messages, allowed, sources }) => {
  const english = Object.entries(messages.en)

  test.each(translations)('every text is there in %s, and none too many', (language) => {
    expect(Object.keys(messages[language]).sort()).toEqual(Object.keys(messages.en).sort())
  })

  test('every text can be read as a message, in every language', () => {
    const broken = languages.flatMap((language) =>
      Object.entries(messages[language]).flatMap(([key, text]) => {
        try {
          parse(text, language)
          return []
        } catch (error) {
          return `${language} ${key}: ${error}`
        }
      }),
    )
    expect(broken).toEqual([])
  })

  test('a translation speaks of the same values as the English text', () => {
    const different = translations.flatMap((language) =>
      english.flatMap(([key, text]) => {
        const translated = messages[language][key]
        if (translated === undefined) return []
        const [ours, theirs] = [placeholders(parse(text, 'en')), placeholders(parse(translated, language))]
        return ours.join() === theirs.join() ? [] : `${language} ${key}: ${ours} / ${theirs}`
      }),
    )
    expect(different).toEqual([])
  })

  test('Romanian plurals have their three forms', () => {
    const short = Object.entries(messages.ro).filter(
      ([, text]) => /, plural,/.test(text) && !/\bfew \{/.test(text),
    )
    expect(short.map(([key]) => key)).toEqual([])
  })

  test('nothing is left untranslated', () => {
    const same = translations.flatMap((language) =>
      english
        .filter(([key, text]) => messages[language][key] === text && !allowed.same[language]?.includes(key))
        .map(([key]) => `${language} ${key}`),
    )
    expect(same).toEqual([])
  })

  test('ș and ț are written with a comma, and no word that hurts is used', () => {
    const wrong = languages.flatMap((language) =>
      Object.entries(messages[language])
        .filter(([, text]) => /[şţŞŢ]/.test(text) || avoided[language]?.test(text))
        .map(([key]) => `${language} ${key}`),
    )
    expect(wrong).toEqual([])
  })

  test('every text is used somewhere', () => {
    const source = sourceOf(sources)
    const unused = english
      .map(([key]) => key)
      .filter(
        (key) => !key.startsWith('reason.') && !allowed.dynamic.some((prefix) => key.startsWith(prefix)),
      )
      .filter((key) => !source.includes(`'${key}'`) && !source.includes(`"${key}"`))
    expect(unused).toEqual([])
  })
})

test('no text is written twice under one key', () => {
  const keys = sets.flatMap(({ messages }) => Object.keys(messages.en))
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})
