import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Path to content, for every file that somebody wrote. */
type House = Record<string, string>

/** Files that may be longer than 250 lines, and why splitting them would hurt. */
const mayBeLong: Record<string, string> = {}

const root = join(import.meta.dirname, '../..')
const notWritten = new Set(['.git', '.cache', 'node_modules', 'dist', 'data'])

function readHouse(folder = ''): House {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  const files = entries
    .filter(({ name }) => !notWritten.has(name))
    .map((entry): House => {
      const path = posix.join(folder, entry.name)
      if (entry.isDirectory()) return readHouse(path)
      return { [path]: /\.(tsx?|mjs|cjs|md|sql|json|typ)$/.test(path) ? readText(path) : '' }
    })
  return Object.assign({}, ...files)
}

const readText = (path: string) => readFileSync(join(root, path), 'utf8')
const linesOf = (text: string) => text.split('\n').length - 1
const isSource = (path: string) => /\.(tsx?|mjs|cjs)$/.test(path)
const isTest = (path: string) => /\.test\.tsx?$/.test(path)
const matching = (house: House, found: (path: string, text: string) => boolean) =>
  Object.entries(house)
    .filter(([path, text]) => found(path, text))
    .map(([path]) => path)

const domainsIn = (house: House) => [
  ...new Set(Object.keys(house).flatMap((path) => /^domains\/([^/]+)\//.exec(path)?.[1] ?? [])),
]

function missingFromDomains(house: House): string[] {
  return domainsIn(house).flatMap((domain) => {
    const inside = (path: string) => `domains/${domain}/${path}`
    const has = (path: string) => Object.keys(house).some((file) => file.startsWith(inside(path)))
    const wanted = ['README.md', 'model/index.ts', `model/${domain}-api.ts`, 'server/index.ts']
    if (has('web/')) {
      wanted.push(
        'web/index.tsx',
        ...['en', 'nb', 'bg', 'ro'].map((language) => `web/messages/${language}.json`),
      )
    }
    const isThere = (file: string) =>
      house[file] !== undefined || house[file.replace(/\.tsx$/, '.ts')] !== undefined
    return wanted.map(inside).filter((file) => !isThere(file))
  })
}

function strangersInDomains(house: House): string[] {
  const known = /^domains\/[^/]+\/(README\.md$|(model|server|web|field)\/)/
  const sql = /^domains\/[^/]+\/server\/migrations\/\d{3}-[a-z0-9-]+\.sql$/
  return matching(
    house,
    (path) =>
      path.startsWith('domains/') && (!known.test(path) || (path.endsWith('.sql') && !sql.test(path))),
  )
}

const longReadmes = (house: House) =>
  matching(house, (path, text) => /^domains\/[^/]+\/README\.md$/.test(path) && linesOf(text) > 60)

const longFiles = (house: House) =>
  matching(house, (path, text) => isSource(path) && linesOf(text) > 250 && !mayBeLong[path])

const oddNames = (house: House) =>
  matching(
    house,
    (path) => isSource(path) && !/^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(posix.basename(path)),
  )

// Written in two halves, so that this file does not find itself.
const leftOpen = new RegExp(`\\b(TO${'DO'}|FIX${'ME'}|XX${'X'})\\b`)
const promises = (house: House) =>
  matching(house, (path, text) => /\.(tsx?|mjs|sql)$/.test(path) && leftOpen.test(text))

const switchedOff = new RegExp(`\\b(it|test|describe)\\.(on${'ly'}|sk${'ip'}|to${'do'})\\(`)
const testsThatProveNothing = (house: House) =>
  matching(house, (path, text) => isTest(path) && (!/\b(expect|assert)/.test(text) || switchedOff.test(text)))

function brokenLinks(house: House): string[] {
  const known = Object.keys(house)
  return Object.entries(house)
    .filter(([path]) => path.endsWith('.md'))
    .flatMap(([path, text]) =>
      [...text.replace(/```.*?```/gs, '').matchAll(/\]\(<?([^)\s>]+)/g)]
        .map(([, link]) => decodeURI(link!.replace(/[#?].*$/, '')))
        .filter((link) => link !== '' && !/^[a-z]+:/.test(link))
        .map((link) => posix.join(posix.dirname(path), link).replace(/\/$/, ''))
        .filter((target) => !known.some((file) => file === target || file.startsWith(`${target}/`)))
        .map((target) => `${path} -> ${target}`),
    )
}

const house = readHouse()

describe('The house is in order', () => {
  it('every domain has the same shape, so that whoever knows one knows all', () => {
    expect(domainsIn(house)).not.toEqual([])
    expect(missingFromDomains(house)).toEqual([])
    expect(strangersInDomains(house)).toEqual([])
  })

  it('a domain explains itself in 60 lines', () => {
    expect(longReadmes(house)).toEqual([])
  })

  it('no file has outgrown one meaning, or it says why', () => {
    expect(longFiles(house)).toEqual([])
    expect(Object.keys(mayBeLong).filter((path) => linesOf(house[path] ?? '') <= 250)).toEqual([])
  })

  it('files are named in small letters with hyphens', () => {
    expect(oddNames(house)).toEqual([])
  })

  it('nothing is left open in the code', () => {
    expect(promises(house)).toEqual([])
  })

  it('every test asks something, and none is switched off', () => {
    expect(testsThatProveNothing(house)).toEqual([])
  })

  it('every link between our pages leads somewhere', () => {
    expect(brokenLinks(house)).toEqual([])
  })
})

describe('Disorder is found', () => {
  const long = (lines: number) => 'a line\n'.repeat(lines)

  it('a domain without its parts, and a file that belongs nowhere', () => {
    const bare: House = { 'domains/weather/web/index.tsx': '', 'domains/weather/helpers/rain.ts': '' }
    expect(missingFromDomains(bare)).toContain('domains/weather/model/weather-api.ts')
    expect(missingFromDomains(bare)).toContain('domains/weather/web/messages/ro.json')
    expect(strangersInDomains(bare)).toEqual(['domains/weather/helpers/rain.ts'])
    const sql = 'domains/weather/server/migrations/rain.sql'
    expect(strangersInDomains({ [sql]: '' })).toEqual([sql])
  })

  it('a file that is too long, or oddly named', () => {
    expect(longReadmes({ 'domains/weather/README.md': long(61) })).toHaveLength(1)
    expect(longFiles({ 'platform/rain.ts': long(251), 'platform/sun.ts': long(250) })).toEqual([
      'platform/rain.ts',
    ])
    expect(oddNames({ 'platform/RainGauge.tsx': '', 'platform/rain-gauge.test.ts': '' })).toHaveLength(1)
  })

  it('a promise in the code, an empty test, a test that is switched off', () => {
    expect(promises({ 'platform/rain.ts': `// TO${'DO'}: sun` })).toHaveLength(1)
    expect(testsThatProveNothing({ 'a.test.ts': "it('rains', () => {})" })).toHaveLength(1)
    expect(testsThatProveNothing({ 'a.test.ts': `it.${'skip'}('rains', () => expect(1))` })).toHaveLength(1)
  })

  it('a link that leads nowhere', () => {
    const pages = {
      'docs/a.md': '[b](b.md#top) [c](../c.md) [d](https://d.example) [docs](../docs/)',
      'c.md': '',
    }
    expect(brokenLinks(pages)).toEqual(['docs/a.md -> docs/b.md'])
  })
})
