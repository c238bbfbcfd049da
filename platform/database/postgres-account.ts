import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The operating-system user PostgreSQL runs as; empty when that is the user of this process. */
export type Account = { uid?: number; gid?: number }

const isRoot = () => process.getuid?.() === 0

/** PostgreSQL refuses to run as root, so root hands it to the owner of the existing files or to a system user. */
export function accountFor(existingCluster: string): Account {
  if (!isRoot()) return {}
  if (existsSync(existingCluster)) {
    const { uid, gid } = statSync(existingCluster)
    if (uid !== 0) return { uid, gid }
  }
  return (
    findUser('postgres') ?? findUser('landfall') ?? createUser('landfall') ?? findUser('nobody') ?? noUser()
  )
}

/** True when this user may run `command`; asking the system is the only answer that knows modes, lists and mounts. */
export function canRun(account: Account, command: string, args: string[]): boolean {
  const result = spawnSync(command, args, { ...account, cwd: '/', stdio: 'ignore', timeout: 10_000 })
  return result.status === 0
}

export const canEnter = (account: Account, directory: string) =>
  account.uid === undefined || canRun(account, '/bin/sh', ['-c', 'cd -- "$0"', directory])

export function ownDirectory(directory: string, account: Account): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  giveTo(account, directory)
}

export function giveTo(account: Account, path: string): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid)
}

/** A directory outside homes, for what PostgreSQL must reach when the data directory is closed to its user. */
export function sharedPlace(account: Account): string {
  for (const place of ['/var/lib/landfall', '/var/tmp/landfall', join(tmpdir(), 'landfall')]) {
    try {
      mkdirSync(place, { recursive: true, mode: 0o755 })
      // In a directory open to all, somebody else may have put this name there first.
      if (statSync(place).uid === process.getuid?.() && canEnter(account, place)) return place
    } catch {}
  }
  throw new Error('PostgreSQL cannot run as root, and no directory was found that another user can reach.')
}

function findUser(name: string): Account | null {
  const id = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' })
  const [uid, gid] = [id('-u'), id('-g')]
  if (uid.status !== 0 || gid.status !== 0) return null
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

function createUser(name: string): Account | null {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name])
  return findUser(name)
}

function noUser(): never {
  throw new Error(
    'PostgreSQL cannot run as root, and no user such as postgres or nobody was found. Start as another user.',
  )
}
