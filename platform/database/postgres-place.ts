import { createHash, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Account, accountFor, canEnter, giveTo, ownDirectory, sharedPlace } from './postgres-account.ts'

/** Where the files of one PostgreSQL are, and as whom it runs. */
export type Place = {
  base: string
  cluster: string
  socket: string
  logFile: string
  password: string
  account: Account
}

/** Prepares the place of a data directory's PostgreSQL; the same one whenever it is asked again. */
export function preparePlace(dataDir: string): Place {
  const { base, account } = findBase(resolve(dataDir))
  ownDirectory(base, account)
  return {
    base,
    account,
    cluster: join(base, 'cluster'),
    socket: socketDirectory(base, account),
    logFile: join(base, 'postgres.log'),
    password: preparePassword(join(base, 'password'), account),
  }
}

function findBase(dataDir: string): { base: string; account: Account } {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  const inside = join(dataDir, 'postgres')
  const pointer = join(dataDir, 'postgres-is-at.txt')
  const base = existsSync(pointer) ? firstLineOf(pointer) : inside
  const account = accountFor(base)
  if (base !== inside || canEnter(account, dataDir)) return { base, account }
  if (existsSync(join(inside, 'cluster')))
    throw new Error(
      `PostgreSQL, which may not run as root, cannot enter ${dataDir}. Allow others to pass: chmod o+x.`,
    )
  return { base: placeElsewhere(pointer, account), account }
}

function placeElsewhere(pointer: string, account: Account): string {
  writeOnce(
    pointer,
    `${join(sharedPlace(account), `data-${randomBytes(6).toString('hex')}`)}\n\n` +
      'The database of this directory is kept there, because PostgreSQL may not run as root and\n' +
      'its user cannot enter this directory. The two belong together: keep, move or delete both.\n',
  )
  return firstLineOf(pointer)
}

/** The path of a socket may have about a hundred bytes; a deep data directory has its socket elsewhere. */
function socketDirectory(base: string, account: Account): string {
  if (Buffer.byteLength(base) <= 85) return base
  const directory = join(tmpdir(), `landfall-${createHash('sha256').update(base).digest('hex').slice(0, 16)}`)
  ownDirectory(directory, account)
  const { uid, mode } = statSync(directory)
  if (uid === (account.uid ?? process.getuid?.()) && (mode & 0o077) === 0) return directory
  throw new Error(
    `${directory} belongs to somebody else: remove it, or give the data directory a shorter path.`,
  )
}

function preparePassword(file: string, account: Account): string {
  try {
    if (!existsSync(file)) {
      writeOnce(file, randomBytes(24).toString('base64url'))
      giveTo(account, file)
    }
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new Error(
      `The database of this data directory belongs to another user of this machine (${file}).`,
      { cause },
    )
  }
}

/** Of several starts at one moment the first decides, and nobody ever reads half a file. */
function writeOnce(file: string, content: string): void {
  const unfinished = `${file}.${randomBytes(4).toString('hex')}`
  writeFileSync(unfinished, content, { mode: 0o600 })
  try {
    linkSync(unfinished, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(unfinished)
  }
}

const firstLineOf = (file: string) => readFileSync(file, 'utf8').split('\n')[0]!.trim()
