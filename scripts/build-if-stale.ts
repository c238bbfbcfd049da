import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const apps = [join(root, 'apps/office'), join(root, 'apps/field')]
const dists = apps.map((app) => join(app, 'dist'))
const hashFile = join(dists[0]!, '.source-hash')

/** Builds the office and the phone app when their sources are not those of the last build; answers whether it built. */
export async function buildWebIfStale(): Promise<boolean> {
  const hash = hashOfSources()
  if (dists.every(existsSync) && existsSync(hashFile) && readFileSync(hashFile, 'utf8') === hash) return false
  for (const app of apps) await build(app)
  writeFileSync(hashFile, hash)
  return true
}

/** Everything that can end up in the browser; the parts of the platform are told apart by the bundler, not here. */
function hashOfSources(): string {
  const hash = createHash('sha256')
  for (const file of [...sourceFiles(), join(root, 'package-lock.json'), join(root, 'tsconfig.json')].sort())
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function sourceFiles(): string[] {
  const domains = readdirSync(join(root, 'domains'))
  const parts = domains.flatMap((domain) =>
    ['web', 'field', 'model'].map((side) => join(root, 'domains', domain, side)),
  )
  return [...apps, join(root, 'platform'), ...parts].filter((path) => existsSync(path)).flatMap(filesUnder)
}

function filesUnder(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) return notInBrowser.includes(path) ? [] : filesUnder(path)
    return /\.test\.tsx?$|\.sql$|\.md$/.test(entry.name) ? [] : [path]
  })
}

const notInBrowser = [...dists, join(root, 'platform/database'), join(root, 'platform/testing')]

function build(app: string): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  return new Promise((resolve, reject) => {
    // Whoever starts it may be a test: what is built is what people will use.
    const env = { ...process.env, NODE_ENV: 'production' }
    const child = spawn(process.execPath, [vite, 'build', app, '--logLevel', 'warn'], { cwd: root, env })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The web app could not be built.\n${output}`)),
    )
  })
}

if (import.meta.main) await buildWebIfStale()
