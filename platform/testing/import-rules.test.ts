import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const config = join(root, '.dependency-cruiser.cjs')
const { forbidden } = createRequire(import.meta.url)(config) as { forbidden: { name: string }[] }
const ruleNames = forbidden.map(({ name }) => name)

// The written order of the domains; the highest has nobody above it and so no rule of its own.
const domains = [
  ...ruleNames.filter((name) => name.endsWith('-imports-downwards')).map((name) => name.split('-')[0]!),
  'audit',
]

/** What a file imports, written as the import statement itself or as a specifier. */
type Tree = Record<string, string[]>

const aPackage = (name: string): Tree => ({ [`node_modules/${name}/index.js`]: [] })

/** A small house in which everybody imports what they may. */
const cleanHouse: Tree = {
  ...aPackage('typebox'),
  ...aPackage('pg'),
  'platform/problem.ts': [],
  'platform/operations/operation.ts': ['typebox'],
  'platform/operations/handler.ts': ['#platform/database/connection.ts', './operation.ts'],
  'platform/database/connection.ts': ['pg', 'node:fs'],
  'platform/access/permission.ts': [],
  'platform/access/access-api.ts': ['#platform/operations/operation.ts'],
  'platform/texts/languages.ts': [],
  'platform/texts/about.ts': ['./languages.ts'],
  'platform/texts/round.ts': ['./about.ts'],
  'platform/web/page.tsx': ['#platform/access/access-api.ts', '#platform/texts/languages.ts'],
  'platform/testing/clock.ts': [],
  ...Object.fromEntries(
    domains.map((domain, place) => [
      `domains/${domain}/model/index.ts`,
      place === 0 ? ['typebox'] : [`#domains/${domains[place - 1]}/model/index.ts`],
    ]),
  ),
  'domains/people/model/person.ts': ['#platform/problem.ts', '#platform/access/permission.ts', 'typebox'],
  'domains/people/model/person.test.ts': ['./person.ts', 'node:fs', '#platform/testing/clock.ts'],
  'domains/people/server/people.test.ts': ['#apps/server/testing/world.ts'],
  'domains/people/server/index.ts': ['../model/person.ts', '#platform/operations/handler.ts'],
  'domains/people/web/messages/en.json': [],
  'domains/people/web/index.tsx': [
    '../model/person.ts',
    '#platform/web/page.tsx',
    "import en from './messages/en.json' with { type: 'json' }",
  ],
  'domains/people/field/index.tsx': ['../model/person.ts'],
  'domains/journal/server/index.ts': ['#domains/people/server/index.ts', '#domains/people/model/index.ts'],
  'domains/journal/web/index.tsx': ['#domains/people/web/index.tsx', '#domains/people/model/index.ts'],
  'apps/server/main.ts': ['#domains/people/server/index.ts', '#domains/journal/server/index.ts', 'node:fs'],
  'apps/server/testing/world.ts': ['../main.ts', '#platform/testing/clock.ts'],
  'apps/office/main.tsx': [
    '#domains/people/web/index.tsx',
    "const later = () => import('#domains/journal/web/index.tsx')",
  ],
  'apps/office/vite.config.ts': ['node:path'],
  'journeys/a-person-is-added.test.ts': ['#apps/server/testing/world.ts'],
}

