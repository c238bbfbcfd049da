import { chmodSync, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A directory for a throw-away PostgreSQL: in memory when there is plenty, since cloning is all about files. */
export function temporaryDirectory(prefix: string): string {
  const directory = mkdtempSync(join(temporaryPlace(), prefix))
  // As root, PostgreSQL runs as another user, who must be able to pass.
  chmodSync(directory, 0o711)
  return directory
}

export function temporaryPlace(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    if (bavail * bsize > 2e9) return '/dev/shm'
  } catch {
    // Only Linux has it.
  }
  return tmpdir()
}
