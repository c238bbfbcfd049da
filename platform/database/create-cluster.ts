import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './postgres-account.ts'
import type { Binaries } from './postgres-binaries.ts'
import type { Place } from './postgres-place.ts'

export const adminUser = 'landfall_admin'

/** Makes the files of a new PostgreSQL; they get their name only when they are complete. */
export async function createCluster(place: Place, binaries: Binaries, fast: boolean): Promise<void> {
  const unfinished = `${place.cluster}.${randomBytes(4).toString('hex')}`
  const args = [
    ...[`--pgdata=${unfinished}`, `--username=${adminUser}`, `--pwfile=${join(place.base, 'password')}`],
    ...['--auth=scram-sha-256', '--data-checksums', '--encoding=UTF8', '--text-search-config=simple'],
    // Sorting by code point never changes with the operating system; lists sort by language with ICU collations.
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-collate=C', '--lc-messages=C'],
    // Word boundaries of trigrams and text search follow this one; with plain C they would know no Cyrillic.
    `--lc-ctype=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
    ...['--lc-monetary=C', '--lc-numeric=C', '--lc-time=C', '--no-instructions'],
    ...(fast ? ['--no-sync'] : []),
  ]
  const { code, output } = await run(binaries.initdb, args, place.account)
  try {
    if (code !== 0) throw new Error(`The database could not be created in ${place.base}.\n${output}`)
    renameSync(unfinished, place.cluster)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    // A start at the same moment was quicker; its cluster is as good.
    if (!existsSync(place.cluster)) throw error
  }
}

/** PostgreSQL's own settings must come from us alone, not from PG… variables of the shell. */
export const cleanEnvironment = () => ({ PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' })

function run(
  command: string,
  args: string[],
  account: Account,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...account, cwd: '/', env: cleanEnvironment() })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
}