/** One file with one forbidden import for each rule, and for each way around a rule that somebody might try. */
const planted: { rule: string; file: string; imports: string[] }[] = [
  { rule: 'every-import-resolves', file: 'platform/web/lost.ts', imports: ['#platform/nowhere.ts'] },
  { rule: 'no-cycles', file: 'platform/texts/about.ts', imports: ['./round.ts'] },
  {
    rule: 'platform-knows-no-domain',
    file: 'platform/texts/of-people.ts',
    imports: ["import type { Person } from '#domains/people/model/index.ts'"],
  },
  { rule: 'domains-know-no-app', file: 'domains/people/server/boss.ts', imports: ['#apps/server/main.ts'] },
  {
    rule: 'every-domain-has-its-place',
    file: 'domains/weather/model/index.ts',
    imports: ['#platform/problem.ts'],
  },
  ...domains.slice(0, -1).map((domain, place) => ({
    rule: `${domain}-imports-downwards`,
    file: `domains/${domain}/model/upwards.ts`,
    imports: [`import type {} from '#domains/${domains[place + 1]}/model/index.ts'`],
  })),
  {
    rule: 'people-imports-downwards',
    file: 'domains/people/server/far-up.ts',
    imports: ['#domains/release/model/index.ts'],
  },
  {
    rule: 'through-the-front-door',
    file: 'domains/journal/server/window.ts',
    imports: ['../../people/model/person.ts'],
  },
  {
    rule: 'through-the-front-door',
    file: 'domains/journal/field/index.tsx',
    imports: ['#domains/people/web/index.tsx'],
  },
  { rule: 'model-does-no-io', file: 'domains/people/model/reader.ts', imports: ['node:fs'] },
  { rule: 'model-does-no-io', file: 'domains/people/model/query.ts', imports: ['pg'] },
  {
    rule: 'model-does-no-io',
    file: 'domains/people/model/store.ts',
    imports: ['#platform/database/connection.ts'],
  },
  { rule: 'server-imports-no-page', file: 'domains/people/server/page.ts', imports: ['../web/index.tsx'] },
  { rule: 'server-imports-no-page', file: 'platform/database/page.ts', imports: ['#platform/web/page.tsx'] },
  { rule: 'server-imports-no-page', file: 'apps/server/page.ts', imports: ['#domains/people/web/index.tsx'] },
  {
    rule: 'page-imports-no-server',
    file: 'domains/people/web/store.tsx',
    imports: ["export * from '../server/index.ts'"],
  },
  {
    rule: 'page-imports-no-server',
    file: 'domains/people/web/later.tsx',
    imports: ["const later = () => import('../server/index.ts')"],
  },
  {
    rule: 'page-imports-no-server',
    file: 'apps/office/database.tsx',
    imports: ['#platform/database/connection.ts'],
  },
  {
    rule: 'page-imports-no-server',
    file: 'platform/web/handler.tsx',
    imports: ['#platform/operations/handler.ts'],
  },
  { rule: 'page-imports-no-server-package', file: 'domains/people/web/query.tsx', imports: ['pg'] },
  { rule: 'page-imports-no-node', file: 'domains/people/web/disk.tsx', imports: ['node:fs'] },
  { rule: 'web-and-field-stand-apart', file: 'domains/people/field/desk.tsx', imports: ['../web/index.tsx'] },
  { rule: 'testing-is-for-tests', file: 'apps/server/play.ts', imports: ['#platform/testing/clock.ts'] },
  {
    rule: 'testing-is-for-tests',
    file: 'domains/people/server/play.ts',
    imports: ['#apps/server/testing/world.ts'],
  },
  {
    rule: 'nobody-imports-a-test',
    file: 'domains/people/model/other.test.ts',
    imports: ['./person.test.ts'],
  },
]

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const asStatement = (wanted: string) => (/[ (]/.test(wanted) ? wanted : `import '${wanted}'`)

function build(tree: Tree): string {
  const folder = mkdtempSync(join(tmpdir(), 'landfall-imports-'))
  folders.push(folder)
  const imports = { '#platform/*': './platform/*', '#domains/*': './domains/*', '#apps/*': './apps/*' }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'house', type: 'module', imports }))
  for (const [file, wanted] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    const source = [...wanted.map(asStatement), 'export {}'].join('\n')
    writeFileSync(join(folder, file), file.endsWith('.json') ? '{}' : source)
  }
  return folder
}

/** `file: rule` for every import that is not allowed, each once. */
function violationsIn(tree: Tree): string[] {
  const program = join(root, 'node_modules/.bin/depcruise')
  const sides = ['platform', 'domains', 'apps', 'journeys']
  const answer = execFileSync(
    process.execPath,
    [program, '--config', config, '--output-type', 'json', ...sides],
    { cwd: build(tree), encoding: 'utf8', maxBuffer: 64e6 },
  )
  const { summary } = JSON.parse(answer) as {
    summary: { violations: { from: string; rule: { name: string } }[] }
  }
  return [...new Set(summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`))].sort()
}

describe('Who may import whom', () => {
  it('lets a house pass in which everybody imports what they may', () => {
    expect(violationsIn(cleanHouse)).toEqual([])
  })

  it('names the rule for every forbidden import', () => {
    const tree = { ...cleanHouse, ...Object.fromEntries(planted.map(({ file, imports }) => [file, imports])) }
    expect(violationsIn(tree)).toEqual(planted.map(({ file, rule }) => `${file}: ${rule}`).sort())
  })

  it('has a planted violation for every rule there is', () => {
    expect(ruleNames.filter((name) => !planted.some(({ rule }) => rule === name))).toEqual([])
  })
})
