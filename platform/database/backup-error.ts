const messages = {
  'not-a-backup': 'This file is not a backup of Landfall.',
  'wrong-secret': 'The passphrase or key file does not open this backup.',
  'needs-passphrase': 'This backup is opened by a passphrase.',
  'needs-key-file': 'This backup is opened by a key file.',
  'empty-passphrase': 'The passphrase is empty.',
  'short-key-file': 'The key file is too short: it must hold at least 32 random bytes.',
  damaged:
    'The backup is damaged or incomplete: something in it was changed or is missing. Nothing was restored.',
  newer: 'The backup was made by a newer Landfall. Restore it with that version.',
  'other-migrations': 'The backup was made by a Landfall whose migrations differ from those of this one.',
  'not-empty': 'There is already an organisation of that name here. Restore into an empty installation.',
  'hidden-rows': 'The database user may not see every row, so the backup would have gaps.',
  'needs-superuser': 'Restoring needs a database user who may switch triggers off (a superuser).',
} as const

export type BackupProblem = keyof typeof messages

/** Why a backup was not made or not restored, in words for the one who typed the command. */
export class BackupError extends Error {
  readonly code: BackupProblem

  constructor(code: BackupProblem, detail = '', options?: ErrorOptions) {
    super(detail === '' ? messages[code] : `${messages[code]} (${detail})`, options)
    this.name = 'BackupError'
    this.code = code
  }
}
