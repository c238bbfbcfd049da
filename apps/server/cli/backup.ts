import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backupOrganisation } from '#platform/database/backup.ts'
import type { BackupSecret } from '#platform/database/backup-cipher.ts'
import { readMigrations } from '#platform/database/migrate.ts'
import { restore } from '#platform/database/restore.ts'
import { migrationDirectories } from '../domains.ts'
import { installationSecret } from '../sites.ts'
import { withCluster } from './with-cluster.ts'

type SecretOptions = { passphraseFile?: string; keyFile?: string; organisation: string }

const keyName = 'installation.key'

function secretOf({ passphraseFile, keyFile }: SecretOptions): BackupSecret {
  if (keyFile) return { keyFile }
  const passphrase = passphraseFile
    ? readFileSync(passphraseFile, 'utf8').split(/\r?\n/)[0]
    : process.env.LANDFALL_PASSPHRASE
  if (passphrase) return { passphrase }
  throw new Error('Say what opens the backup: --passphrase-file, --key-file, or LANDFALL_PASSPHRASE.')
}

export const backupToFile = (options: SecretOptions & { to: string }): Promise<void> =>
  withCluster(async (cluster, { dataDir }) => {
    // Second factors and national ids are sealed with this key: without it a backup would open only half.
    const keys = { [keyName]: installationSecret(dataDir) }
    const { tables, rows } = await backupOrganisation(cluster, options.organisation, {
      ...secretOf(options),
      to: options.to,
      keys,
    })
    console.log(`${rows} rows of ${tables} tables are in ${options.to}. Keep what opens it somewhere else.`)
  })

export const restoreFromFile = (options: SecretOptions & { from: string }): Promise<void> =>
  withCluster(async (cluster, { dataDir }) => {
    const secret = secretOf(options)
    const file = join(dataDir, keyName)
    const present = existsSync(file) ? readFileSync(file, 'utf8').trim() : null
    const manifest = await restore(
      cluster,
      { ...secret, from: options.from, slug: options.organisation },
      readMigrations(migrationDirectories),
    )
    const key = manifest.keys[keyName]
    if (present === null && key) writeFileSync(file, key, { mode: 0o600 })
    console.log(`Restored as '${options.organisation}'. Start Landfall to open it.`)
    if (present !== null && key !== present) {
      console.log('This installation has a key of its own: second factors must be set up anew by everyone.')
    }
  })
