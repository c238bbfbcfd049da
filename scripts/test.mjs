import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { provideBrowser } from './browser.mjs'
import { environment, installIfNeeded, nodeBinary, root, succeeds } from './house.mjs'

/** Arguments go to vitest: `npm test -- platform/database` runs only those tests, and no checks. */
const only = process.argv.slice(2)

installIfNeeded(['vitest', 'typescript'])

let passed = 0
let failed = 0
const count = (name, ok) => {
  if (ok) passed++
  else {
    failed++
    console.error(`\nfailed: ${name}\n`)
  }
}

if (only.length === 0) runChecks()
const browser =
  only.length === 0 || only.some((name) => name.includes('journeys')) ? await prepareJourneys() : null
runTests()
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

/** The parts of `npm run check`, all of them even when an early one fails. */
function runChecks() {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  for (const [name, command] of Object.entries(scripts).filter(([name]) => name.startsWith('check:'))) {
    console.log(`\n${name}`)
    count(name, succeeds(command, [], { shell: true }))
  }
}

async function prepareJourneys() {
  const path = await provideBrowser()
  if (path === null)
    console.error(
      '\nThe journeys need Chromium, and it could not be installed here (that takes apt-get as root or with sudo).' +
        '\nInstall Chromium, or set CHROMIUM_PATH to a program of that kind, and run the tests again.\n',
    )
  count('Chromium for the journeys', path !== null)
  count('build of the web app', succeeds(nodeBinary, [join(root, 'scripts/build-if-stale.ts')]))
  return path
}

function runTests() {
  const report = join(root, '.cache', 'tests.json')
  mkdirSync(join(root, '.cache'), { recursive: true })
  rmSync(report, { force: true })
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const env = { ...environment(), ...(browser ? { CHROMIUM_PATH: browser } : {}) }
  const ok = succeeds(nodeBinary, [vitest, 'run', ...reporters, ...only], { env })
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
  // A file that could not be loaded has no failed test of its own, and neither has an error outside any test.
  const unloaded = (result?.testResults ?? []).filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const failures = (result?.numFailedTests ?? 0) + unloaded.length
  passed += result?.numPassedTests ?? 0
  failed += failures
  if (!ok && failures === 0) count('the test run itself', false)
}
